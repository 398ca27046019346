import type { Suggestion } from '../../../content/model/search.ts'
import { phrasesOf } from '../analysis/vocabulary.ts'
import type { Concept } from '../entry.ts'
import { foldAll } from '../file/concepts.ts'
import { compareText } from '../file/order.ts'
import { type ConceptKey, conceptsByTerm } from '../find/lexicon.ts'

/** The vocabulary of an index in the forms in which it is looked up. */
export interface Vocabulary {
  readonly concepts: readonly Concept[]
  readonly named: (phrase: string) => readonly ConceptKey[]
  readonly touched: (term: string) => readonly ConceptKey[]
  readonly wordingsOf: (concept: ConceptKey, limit: number) => readonly string[]
  /** The labels that open with some folded letters, in the order of their letters. */
  readonly labelled: (folded: string, limit: number) => readonly Suggestion[]
}

/** The vocabulary of some concepts. */
export function vocabularyOf(concepts: readonly Concept[]): Vocabulary {
  const phrases = phrasesOf(concepts).toSorted((a, b) => compareText(a.phrase, b.phrase))
  const byPhrase = Map.groupBy(phrases, ({ phrase }) => phrase)
  const byConcept = Map.groupBy(phrases, ({ facet, value }) => `${facet}\n${value}`)
  const labels = labelsOf(concepts)
  return {
    concepts,
    named: (phrase) => byPhrase.get(phrase) ?? [],
    touched: conceptsByTerm(byPhrase),
    wordingsOf: ({ facet, value }, limit) =>
      (byConcept.get(`${facet}\n${value}`) ?? []).slice(0, limit).map(({ phrase }) => phrase),
    labelled: (folded, limit) =>
      labels
        .filter((label) => label.folded.startsWith(folded))
        .slice(0, limit)
        .map(({ folded: _, ...suggestion }) => suggestion),
  }
}

function labelsOf(concepts: readonly Concept[]) {
  const all = concepts.flatMap(({ facet, value, labels, synonyms = [] }) =>
    [...Object.values(labels), ...synonyms].map((shown) => ({ folded: foldAll(shown), text: shown, facet, value })),
  )
  const different = new Map(
    all.map((label) => [`${label.folded}\n${label.text}\n${label.facet}\n${label.value}`, label]),
  )
  return [...different.values()].toSorted((a, b) => compareText(a.folded, b.folded) || compareText(a.text, b.text))
}
