import { facets, type Hit, type SearchAnswer } from '../../content/model/search.ts'
import type { FacetNames } from '../../web/find/facet-words.ts'
import { shippedEntries } from './opened.ts'

/** One thing found; only what matters has to be spelled out. */
export function aHit(given: Partial<Hit> = {}): Hit {
  return {
    id: 'events/2021-04-29-schools/recommendations/2.c',
    kind: 'recommendation',
    label: '2.c',
    title: [
      { text: 'Be clear about ', marked: false },
      { text: 'delisting', marked: true },
    ],
    context: 'the international community',
    date: '2021-04-29',
    language: 'en',
    event: { slug: '2021-04-29-schools', title: 'Schools in conflict' },
    passage: [{ text: 'Say what it takes.', marked: false }],
    score: 1,
    ...given,
  }
}

/** What a search has found; nothing unless it is spelled out. */
export function anAnswer(given: Partial<SearchAnswer> = {}): SearchAnswer {
  return { total: 0, hits: [], facets: {}, corrections: [], ignored: [], ...given }
}

/** An answer that has a value for every facet, which nothing but the registers of the product can name. */
export const anyAnswer = anAnswer({
  total: 2,
  hits: [aHit(), aHit({ id: 'people/virginia-gamba', kind: 'person', label: undefined, event: undefined })],
  facets: Object.fromEntries(facets.map((facet) => [facet, [{ value: facet === 'kind' ? 'event' : 'x', count: 1 }]])),
  next: 'x',
  corrections: [{ from: 'delistng', to: 'delisting' }],
  didYouMean: 'delisting',
  ignored: ['children'],
})

/** The names that the registers of the product give. */
export const shippedNames: FacetNames = { entries: shippedEntries, listings: new Map() }
