import type * as z from 'zod'
import type { Correction } from '../model/edition.ts'
import { Basis, type Name } from '../model/party.ts'
import { readDate } from './dates.ts'
import { say } from './draft.ts'
import type { Value } from './front-matter.ts'
import type { Lexicon, Ways } from './lexicon/lexicon.ts'
import { keyOf } from './lexicon/lookup.ts'
import type { Message } from './message.ts'
import { readName, readNames } from './names.ts'
import { nearest } from './nearest.ts'
import { present } from './present.ts'
import { readThemes } from './themes.ts'

/** The front matter as it is read key by key, and where to say what is wrong with it. */
export interface HeadDraft {
  readonly values: ReadonlyMap<string, Value>
  readonly language: string
  readonly messages: Message[]
}

/** Reports keys that nobody knows, each with the nearest one that is known. */
export function checkKeys(
  draft: HeadDraft,
  known: readonly string[],
  group = draft.values,
  name = 'front matter',
): void {
  for (const [key, { line }] of group) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    say(draft, line, 'unknown-key', 'error', `The ${name} has no key "${key}"`, {
      suggestion: near ? `Write "${near}"` : `Use one of ${known.join(', ')}`,
    })
  }
}

/** The words of a key, or undefined where it is absent or empty. */
export function textAt(draft: HeadDraft, key: string, group = draft.values): string | undefined {
  const value = group.get(key)
  if (!value) return undefined
  if ('text' in value) return value.text === '' ? undefined : value.text
  say(draft, value.line, 'one-value', 'error', `"${key}" takes one value`, {
    suggestion: `Write "${key}: …" on one line`,
  })
  return undefined
}

/** The values of a key that may have many: a list, or one line with semicolons. */
export function textsAt(draft: HeadDraft, key: string): string[] {
  const value = draft.values.get(key)
  if (!value) return []
  if ('text' in value) return value.text === '' ? [] : [value.text]
  if ('list' in value)
    return value.list.flatMap((item) => ('text' in item && item.text !== '' ? [item.text] : wrong(draft, key, item)))
  return wrong(draft, key, value)
}

/** The names of a key. */
export function namesAt(draft: HeadDraft, key: string): Name[] {
  const value = draft.values.get(key)
  if (value && 'text' in value) return readNames(value.text)
  return textsAt(draft, key).flatMap((text) => readName(text) ?? [])
}

/** The name of a key. */
export function nameAt(draft: HeadDraft, key: string, group = draft.values): Name | undefined {
  const text = textAt(draft, key, group)
  return text === undefined ? undefined : readName(text)
}

/** The number of a key. */
export function numberAt(draft: HeadDraft, key: string, group = draft.values): number | undefined {
  const text = textAt(draft, key, group)
  return text === undefined ? undefined : Number(text)
}

/** The value of a key that takes one of a few words, in the words of any language. */
export function wordAt<Word extends string>(
  draft: HeadDraft,
  key: string,
  words: readonly Word[],
  table?: (lexicon: Lexicon) => Readonly<Record<Word, Ways>>,
  group = draft.values,
): Word | undefined {
  const text = textAt(draft, key, group)
  if (text === undefined) return undefined
  const found = words.find((word) => word === text) ?? (table && keyOf(draft.language, text, table))
  if (found) return found
  const near = nearest(text, words)
  say(draft, group.get(key)?.line ?? 1, 'unknown-word', 'error', `"${key}" cannot be "${text}"`, {
    suggestion: near ? `Write "${near}"` : `Use one of ${words.join(', ')}`,
  })
  return undefined
}

/** Whether the title was printed in the document, or made by an editor. */
export function basisAt(draft: HeadDraft): Basis {
  return wordAt(draft, 'title-basis', Basis.options) ?? 'explicit'
}

/** Where the published document was first read: a group of keys, or a link. */
export function sourceAt(draft: HeadDraft): unknown {
  const value = draft.values.get('source')
  if (!value || 'list' in value) return undefined
  if ('text' in value) {
    const [, title, url] = /^\[(.+)\]\((\S+)\)$/.exec(value.text) ?? []
    return title ? { title, url } : { title: value.text }
  }
  checkKeys(draft, ['title', 'issuer', 'url'], value.group, 'source')
  const [title, url] = [textAt(draft, 'title', value.group), textAt(draft, 'url', value.group)]
  return present({ title, issuer: nameAt(draft, 'issuer', value.group), url })
}

/** The date of a key, in any of the ways in which people write one. */
export function dateAt(draft: HeadDraft, key: string, group = draft.values): string | undefined {
  const text = textAt(draft, key, group)
  if (text === undefined) return undefined
  const date = readDate(text)
  if (!date) badDate(draft, group.get(key)?.line ?? 1, key, text)
  return date
}

/** Says that a date cannot be read. */
export function badDate(draft: Pick<HeadDraft, 'messages'>, line: number, key: string, text: string): void {
  say(draft, line, 'bad-date', 'error', `Cannot read "${text}" as the date of "${key}"`, {
    suggestion: 'Write it as 2021-04-29, 2021-04 or 2021',
  })
}

/** The themes of a document. */
export function themesAt(draft: HeadDraft): string[] {
  return textsAt(draft, 'themes').flatMap(readThemes)
}

/** The correction that an edition is, where it says so. */
export function correctionAt(draft: HeadDraft): Correction | undefined {
  const value = draft.values.get('correction')
  if (!value) return undefined
  if (!('group' in value)) {
    wrong(draft, 'correction', value)
    return undefined
  }
  checkKeys(draft, ['type', 'note'], value.group, 'correction')
  const [type, note] = [textAt(draft, 'type', value.group), textAt(draft, 'note', value.group)]
  const parsed = correctionTypes.find((known) => known === type)
  if (parsed && note) return { type: parsed, note }
  say(draft, value.line, 'correction-incomplete', 'error', 'A correction needs a type and a note', {
    suggestion: `Write "type: erratum" (or ${correctionTypes.slice(1).join(', ')}) and "note: what was wrong"`,
  })
  return undefined
}

/** Reports what a schema finds wrong with a head, on the lines of the keys. */
export function reportHead(
  draft: HeadDraft,
  issues: readonly z.core.$ZodIssue[],
  keyOfField: (field: string) => string,
): void {
  for (const issue of issues) {
    const key = keyOfField(String(issue.path[0] ?? ''))
    const line = draft.values.get(key)?.line ?? 1
    const missing = !draft.values.has(key)
    if (!missing && draft.messages.some((message) => message.line === line && message.severity === 'error')) continue
    say(
      draft,
      line,
      missing ? 'missing-key' : 'bad-value',
      'error',
      missing ? `"${key}" is missing` : `"${key}" is wrong: ${issue.message}`,
      {
        suggestion: examples[key] ?? `Write "${key}: …"`,
      },
    )
  }
}

const correctionTypes = ['erratum', 'revision', 'retraction', 'removal'] as const

const examples: Readonly<Record<string, string>> = {
  event: 'Write "event: 2021-04-29-name-of-the-event" in lower-case letters, digits and hyphens',
  campaign: 'Write "campaign: name-of-the-campaign" in lower-case letters, digits and hyphens',
  title: 'Write "title: …", and "title-basis: inferred" where the document itself prints none',
  type: 'Write "type: webinar", or conference, side-event, launch, meeting, workshop, hearing, review, other',
  date: 'Write "date: 2021-04-29", "date: 2021-04" or "date: 2021-04-29/2021-04-30"',
  language: 'Write "language: en", or fr, es, ar, ru, zh or any other language tag',
}

function wrong(draft: HeadDraft, key: string, value: Value): [] {
  say(draft, value.line, 'bad-value', 'error', `"${key}" is not written as expected`, {
    suggestion: examples[key] ?? `Write "${key}: …", or one value to a line as "  - …"`,
  })
  return []
}
