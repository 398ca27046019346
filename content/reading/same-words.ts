import type { DossierRecord } from '../model/dossier.ts'
import type { Review } from './review.ts'

/** Texts with fewer letters are said in many reports. */
const TELLING = 30

/** How much of one has to stand in the other before both are of one event. */
const ENOUGH = 0.5

/**
 * Whether a review and the records of an event are of the same report: half of the longer texts of one stand in the
 * other. A sentence or two, which reports of one series often share, are not enough.
 */
export function holdsWordsOf({ reading, records }: Review, published: readonly DossierRecord[]): boolean {
  const own = lettersIn([reading.passages.map(({ text, cells }) => [text, cells]), records])
  const theirs = lettersIn(published)
  return Math.max(partOf(theirs, own), partOf(own, theirs)) >= ENOUGH
}

/** Which part of the texts stands somewhere in the others. */
function partOf(texts: readonly string[], others: readonly string[]): number {
  const telling = texts.filter((text) => text.length >= TELLING)
  const all = others.join(' ')
  return telling.length === 0 ? 0 : telling.filter((text) => all.includes(text)).length / telling.length
}

/** Every text in a value, each once, as its letters and digits alone. */
function lettersIn(value: unknown): readonly string[] {
  return [...new Set(textsIn(value).map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')))]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
