import type { Refusal } from '../../../content/reading/decision.ts'
import { obstaclesOf } from '../../../content/reading/obstacles.ts'
import type { Review } from '../../../content/reading/review.ts'
import type { SavedDraft, TakenDecision } from '../../../content/reading/saved-draft.ts'
import { Layout } from '../../layout.tsx'
import { links } from '../../links.ts'
import { Section } from '../../parts/section.tsx'
import { Title } from '../../parts/title.tsx'
import { to } from '../../view.ts'
import { dayIn } from '../../words/date.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { toldWords } from '../../words/told/speak-told.ts'
import { AccountBar, type AccountBarProps } from '../account-bar.tsx'
import { Before } from './before.tsx'
import { Conflict, type Overtaken } from './conflict.tsx'
import { Decisions } from './decisions.tsx'
import { Messages } from './messages.tsx'
import { type Desk, deskOf, type Place } from './place.ts'
import { Publishing, type PublishingProps } from './publishing.tsx'
import { RecordSide } from './record-side.tsx'
import { Seen } from './seen.tsx'
import { SourceSide } from './source-side.tsx'

/** What the page for reviewing one report shows. */
export interface ReviewPageProps extends AccountBarProps {
  readonly draft: SavedDraft
  readonly review: Review
  readonly decisions: readonly TakenDecision[]
  readonly place: Place
  readonly namesakes: Desk['namesakes']
  /** The name of the organization of the draft, where it is not among the organizers of the event. */
  readonly outside?: string | undefined
  readonly maySend: boolean
  readonly refusal?: Refusal
  readonly typed?: Desk['typed']
  readonly overtaken?: Overtaken
  readonly checked?: PublishingProps['checked']
}

/** The report on one side, what was read of it on the other, and between them everything that an editor decides. */
export function ReviewPage(props: ReviewPageProps) {
  const { view, draft, review, decisions, place, outside, refusal } = props
  const { word, say } = reviewWords(view)
  const desk = deskOf({ ...{ view, review, draft, place }, namesakes: props.namesakes, typed: props.typed })
  const obstacles = obstaclesOf(review)
  const below = `${draft.file} · ${say.changed(draft.by.name, dayIn(view.words, draft.changed))}`
  const fault = refusal && toldWords(view).refusal[refusal]
  return (
    <Layout view={view} head={{ title: word.review, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title
        view={view}
        kind={word.review}
        title={<bdi>{draft.title || draft.file}</bdi>}
        below={<bdi>{below}</bdi>}
        note={word.reviewNote}
      />
      <Told desk={desk} {...props} />
      <Before desk={desk} obstacles={obstacles} outside={outside} />
      <Messages desk={desk} />
      <div class="review">
        <RecordSide desk={desk} decisions={decisions} fault={fault} />
        <SourceSide desk={desk} />
      </div>
      <Publishing
        desk={desk}
        ready={obstacles.length === 0 && outside === undefined}
        maySend={props.maySend}
        checked={props.checked}
      />
      <Decisions desk={desk} decisions={decisions} />
      <Remove desk={desk} />
    </Layout>
  )
}

function Told({ desk, draft, overtaken, refusal }: ReviewPageProps & { desk: Desk }) {
  const { view, place } = desk
  const { word } = reviewWords(view)
  return (
    <>
      {overtaken && <Conflict desk={desk} overtaken={overtaken} />}
      {refusal && place.open === undefined && (
        <p class="notice errors" role="alert">
          {toldWords(view).refusal[refusal]}
        </p>
      )}
      {draft.published && (
        <p class="notice strong" role="status">
          {`${word.published} `}
          <a href={to(view, draft.published)}>{draft.published}</a>
        </p>
      )}
    </>
  )
}

function Remove({ desk }: { desk: Desk }) {
  const { view, draft } = desk
  const { word } = reviewWords(view)
  return (
    <Section view={view} id="remove" title={word.remove}>
      <form class="work" method="post" action={to(view, links.draft(draft.id, 'remove'))}>
        <Seen desk={desk} />
        <details>
          <summary>{word.removeNote}</summary>
          <p class="actions">
            <button type="submit">{word.removeNow}</button>
          </p>
        </details>
      </form>
    </Section>
  )
}
