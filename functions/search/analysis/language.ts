import { latinLanguages } from './stems.ts'
import { isStopWord } from './stop-words.ts'

/**
 * The languages in Latin script a query may be in, by its small words; all that the index holds when nothing tells. The
 * reader's own is always among them: small words may mislead (`est` and `que` are in many languages).
 */
export function likelyLanguages(words: readonly string[], held: readonly string[], hint?: string): readonly string[] {
  const counts = latinLanguages.map((language) => words.filter((word) => isStopWord(word, language)).length)
  const best = Math.max(...counts)
  const winners = latinLanguages.filter((_, index) => counts[index] === best)
  if (best === 0) return latinLanguages.filter((language) => held.includes(language) || language === hint)
  if (winners.some((language) => language === hint)) return winners.filter((language) => language === hint)
  return latinLanguages.filter((language) => winners.includes(language) || language === hint)
}

/** Whether a folded query word only holds the sentence together, in one of the languages it may be in. */
export function isSmallWord(word: string, languages: readonly string[]): boolean {
  return [...languages, 'ru', 'ar'].some((language) => isStopWord(word, language))
}
