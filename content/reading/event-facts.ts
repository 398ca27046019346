import { kindsOf } from './event-date.ts'
import { find, pattern, says, source, type Words } from './lexicon/words.ts'
import type { Sentence } from './sentences.ts'

/** The series that the event belongs to. */
export function seriesOf(sentences: readonly Sentence[], words: Words): string | null {
  for (const { text } of sentences.slice(0, 40)) {
    for (const lexicon of words.lexicons) {
      const edition = `${source(lexicon, lexicon.edition)}${lexicon.glued ? '' : '\\s+(?:of|de la|de|du|des|del|der|des|van de|van het|van|della|dello|do|da|av)\\s+'}(?:the\\s+|la\\s+|el\\s+|l[’'])?`
      const match = new RegExp(
        `${edition}([^,.;()]{4,100}?)(?=,|\\s+(?:was|were|is|took|which|held)\\s|[.;(]|$)`,
        'iu',
      ).exec(text)
      if (
        lexicon.edition !== '' &&
        !lexicon.glued &&
        match?.[1] !== undefined &&
        /\p{Lu}|serie|série|reihe|reeks/iu.test(match[1])
      )
        return match[1].trim()
      const part = pattern(lexicon, lexicon.partOf, '§\\s+(?:the\\s+|la\\s+|les\\s+|des\\s+)?([^,.;()]{4,80})').exec(
        text,
      )?.[1]
      if (
        part !== undefined &&
        says(words, text, kindsOf) &&
        /series|série|serie|reihe|reeks|cycle|ciclo|zyklus|rencontres|\p{Lu}{3,}/u.test(part)
      )
        return part.trim()
    }
  }
  return null
}

/** The ordinal of the edition: "the fifth edition", "2nd edition", "Workshop #2". */
export function edition(heads: readonly string[], sentences: readonly Sentence[], words: Words): number | null {
  for (const text of [...heads, ...sentences.slice(0, 30).map((one) => one.text)]) {
    for (const lexicon of words.lexicons) {
      const digits = pattern(lexicon, lexicon.edition, '(\\d{1,3})(?:st|nd|rd|th|e|ème|er|ª|º|\\.|-я|-й)?\\s+§').exec(
        text,
      )?.[1]
      if (digits !== undefined && lexicon.edition !== '') return Number(digits)
      const ordinal = lexicon.ordinals.findIndex((one) =>
        pattern(
          lexicon,
          lexicon.edition,
          lexicon.glued ? `(?:${one})\\s*§|§\\s*(?:${one})` : `(?<!\\p{L})(?:${one})\\s+§`,
        ).test(text),
      )
      if (ordinal >= 0) return ordinal + 1
      const numbered = pattern(lexicon, kindsOf(lexicon), '§\\s*(?:#|n[o°º]\\.?\\s*)(\\d{1,3})').exec(text)?.[1]
      if (numbered !== undefined) return Number(numbered)
    }
  }
  return null
}

/** The day or anniversary that the event marks. */
export function occasionOf(sentences: readonly Sentence[], words: Words): string | null {
  for (const { text } of sentences.slice(0, 30)) {
    const match = find(
      words,
      text,
      (lexicon) => lexicon.occasion,
      '§\\s*(?:the\\s+|la\\s+|le\\s+|el\\s+|de\\s+)?([^,.;()،]{6,140})',
    )
    if (match?.[1] !== undefined && /\p{Lu}|\p{Script=Arabic}|anniversa/u.test(match[1])) return match[1].trim()
  }
  return null
}
