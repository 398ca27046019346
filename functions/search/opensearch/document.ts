import * as z from 'zod'
import { type Facet, facets, kinds } from '../../../content/model/search.ts'
import { withBroader } from '../analysis/vocabulary.ts'
import type { Concept, SearchEntry } from '../entry.ts'
import { sectionsOf } from '../file/sections.ts'

/** An entry as the service keeps it; the fields are told in `mappings`. */
export type Document = Readonly<Record<string, unknown>>

/** The document of an entry, under a vocabulary that says which terms are wider than others. */
export function documentOf(entry: SearchEntry, concepts: readonly Concept[]): Document {
  const { terms, lengths, words, heading } = sectionsOf(entry)
  const { title, names, context, text, exact } = partsOf(terms, lengths)
  const { facets: _, ...body } = entry
  return {
    body,
    words: [title, title, names, names, text, exact, exact, exact].flat().join(' '),
    ...(context.length > 0 && { context: context.join(' ') }),
    sequence: terms.join(' '),
    written: [...new Set([...words.values()].map(({ word }) => word))],
    spellings: [...words.values()].flatMap(({ word, shown }) => (shown ? [`${word} ${shown}`] : [])),
    heading,
    id: entry.id,
    place: placeOf(entry.id),
    group: entry.event?.slug ?? `#${entry.id}`,
    order: kinds.indexOf(entry.kind),
    date: dateNumber(entry.date ?? ''),
    tongue: entry.language,
    ...facetsOf(entry, concepts),
  }
}

/** Where an address stands in the natural order: numbers in it are ordered by their value. */
export function placeOf(id: string): string {
  return `${id.replace(/\d+/g, (number) => number.padStart(10, '0'))} ${id}`
}

/** What a hit shows, as it was kept. */
export const Body = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  label: z.string().optional(),
  title: z.string(),
  text: z.string(),
  language: z.string(),
  date: z.string().optional(),
  context: z.string().optional(),
  event: z.object({ slug: z.string(), title: z.string() }).optional(),
})
export type Body = z.infer<typeof Body>

function partsOf(terms: readonly string[], [a, b, c, d]: readonly [number, number, number, number]) {
  const part = (from: number, length: number) => terms.slice(from, from + Math.max(0, length - 1))
  return {
    title: part(0, a),
    names: part(a, b),
    context: part(a + b, c),
    text: part(a + b + c, d),
    exact: terms.slice(a + b + c + d),
  }
}

function facetsOf(entry: SearchEntry, concepts: readonly Concept[]): Readonly<Partial<Record<Facet, unknown>>> {
  const { kind, event, facets: stated } = withBroader(entry, concepts)
  const valuesOf = (facet: Facet): readonly string[] => {
    if (facet === 'kind') return [kind]
    if (facet === 'event') return event ? [event.slug] : []
    return [...new Set(stated[facet] ?? [])]
  }
  return Object.fromEntries(facets.map((facet) => [facet, valuesOf(facet)]))
}

/** `2021-04-29` as 20210429; a missing month or day, and a missing date, count as 0. */
function dateNumber(date: string): number {
  return Number(date.replaceAll('-', '').slice(0, 8).padEnd(8, '0')) || 0
}
