import type { Child } from 'hono/jsx'
import type { Entries } from '../../content/model/listing.ts'
import type { Concept, Office } from '../../content/model/registry.ts'
import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { listOf } from './entry-facts.tsx'
import { Nothing, Section } from './section.tsx'

/** Who held an office, one after the other. */
export function Holders({ view, office, entries }: { view: View; office: Office; entries: Entries }) {
  const { words } = view
  const { holders } = office
  return (
    <Section view={view} id="holders" title={words.head.holders} count={holders.length}>
      {holders.length === 0 && <Nothing>{words.none.holders}</Nothing>}
      <ul class="rows">
        {holders.map(({ person, from, to, seen }) => (
          <li>
            <p class="lead">{listOf(view, entries, [['person', person]])}</p>
            <p class="minor notes">
              {from && <span>{`${words.label.from} ${dateIn(words, from)}`}</span>}
              {to && <span>{`${words.label.to} ${dateIn(words, to)}`}</span>}
              {seen.length > 0 && (
                <span>{words.say.seenOn(seen.map((date) => dateIn(words, date)).join(words.comma))}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The broader and the narrower terms of a concept. */
export function Terms(props: { view: View; concept: Concept; entries: Entries; narrower: readonly Concept[] }) {
  const { view, concept, entries, narrower } = props
  const { head, none } = view.words
  const all = new Map([...entries, ...narrower.map((each) => [`concept/${each.slug}`, each] as const)])
  const links = (slugs: readonly string[]): Child =>
    listOf(
      view,
      all,
      slugs.map((slug) => ['concept', slug] as const),
    )
  return (
    <>
      {concept.broader.length > 0 && (
        <Section view={view} id="broader" title={head.broader}>
          <p>{links(concept.broader)}</p>
        </Section>
      )}
      <Section view={view} id="narrower" title={head.narrower} count={narrower.length}>
        {narrower.length > 0 ? <p>{links(narrower.map(({ slug }) => slug))}</p> : <Nothing>{none.narrower}</Nothing>}
      </Section>
    </>
  )
}
