import type { Facet } from '../../../content/model/search.ts'

/** What has to be known of an index before a query is carried out: its words, its languages and its vocabulary. */
export interface Lexicon {
  /** The languages in which entries are written. */
  readonly languages: readonly string[]
  /** How many entries hold a term. */
  readonly documents: (term: string) => number
  /** The most used words that open with some letters, the most used first. */
  readonly wordsFrom: (opening: string, limit: number) => readonly string[]
  /** The words nearest to one that the index does not know, the best first. */
  readonly nearestWords: (word: string) => readonly string[]
  /** A folded word as texts mostly write it. */
  readonly shownAs: (word: string) => string
  /** The concepts that a wording names, its terms parted by spaces. */
  readonly named: (phrase: string) => readonly ConceptKey[]
  /** The concepts that have a term in one of their wordings. */
  readonly touched: (term: string) => readonly ConceptKey[]
  /** The first wordings of a concept in all languages, in the order of their letters. */
  readonly wordingsOf: (concept: ConceptKey, limit: number) => readonly string[]
  /** Whether any entry carries a concept. */
  readonly isCarried: (concept: ConceptKey) => boolean
}

/** Which concept is meant. */
export interface ConceptKey {
  readonly facet: Facet
  readonly value: string
}

/** The concepts under each term of their wordings, each concept once. */
export function conceptsByTerm(wordings: ReadonlyMap<string, readonly ConceptKey[]>) {
  const byTerm = new Map<string, Map<string, ConceptKey>>()
  for (const [phrase, concepts] of wordings) {
    for (const term of phrase.split(' ')) {
      const known = byTerm.get(term) ?? new Map<string, ConceptKey>()
      for (const { facet, value } of concepts) known.set(`${facet}\n${value}`, { facet, value })
      byTerm.set(term, known)
    }
  }
  return (term: string): readonly ConceptKey[] => [...(byTerm.get(term)?.values() ?? [])]
}
