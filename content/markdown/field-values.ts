import type { Name } from '../model/party.ts'
import { Slug } from '../model/slug.ts'
import { readDate } from './dates.ts'
import { type Draft, say } from './draft.ts'
import { type Field, fieldOf, isNone, plainValue } from './fields.ts'
import { derivedId, takeId } from './ids.ts'
import type { FieldKey, Lexicon, Ways } from './lexicon/lexicon.ts'
import { keyOf } from './lexicon/lookup.ts'
import { readName, readNames } from './names.ts'
import { nearest } from './nearest.ts'
import type { Lines } from './source.ts'
import { readThemes } from './themes.ts'

/** What has fields: an item, a heading with the lines below it. */
export interface Fielded {
  readonly fields: readonly Field[]
  readonly lines: Lines
}

/** The id that a record states, or the one that its words make up. */
export function idField(draft: Draft, fielded: Fielded, kind: string, words: string): Slug {
  const field = fieldOf(fielded.fields, 'id')
  const stated = field && Slug.safeParse(plainValue(field.value))
  if (field && !stated?.success) {
    say(draft, field.line, 'bad-id', 'error', `"${field.value}" cannot be an id`, {
      suggestion: 'Use lower-case letters, digits and single hyphens',
    })
  }
  const id = stated?.data ?? derivedId(draft.ids, kind, words)
  if (!takeId(draft.ids, kind, id)) {
    say(draft, field?.line ?? fielded.lines[0], 'duplicate-id', 'error', `The id "${id}" is there twice`, {
      suggestion: 'Give each record an id of its own',
    })
  }
  return id
}

/** The words of a field. */
export function wordsField({ fields }: Fielded, key: FieldKey): string | undefined {
  const field = fieldOf(fields, key)
  return field && !isNone(field.value) ? plainValue(field.value) : undefined
}

/** The name of a field. */
export function nameField({ fields }: Fielded, key: FieldKey): Name | undefined {
  const field = fieldOf(fields, key)
  return field && readName(field.value)
}

/** The names of all fields of a key, or undefined where there is none. */
export function namesField({ fields }: Fielded, key: FieldKey): Name[] | undefined {
  const found = fields.filter((field) => field.key === key)
  return found.length === 0 ? undefined : found.flatMap(({ value }) => (isNone(value) ? [] : readNames(value)))
}

/** The themes of all fields. */
export function themesField({ fields }: Fielded): Slug[] {
  return fields.flatMap((field) => (field.key === 'themes' ? readThemes(field.value) : []))
}

/** The date of a field; one that cannot be read is an error. */
export function dateField(draft: Draft, { fields }: Fielded, key: FieldKey): string | undefined {
  const field = fieldOf(fields, key)
  return field && !isNone(field.value) ? dateOf(draft, field) : undefined
}

/** The date that a field states. */
export function dateOf(draft: Draft, field: Field, typed = field.value): string | undefined {
  const date = readDate(plainValue(typed))
  if (!date) {
    say(draft, field.line, 'bad-date', 'error', `Cannot read "${typed}" as a date`, {
      suggestion: 'Write it as 2021-04-29, 2021-04 or 2021',
    })
  }
  return date
}

/** The number of a field. */
export function numberField(draft: Draft, { fields }: Fielded, key: FieldKey): number | undefined {
  const field = fieldOf(fields, key)
  const number = field && Number(plainValue(field.value))
  if (field && !Number.isFinite(number)) {
    say(draft, field.line, 'bad-number', 'error', `Cannot read "${field.value}" as a number`, {
      suggestion: 'Write it in digits without separators, such as 40000',
    })
  }
  return number
}

/** The value of a field that takes one of a few words, in the words of any language. */
export function wordField<Word extends string>(
  draft: Draft,
  { fields }: Fielded,
  key: FieldKey,
  words: readonly Word[],
  table: (lexicon: Lexicon) => Readonly<Record<Word, Ways>>,
): Word | undefined {
  const field = fieldOf(fields, key)
  return field && !isNone(field.value) ? wordOf(draft, field, plainValue(field.value), words, table) : undefined
}

/** The key that one word of a field means; a word that nobody knows is an error. */
export function wordOf<Word extends string>(
  draft: Draft,
  { line, key }: Field,
  typed: string,
  words: readonly Word[],
  table: (lexicon: Lexicon) => Readonly<Record<Word, Ways>>,
): Word | undefined {
  const found = words.find((word) => word === typed) ?? keyOf(draft.language, typed, table)
  if (found) return found
  const near = nearest(typed, words)
  say(draft, line, 'unknown-word', 'error', `"${typed}" is not a known ${key}`, {
    suggestion: near ? `Write "${near}"` : `Use one of ${words.join(', ')}`,
  })
  return undefined
}
