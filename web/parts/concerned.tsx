import type { Campaign, Concerned as Party } from '../../content/model/campaign.ts'
import type { Dossier } from '../../content/model/dossier.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import { dateIn } from '../words/date.ts'
import { NameOf, type Reading } from './name.tsx'
import type { Home } from './recommendations.tsx'
import { Mark, StatementText } from './standing.tsx'

/** The parties that a campaign concerns and what the document states of each; silence reads "not assessed". */
export function Concerned({ campaign, dossier, ...reading }: Reading & { campaign: Campaign; dossier: Dossier }) {
  const { words } = reading.view
  const home: Home = { kind: 'campaign', slug: campaign.slug }
  return (
    <table class="stack concerned">
      <caption class="unseen">{words.head.countries}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.country}</th>
          <th scope="col">{words.label.stated}</th>
          <th scope="col">{words.head.commitments}</th>
        </tr>
      </thead>
      <tbody>
        {campaign.concerned.map((concerned) => (
          <Row concerned={concerned} dossier={dossier} home={home} {...reading} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ concerned, dossier, home, ...reading }: Reading & { concerned: Party; dossier: Dossier; home: Home }) {
  const { words, terms } = reading.view
  const statements = dossier.statements.filter((statement) => same(statement.party, concerned.party))
  const commitments = dossier.commitments.filter((commitment) => same(commitment.party, concerned.party))
  return (
    <tr>
      <th scope="row">
        <NameOf name={concerned.party} {...reading} />
        {concerned.joined && <p class="minor">{`${words.label.joined} ${dateIn(words, concerned.joined)}`}</p>}
        {concerned.left && <p class="minor">{`${words.label.left} ${dateIn(words, concerned.left)}`}</p>}
      </th>
      <td data-label={words.label.stated}>
        {statements.length === 0 && (
          <div class="statement">
            <p class="marks">
              <Mark tone="unknown">{terms.progress.not_assessed}</Mark>
            </p>
            <p class="minor">{words.say.notAssessed}</p>
          </div>
        )}
        {statements.map((statement) => (
          <StatementText statement={statement} home={home} {...reading} />
        ))}
      </td>
      <td data-label={words.head.commitments}>
        {commitments.map((commitment) => (
          <p>
            <a href={`#commitment-${commitment.id}`}>{terms.commitment[commitment.type]}</a>
            {commitment.signed && <span class="minor">{` · ${dateIn(words, commitment.signed)}`}</span>}
          </p>
        ))}
      </td>
    </tr>
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
