import type { Dossier } from '../model/dossier.ts'
import type { Language } from '../model/language.ts'
import { asValue, printField } from './fields.ts'
import { derivedId, type Ids, takeId } from './ids.ts'
import { type Counter, newCounter } from './labels.ts'
import type { FieldKey, Lexicon, Ways } from './lexicon/lexicon.ts'
import { firstWay, lexiconOf } from './lexicon/lookup.ts'
import type { Guard } from './print-prose.ts'

/** What printing has to know on the way through a dossier: the same as reading, so that both come to the same ids. */
export interface Printer {
  readonly dossier: Dossier
  readonly language: Language
  readonly ids: Ids
  readonly counter: Counter
}

/** A printer at the beginning of a dossier. */
export function printerFor(dossier: Dossier): Printer {
  return { dossier, language: dossier.head.language, ids: new Map(), counter: newCounter() }
}

/** What has to be kept from being read as a field where these fields are known. */
export function guardFor(printer: Printer, keys: readonly FieldKey[]): Guard {
  return { language: printer.language, keys }
}

/** The line for an id that the words of a record do not make up by themselves. */
export function idLine(printer: Printer, kind: string, id: string, words: string): string[] {
  const derived = derivedId(printer.ids, kind, words)
  takeId(printer.ids, kind, id)
  return derived === id ? [] : [fieldLine(printer, 'id', id)]
}

/** A field as a line, with its value as typed. */
export function fieldLine(printer: Printer, key: FieldKey, typed: string): string {
  return printField(printer.language, key, typed)
}

/** A field of plain words, or none where there is nothing to say. */
export function wordsLine(printer: Printer, key: FieldKey, words: string | undefined): string[] {
  return words === undefined ? [] : [fieldLine(printer, key, asValue(words))]
}

/** The word that a language has for a value. */
export function wordFor<Key extends string>(
  printer: Printer,
  key: Key,
  table: (lexicon: Lexicon) => Readonly<Record<Key, Ways>>,
): string {
  return firstWay(table(lexiconOf(printer.language))[key])
}

/** Paragraphs with a blank line between them; empty ones are left out. */
export function paragraphs(...blocks: (string | readonly string[])[]): string {
  return blocks
    .map((block) => (typeof block === 'string' ? block : block.join('\n')))
    .filter((block) => block !== '')
    .join('\n\n')
}

/** The item of a list: its mark and, indented below it, what belongs to it. */
export function listItem(mark: string, content: string): string {
  const indent = ' '.repeat(mark.length + 1)
  const [first = '', ...rest] = content.split('\n')
  return [`${mark} ${first}`.trimEnd(), ...rest.map((line) => (line === '' ? '' : indent + line))].join('\n')
}

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
