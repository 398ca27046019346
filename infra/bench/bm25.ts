import { fold } from '../../functions/search/analysis/fold.ts'
import { isStopWord } from '../../functions/search/analysis/stop-words.ts'
import { terms } from '../../functions/search/analysis/terms.ts'

/** A text with its language, under a name. */
export interface Text {
  readonly id: string
  readonly lang: string
  readonly text: string
}

/** Names of texts, those that answer a question best first. */
export type Ranking = (question: Pick<Text, 'lang' | 'text'>, most: number) => readonly string[]

const saturation = 1.2
const lengthEffect = 0.75

/**
 * BM25 as the textbooks have it, over the terms of this house: every text and every question is analysed in the
 * language that is stated for it, and all texts are one index. What the ranking of the site is compared with.
 */
export function bm25(texts: readonly Text[]): Ranking {
  const postings = new Map<string, Map<number, number>>()
  const lengths = texts.map((text, at) => {
    const words = termsOf(text)
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>()
      postings.set(word, counts.set(at, (counts.get(at) ?? 0) + 1))
    }
    return words.length
  })
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(texts.length, 1)
  const norms = lengths.map((length) => saturation * (1 - lengthEffect + (lengthEffect * length) / mean))
  return (question, most) => {
    const scores = new Map<number, number>()
    for (const word of new Set(termsOf(question))) {
      const counts = postings.get(word) ?? new Map<number, number>()
      const rarity = Math.log(1 + (texts.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [at, count] of counts) {
        const gain = (rarity * count * (saturation + 1)) / (count + (norms[at] ?? 0))
        scores.set(at, (scores.get(at) ?? 0) + gain)
      }
    }
    const best = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
    return best.flatMap(([at]) => texts[at]?.id ?? [])
  }
}

function termsOf({ text, lang }: Pick<Text, 'lang' | 'text'>): string[] {
  return [...terms(text, lang)].flatMap(({ term, word }) => (isStopWord(word ?? fold(term), lang) ? [] : [term]))
}
