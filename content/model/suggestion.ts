import { languages } from './language.ts'
import type { Concept } from './registry.ts'
import type { Slug } from './slug.ts'

/** A term that a text may be about, and the words in the text that speak for it. */
export interface Suggestion {
  readonly concept: Slug
  readonly found: readonly string[]
}

/** Finds terms in a text by their labels and synonyms in any language; they stay suggestions until someone accepts them. */
export type Suggest = (text: string) => Suggestion[]

/** Prepares a vocabulary for finding its terms in many texts. */
export function suggester(concepts: readonly Concept[]): Suggest {
  const phrases = concepts
    .filter(({ replacedBy }) => replacedBy === undefined)
    .flatMap((concept) =>
      phrasesOf(concept).map((phrase) => ({ concept: concept.slug, phrase, folded: folded(phrase) })),
    )
    .filter((one) => one.folded.trim().length > 1)
  return (text) => {
    const words = folded(text)
    const found = new Map<Slug, string[]>()
    for (const { concept, phrase, folded: wanted } of phrases) {
      if (words.includes(wanted)) found.set(concept, [...(found.get(concept) ?? []), phrase])
    }
    return [...found].map(([concept, hits]) => ({ concept, found: hits })).sort(byWeight)
  }
}

function phrasesOf({ labels, synonyms }: Concept): string[] {
  return [...new Set([...languages.flatMap((language) => labels[language] ?? []), ...synonyms])]
}

/** Lower case without accents, every other sign a blank, so that a phrase is found only as whole words. */
function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\p{Script=Han}/gu, ' $& ')} `.replace(/ +/g, ' ')
}

function byWeight(a: Suggestion, b: Suggestion): number {
  return longest(b) - longest(a) || (a.concept < b.concept ? -1 : 1)
}

function longest({ found }: Suggestion): number {
  return Math.max(...found.map(({ length }) => length))
}
