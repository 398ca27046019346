import type { OpenDossier } from '../../content/model/listing.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import { targetValue } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { Prose } from '../prose.tsx'
import { inLanguage, to } from '../view.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { Attempt } from './form.tsx'
import { RowTable } from './row-table.tsx'

/** One recommendation as somebody who may answer it sees it. */
export interface AskProps extends AccountBarProps {
  readonly open: OpenDossier
  readonly recommendation: Recommendation
  /** The tracks that follow it, of all parties. */
  readonly rows: readonly TrackRow[]
  /** The reader's own parties for which nobody follows it yet. */
  readonly volunteers: readonly { readonly party: RegistryRef; readonly name: string }[]
  readonly today: string
  readonly newRequest: () => string
}

/** A recommendation in the workspace: for whom it is followed, and where a party takes it up for its own part. */
export function AskPage(props: AskProps) {
  const { view, open, recommendation, rows, today } = props
  const { head } = open.dossier
  const { word } = workWords(view)
  return (
    <Layout view={view} head={{ title: `${head.title} ${recommendation.label}`, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title
        view={view}
        kind={<bdi {...inLanguage(view, head.language)}>{head.title}</bdi>}
        title={
          <a href={to(view, links.recommendation(head.kind, head.slug, recommendation.label))}>
            {view.words.say.recommendation(recommendation.label)}
          </a>
        }
      />
      <div class="prose large" {...inLanguage(view, head.language)}>
        {recommendation.title && <p class="lead">{recommendation.title}</p>}
        <Prose text={recommendation.text} heading={3} />
      </div>
      <Volunteer {...props} />
      <Section view={view} id="tracks" title={word.followUp} count={rows.length}>
        {rows.length === 0 ? (
          <Nothing>{word.noFollowUp}</Nothing>
        ) : (
          <RowTable
            {...{ view, rows, today, caption: word.followUp }}
            of="dossier"
            addressOf={({ track }) => links.deskTrack(track.id)}
          />
        )}
      </Section>
    </Layout>
  )
}

function Volunteer({ view, open, recommendation, volunteers, newRequest }: AskProps) {
  const { word } = workWords(view)
  const { kind, slug } = open.dossier.head
  const subject = targetValue({ dossierKind: kind, dossier: slug, kind: 'recommendation', id: recommendation.label })
  return (
    <>
      {volunteers.map(({ party, name }) => (
        <form class="work line" method="post" action="/desk/tracks">
          <Attempt request={newRequest()} />
          <input type="hidden" name="subject" value={subject} />
          <input type="hidden" name="party" value={`${party.register}/${party.slug}`} />
          <button type="submit">{labelled(view, word.volunteer, name)}</button>
        </form>
      ))}
    </>
  )
}
