import type { Facet } from '../../../content/model/search.ts'
import type { Concept, SearchEntry } from '../entry.ts'
import { latinLanguages } from './stems.ts'
import { terms } from './terms.ts'

/** A wording of a concept as it is looked up: its terms, parted by spaces. */
export interface ConceptPhrase {
  readonly phrase: string
  readonly facet: Facet
  readonly value: string
}

/** Every wording of every concept: labels in their language, synonyms in each that they may be in. */
export function phrasesOf(concepts: readonly Concept[]): readonly ConceptPhrase[] {
  const found = new Map<string, ConceptPhrase>()
  for (const { facet, value, labels, synonyms = [] } of concepts) {
    const wordings = [
      ...Object.entries(labels),
      ...synonyms.flatMap((synonym) =>
        ['', ...latinLanguages].map((language): [string, string] => [language, synonym]),
      ),
    ]
    for (const [language, wording] of wordings) {
      const phrase = phraseOf(wording, language)
      if (phrase) found.set(`${phrase}\n${facet}\n${value}`, { phrase, facet, value })
    }
  }
  return [...found.values()]
}

/** The terms of a wording in a language, parted by spaces. */
export function phraseOf(wording: string, language: string): string {
  return [...terms(wording, language)].map(({ term }) => term).join(' ')
}

/** The entry with the broader values of its facets added, so that it is found and counted under them. */
export function withBroader(entry: SearchEntry, concepts: readonly Concept[]): SearchEntry {
  const broader = new Map(concepts.map((concept) => [`${concept.facet}\n${concept.value}`, concept.broader ?? []]))
  const stated = Object.entries(entry.facets).map(([facet, values]): [string, readonly string[]] => [
    facet,
    closure(values ?? [], (value) => broader.get(`${facet}\n${value}`) ?? []),
  ])
  return { ...entry, facets: Object.fromEntries(stated) }
}

function closure(values: readonly string[], next: (value: string) => readonly string[]): readonly string[] {
  const all = new Set(values)
  for (const value of all) for (const each of next(value)) all.add(each)
  return [...all]
}
