import { childrenOf } from '../../content/model/dossier.ts'
import type { Listing } from '../../content/model/listing.ts'
import { plainText } from '../../content/model/prose.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { briefly } from '../words/briefly.ts'
import { periodIn } from '../words/date.ts'
import type { Parts } from './dossier-parts.tsx'
import { NameOf } from './name.tsx'
import { References } from './references.tsx'
import { Section } from './section.tsx'
import { StatementText } from './standing.tsx'

/** One recommendation and the dossier around it. */
export interface Of {
  readonly recommendation: Recommendation
  readonly parts: Parts
}

/** What the document itself reports of parties about this recommendation. */
export function Reported({ recommendation, parts }: Of) {
  const { view, dossier } = parts
  const statements = dossier.statements.filter(
    ({ subject }) => 'recommendation' in subject && subject.recommendation === recommendation.label,
  )
  if (statements.length === 0) return null
  return (
    <Section view={view} id="statements" title={view.words.head.statements} count={statements.length}>
      {statements.map((statement) => (
        <>
          <p class="lead">
            <NameOf name={statement.party} {...parts} />
          </p>
          <StatementText statement={statement} {...parts} />
        </>
      ))}
    </Section>
  )
}

/** Where the same was asked elsewhere, with the title of that dossier as far as it is published. */
export function Related(props: { recommendation: Recommendation; view: View; related: ReadonlyMap<string, Listing> }) {
  const { recommendation, view, related } = props
  const { words, terms } = view
  if (recommendation.relations.length === 0) return null
  return (
    <Section view={view} id="related" title={words.head.related} note={words.say.sameAsk}>
      <ul class="items kinds">
        {recommendation.relations.map(({ relation, dossier, label }) => {
          const listing = related.get(dossier)
          return (
            <li class="item">
              <p class="tag kind">{terms.relation[relation]}</p>
              <p class="text">
                <a href={to(view, links.recommendation(listing?.dossierKind ?? 'event', dossier, label))}>
                  {words.say.recommendation(label)}
                </a>
                {words.comma}
                {listing ? <bdi {...inLanguage(view, listing.language)}>{listing.title}</bdi> : dossier}
                {listing && <span class="minor">{` · ${periodIn(words, listing.when)}`}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The documents that the recommendation cites. */
export function Cited({ recommendation, parts }: Of) {
  const references = parts.dossier.references.filter(({ id }) => recommendation.references.includes(id))
  if (references.length === 0) return null
  return (
    <Section view={parts.view} id="references" title={parts.view.words.label.cites} count={references.length}>
      <References {...parts} references={references} />
    </Section>
  )
}

/** The recommendations that stand beside this one. */
export function Around({ recommendation, parts }: Of) {
  const { view, dossier, home, language } = parts
  const top = childrenOf(dossier.recommendations).filter(({ label }) => label !== recommendation.label)
  if (top.length === 0) return null
  return (
    <Section view={view} id="context" title={view.words.head.context} note={view.words.head.recommendations}>
      <ol class="items numbers brief">
        {top.map((item) => (
          <li class="item">
            <p class="tag number">
              <bdi>{item.label}</bdi>
            </p>
            <p class="text" {...inLanguage(view, language)}>
              <a href={to(view, links.recommendation(home.kind, home.slug, item.label))}>{brief(item)}</a>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function brief({ title, text }: Recommendation): string {
  return briefly(title ?? plainText(text), 120)
}
