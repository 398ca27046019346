import type { Block } from './blocks.ts'
import { datesIn } from './dates.ts'
import { kindsOf } from './event-date.ts'
import { find, pattern, says, source, type Words } from './lexicon/words.ts'
import type { Sentence } from './sentences.ts'

const CITY = "(\\p{Lu}[\\p{L}’'-]+(?:[\\s-](?:de|del|la|der|am|an|sur|of|the)?\\s?\\p{Lu}[\\p{L}’'-]+){0,3})"

/** Where the event took place, only when the words say so. */
export function placeOf(blocks: readonly Block[], sentences: readonly Sentence[], words: Words): string | null {
  const languages = words.lexicons.map((one) => one.language)
  for (const { text } of sentences.slice(0, 40)) {
    const labelled = find(words, text, (lexicon) => lexicon.placeLabel, '^§\\s*[:：]\\s*([^.;]{2,80})')?.[1]
    if (labelled !== undefined) return labelled.trim()
  }
  for (const { text } of sentences.slice(0, 40)) {
    const found = inSentence(text, words)
    if (found !== null) return found
  }
  for (const block of blocks.filter((one) => one.kind !== 'furniture').slice(0, 6)) {
    const match = new RegExp(`^${CITY},\\s+(?=.*\\d)`, 'u').exec(block.text)
    if (
      match?.[1] !== undefined &&
      block.text.length < 70 &&
      datesIn(block.text.slice(match[0].length), languages).length > 0
    )
      return match[1]
  }
  return null
}

function inSentence(text: string, words: Words): string | null {
  for (const lexicon of words.lexicons) {
    const held = pattern(lexicon, lexicon.held).test(text) || pattern(lexicon, lexicon.organized).test(text)
    if (!held || !pattern(lexicon, kindsOf(lexicon)).test(text)) continue
    if (lexicon.language === 'zh') {
      const match = /在([\p{Script=Han}]{2,8}?)(?:举行|召开|举办)/u.exec(text)
      if (match?.[1] !== undefined) return match[1]
    }
    if (lexicon.language === 'ar') {
      const match =
        /\sفي\s(?:مدينة\s)?([\p{Script=Arabic}]{3,}(?:\sال[\p{Script=Arabic}]+)?)(?=\s*(?:،\s*)?(?:يوم|بتاريخ|خلال|في الفترة))/u.exec(
          text,
        )
      if (match?.[1] !== undefined && !/يوم|إطار|عام|شهر/u.test(match[1])) return match[1]
    }
    const shape = new RegExp(
      `(?<![\\p{L}])(?:${lexicon.within})\\s+${CITY}(?=\\s*(?:[,.(]|$)|\\s+(?:on|from|le|el|am|vom|op|il|den|with|avec|con|mit|met|gehouden|statt|\\d))`,
      'gu',
    )
    for (const match of text.matchAll(shape)) {
      const before = text.slice(0, match.index)
      if (pattern(lexicon, lexicon.sponsoredBy).test(before)) continue
      const near = before.split(/\s+/u).slice(-2).join(' ')
      const body =
        pattern(lexicon, lexicon.bodies).test(near.replace(/[:"“”].*$/u, '')) &&
        !datesIn(near, [lexicon.language]).length
      const month = lexicon.months.some((one) => new RegExp(`^(?:${one})$`, 'iu').test(match[1] ?? ''))
      const unit = /\b(?:UN|U\.N\.|Nations|Mission|Embassy|ONU)\b/u.test(near)
      if (
        !month &&
        !unit &&
        (!body || /["”»]$|\p{Lu}\p{L}+$/u.test(before.trim())) &&
        !pattern(lexicon, lexicon.bodies).test(match[1] ?? '')
      )
        return match[1] ?? null
    }
  }
  return null
}

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
