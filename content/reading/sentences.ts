import type { Block } from './blocks.ts'
import { BOUNDS } from './bounds.ts'

/** One sentence and the passage it stands in. */
export type Sentence = { readonly text: string; readonly block: Block }

const ABBREVIATION =
  /(?:^|[\s(/–-])(?:(?:\p{Lu}\.)*\p{Lu}|\d{1,2}|mr|mrs|ms|dr|prof|sr|sra|st|no|art|vs|etc|e\.g|i\.e|bzw|ca|ing|drs|dhr|mevr|mme|m|nr|approx|fig|cf|p|pp|vol|al|ed|eds|inc|ltd|co|г|гг|им|т\.д|т\.е|стр|д)\.$/iu

/** The sentences of a text; an initial or a title before a name ends none. */
export function split(text: string): readonly string[] {
  const parts = text.split(/(?<=[.!?…]["”’»)]{0,2})\s+(?=["“«‘(¿¡]?[\p{Lu}\p{N}\p{Script=Arabic}])|(?<=[。！？；؟])/u)
  const sentences: string[] = []
  for (const piece of parts) {
    const before = sentences.at(-1)
    if (before !== undefined && ABBREVIATION.test(before.slice(-12)) && before.length < BOUNDS.sentence) {
      sentences[sentences.length - 1] = `${before} ${piece}`
    } else sentences.push(piece)
  }
  return sentences.flatMap(pieces).filter((one) => one !== '')
}

/** A sentence beyond the bound is read in pieces, cut between words. */
function pieces(sentence: string): readonly string[] {
  const found: string[] = []
  let rest = sentence.trim()
  while (rest.length > BOUNDS.sentence) {
    const blank = rest.slice(0, BOUNDS.sentence).search(/(?<!\p{Lu}\.)\s\S{1,80}\s?\S{0,40}$/u)
    const at = blank < BOUNDS.sentence / 2 ? BOUNDS.sentence : blank
    found.push(rest.slice(0, at))
    rest = rest.slice(at).trim()
  }
  return [...found, rest]
}

/** The sentences of a passage. */
export function sentencesOf(block: Block): readonly Sentence[] {
  return split(block.text).map((text) => ({ text, block }))
}

/** A text as it is compared: small letters, no marks, no punctuation. */
export function plainWords(text: string): readonly string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const found = folded.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  return found
}

/** The first eight words, by which a repeated passage is known. */
export function opening(text: string): string {
  const words = plainWords(text)
  return words.slice(0, /\p{Script=Han}/u.test(words[0] ?? '') ? 16 : 8).join(' ')
}
