import type { Language } from '../../model/language.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { FieldKey, Lexicon, Ways } from './lexicon.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

/** Every lexicon that documents may draw on, by language. */
export const lexicons: Readonly<Record<string, Lexicon>> = { en, fr, es, ar, ru, zh }

/** The lexicon that a document is printed with: that of its language, or the English one. */
export function lexiconOf(language: Language): Lexicon {
  return lexicons[language.split('-')[0] ?? ''] ?? en
}

/** All lexicons, that of the document's language first: an organizer may borrow the words of another one. */
export function lexiconsFor(language: Language): Lexicon[] {
  const own = lexiconOf(language)
  return [own, ...Object.values(lexicons).filter((lexicon) => lexicon !== own)]
}

/** The ways of saying a thing, one by one. */
export function waysOf(ways: Ways): string[] {
  return ways.split('|')
}

/** The way of saying a thing that we print. */
export function firstWay(ways: Ways): string {
  return waysOf(ways)[0] ?? ''
}

/** Words without what does not matter when they are looked up: case, accents, marks at the end, double spaces. */
export function plainWords(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200e\u200f]/gu, '')
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[_\s]+/g, ' ')
    .replace(/^ +|[ :.：。]+$/g, '')
}

/** The key under which words stand in a table of ways, in the document's language or else in another one. */
export function keyOf<Key extends string>(
  language: Language,
  words: string,
  table: (lexicon: Lexicon) => Readonly<Record<Key, Ways>>,
): Key | undefined {
  const wanted = plainWords(words)
  for (const lexicon of lexiconsFor(language)) {
    const found = indexOf(table(lexicon)).get(wanted)
    if (found !== undefined) return keysOf(table(lexicon)).find((key) => key === found)
  }
  return undefined
}

/** Whether words are one way of saying a phrase, in any language. */
export function says(words: string, phrase: (lexicon: Lexicon) => Ways): boolean {
  const wanted = plainWords(words)
  return Object.values(lexicons).some((lexicon) => waysOf(phrase(lexicon)).map(plainWords).includes(wanted))
}

/** The words of a field as they are printed. */
export function fieldWord(language: Language, key: FieldKey): string {
  return firstWay(lexiconOf(language).fields[key])
}

/** The keys of a table, typed. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = []
  for (const key in table) keys.push(key)
  return keys
}

const indexes = new WeakMap<object, ReadonlyMap<string, string>>()

function indexOf<Key extends string>(table: Readonly<Record<Key, Ways>>): ReadonlyMap<string, string> {
  const known = indexes.get(table)
  if (known) return known
  const entries = keysOf(table).flatMap((key) =>
    [...waysOf(table[key]), key].map((way): [string, string] => [plainWords(way), key]),
  )
  const index = new Map(entries.toReversed())
  indexes.set(table, index)
  return index
}
