import { wordsIn } from '../../content/model/language.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import { plainText } from '../../content/model/prose.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import { targetValue } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { briefly } from '../words/briefly.ts'
import { workWords } from '../words/work/speak-work.ts'
import { TermFields } from './bulk-fields.tsx'
import { Attempt } from './form.tsx'

/** What the form that has recommendations followed needs. */
export interface FollowFormProps {
  readonly view: View
  readonly open: OpenDossier
  readonly rows: readonly TrackRow[]
  readonly parties: readonly RegistryEntry[]
  readonly concepts: readonly (readonly [slug: string, label: string])[]
  readonly newRequest: () => string
}

/** The recommendations of a dossier, to be followed for a party: one of them, or a whole selection at once. */
export function FollowForm(props: FollowFormProps) {
  const { view, open, newRequest } = props
  const { word } = workWords(view)
  const { recommendations } = open.dossier
  if (recommendations.length === 0) return null
  return (
    <Section view={view} id="follow" title={word.openFor} count={recommendations.length}>
      <form class="work" method="post" action="/desk/tracks">
        <Attempt request={newRequest()} />
        <Recommendations {...props} />
        <PartyList view={view} parties={props.parties} />
        <p class="actions">
          <label>
            {word.party} <input type="text" name="party" list="parties" autocomplete="off" maxlength={200} />
          </label>
          <button type="submit">{word.followSelected}</button>
        </p>
        <TermFields view={view} concepts={props.concepts} />
      </form>
    </Section>
  )
}

function Recommendations({ view, open, rows }: FollowFormProps) {
  const { head, recommendations } = open.dossier
  const { word } = workWords(view)
  const followed = Map.groupBy(rows, ({ track: { subject } }) =>
    'recommendation' in subject ? subject.recommendation : '',
  )
  return (
    <table class="stack">
      <caption class="unseen">{word.openFor}</caption>
      <thead>
        <tr>
          <th scope="col">{word.select}</th>
          <th scope="col">{view.words.label.ask}</th>
          <th scope="col">{word.followedFor}</th>
        </tr>
      </thead>
      <tbody>
        {recommendations.map((recommendation) => (
          <Line
            view={view}
            head={head}
            recommendation={recommendation}
            parties={(followed.get(recommendation.label) ?? []).map(({ track }) => track.party.printed)}
          />
        ))}
      </tbody>
    </table>
  )
}

function Line(props: {
  view: View
  head: OpenDossier['dossier']['head']
  recommendation: Recommendation
  parties: readonly string[]
}) {
  const { view, head, recommendation, parties } = props
  const { label, title, text } = recommendation
  const { word } = workWords(view)
  return (
    <tr>
      <td data-label={word.select}>
        <input
          type="checkbox"
          name="subject"
          value={targetValue({ dossierKind: head.kind, dossier: head.slug, kind: 'recommendation', id: label })}
          aria-label={label}
        />
      </td>
      <th scope="row">
        <a href={to(view, links.deskAsk(head.kind, head.slug, label))}>
          <bdi class="number">{label}</bdi>{' '}
          <bdi {...inLanguage(view, head.language)}>{title ?? briefly(plainText(text), 160)}</bdi>
        </a>
      </th>
      <td data-label={word.followedFor}>{parties.join(view.words.comma)}</td>
    </tr>
  )
}

function PartyList({ view, parties }: Pick<FollowFormProps, 'view' | 'parties'>) {
  return (
    <datalist id="parties">
      {parties.map((entry) =>
        'names' in entry ? (
          <option value={`${entry.kind}/${entry.slug}`}>{wordsIn(entry.names, view.language)}</option>
        ) : null,
      )}
    </datalist>
  )
}
