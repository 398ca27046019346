import type { Language } from '../model/language.ts'
import type { Basis } from '../model/party.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { fieldWord, firstWay, keyOf, keysOf, lexiconOf, says, waysOf } from './lexicon/lookup.ts'
import { nearest } from './nearest.ts'
import { oneLine } from './words.ts'

/** A line such as `Addressed to (inferred): the States concerned`; the value is as typed, with its escapes. */
export interface Field {
  readonly key: FieldKey
  readonly basis?: Basis
  readonly value: string
  readonly line: number
}

/** The field that a typed line states, or undefined when it is ordinary words. */
export function readField(language: Language, line: string, at: number, keys: readonly FieldKey[]): Field | undefined {
  const [, words, mark, value] = fieldLine.exec(line) ?? []
  if (words === undefined || value === undefined) return undefined
  const key = keyOf(language, words, (lexicon) => lexicon.fields)
  if (!key || !keys.includes(key)) return undefined
  if (mark === undefined) return { key, value: value.trim(), line: at }
  const basis = basisOf(mark)
  return basis && { key, basis, value: value.trim(), line: at }
}

/** The field that a line was probably meant to be, when its first words are nearly those of one. */
export function nearField(language: Language, line: string, keys: readonly FieldKey[]): string | undefined {
  const [, words] = fieldLine.exec(line) ?? []
  if (words === undefined || words.length < 4 || keyOf(language, words, (lexicon) => lexicon.fields)) return undefined
  const { fields } = lexiconOf(language)
  return nearest(
    words,
    keys.flatMap((key) => waysOf(fields[key])),
    1 / 5,
  )
}

/** A field as a line; it has no line break and survives being read again. */
export function printField(language: Language, key: FieldKey, value: string, basis?: Basis): string {
  const phrases = lexiconOf(language).phrases
  const words = { explicit: phrases.explicit, preamble: phrases.inherited, inferred: phrases.inferred }
  const mark = basis ? ` (${firstWay(words[basis])})` : ''
  return `${fieldWord(language, key)}${mark}: ${value}`
}

/** The words of a value without its escapes. */
export function plainValue(typed: string): string {
  return typed.replace(/\\([^\p{L}\p{N}\s])/gu, '$1').trim()
}

/** Words as the value of a field, so that they are read back to the letter. */
export function asValue(words: string): string {
  const escaped = oneLine(words.replace(/\\/g, '\\\\'))
  return isNone(escaped) ? `\\${escaped}` : escaped
}

/** The value of a field that says there is nothing, although something would be inherited. */
export const none = '-'

/** Whether a value says that there is nothing. */
export function isNone(value: string): boolean {
  return /^[-–—]?$/.test(value)
}

/** The last field of a key, because a later line speaks last. */
export function fieldOf(fields: readonly Field[], key: FieldKey): Field | undefined {
  return fields.findLast((field) => field.key === key)
}

/** Every field that there is, for text that could stand anywhere. */
export function allFieldKeys(): FieldKey[] {
  return keysOf(lexiconOf('en').fields)
}

const fieldLine =
  /^([^\s:：\\[\]*_`<>|][^:：\\[\]*`<>|]{0,40}?)\s*(?:[(（]([^()（）]{1,30})[)）])?\s*[:：](?:\s+|$|(?<=：))(.*)$/

function basisOf(mark: string): Basis | undefined {
  if (says(mark, (lexicon) => lexicon.phrases.inferred)) return 'inferred'
  if (says(mark, (lexicon) => lexicon.phrases.inherited)) return 'preamble'
  return says(mark, (lexicon) => lexicon.phrases.explicit) ? 'explicit' : undefined
}
