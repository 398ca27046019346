import type { Campaign, Concerned as Party } from '../../content/model/campaign.ts'
import type { Dossier } from '../../content/model/dossier.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { labelIn } from '../work/row-label.ts'
import { StandingLine } from '../work/standing-line.tsx'
import { NameOf, type Reading } from './name.tsx'
import type { Home } from './recommendations.tsx'
import { Mark, StatementText } from './standing.tsx'

/** The parties that a campaign concerns and what the document states of each; silence reads "not assessed". */
export function Concerned({ campaign, dossier, rows, ...reading }: Reading & Board & { campaign: Campaign }) {
  const { words } = reading.view
  const { word } = workWords(reading.view)
  const followed = rows.length > 0
  const home: Home = { kind: 'campaign', slug: campaign.slug }
  return (
    <table class="stack concerned">
      <caption class="unseen">{words.head.countries}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.country}</th>
          {followed && <th scope="col">{word.state}</th>}
          <th scope="col">{words.label.stated}</th>
          {!followed && <th scope="col">{words.head.commitments}</th>}
        </tr>
      </thead>
      <tbody>
        {campaign.concerned.map((concerned) => (
          <Row concerned={concerned} dossier={dossier} rows={rows} home={home} {...reading} />
        ))}
      </tbody>
    </table>
  )
}

/** The dossier of a campaign, and where everything stands that is followed of it. */
interface Board {
  readonly dossier: Dossier
  readonly rows: readonly TrackRow[]
}

function Row({ concerned, rows, ...props }: Reading & Board & { concerned: Party; home: Home }) {
  const { view, dossier, home, ...reading } = props
  const { words } = view
  const statements = dossier.statements.filter((statement) => same(statement.party, concerned.party))
  const followed = rows.length > 0
  return (
    <tr>
      <th scope="row">
        <NameOf name={concerned.party} view={view} {...reading} />
        {concerned.joined && <p class="minor">{`${words.label.joined} ${dateIn(words, concerned.joined)}`}</p>}
        {concerned.left && <p class="minor">{`${words.label.left} ${dateIn(words, concerned.left)}`}</p>}
      </th>
      {followed && <Standings view={view} rows={rows.filter(({ track }) => same(track.party, concerned.party))} />}
      <td data-label={words.label.stated}>
        {statements.length === 0 && <Unstated view={view} marked={!followed} />}
        {statements.map((statement) => (
          <StatementText statement={statement} home={home} view={view} marked={!followed} {...reading} />
        ))}
      </td>
      {!followed && <Promises view={view} dossier={dossier} concerned={concerned} />}
    </tr>
  )
}

function Unstated({ view: { words, terms }, marked }: { view: View; marked: boolean }) {
  return (
    <div class="statement">
      {marked && (
        <p class="marks">
          <Mark tone="unknown">{terms.progress.not_assessed}</Mark>
        </p>
      )}
      <p class="minor">{words.say.notAssessed}</p>
    </div>
  )
}

function Standings({ view, rows }: { view: View; rows: readonly TrackRow[] }) {
  const { word } = workWords(view)
  return (
    <td data-label={word.state}>
      {rows.length === 0 && <Mark tone="unknown">{view.terms.progress.not_assessed}</Mark>}
      {rows.map((row) => (
        <div class="statement">
          <p class="minor">
            <a href={to(view, links.track(row.track))}>
              {labelIn(row)} <bdi>{row.words}</bdi>
            </a>
          </p>
          <StandingLine view={view} standing={row.standing} />
        </div>
      ))}
    </td>
  )
}

function Promises({ view, dossier, concerned }: { view: View; dossier: Dossier; concerned: Party }) {
  const { words, terms } = view
  return (
    <td data-label={words.head.commitments}>
      {dossier.commitments
        .filter((commitment) => same(commitment.party, concerned.party))
        .map((commitment) => (
          <p>
            <a href={`#commitment-${commitment.id}`}>{terms.commitment[commitment.type]}</a>
            {commitment.signed && <span class="minor">{` · ${dateIn(words, commitment.signed)}`}</span>}
          </p>
        ))}
    </td>
  )
}

/** The statements of parties that the campaign does not list as concerned. */
export function otherStatements(campaign: Campaign, dossier: Dossier) {
  return dossier.statements.filter(({ party }) => !campaign.concerned.some((concerned) => same(concerned.party, party)))
}

function same(a: Name, b: Name): boolean {
  if (a.ref && b.ref) return refKey(a.ref) === refKey(b.ref)
  return a.printed === b.printed
}
