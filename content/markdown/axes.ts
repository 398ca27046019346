import type { Language } from '../model/language.ts'
import type { Statement } from '../model/statement.ts'
import { keyOf } from './lexicon/lookup.ts'

/** What a statement says in the words of the follow-up vocabulary. */
export type Axes = Pick<Statement, 'response' | 'progress' | 'direction' | 'listing' | 'cause'>

/** The axes at the beginning of words, and what is said after them; nothing unless every word there is known. */
export function readAxes(language: Language, words: string): { axes: Axes; note: string } | undefined {
  const [, head = '', note = ''] = /^([^.。]*)(?:[.。]\s*([\s\S]*))?$/.exec(words) ?? []
  const axes: Axes = {}
  for (const piece of head.split(/[;,；，،؛]/)) {
    const [, word = '', cause] = /^\s*([^()（）]+?)\s*(?:[(（]([^()（）]+)[)）])?\s*$/.exec(piece) ?? []
    if (!setAxis(axes, language, word) || (cause !== undefined && !setCause(axes, language, cause))) return undefined
  }
  return { axes, note: note.trim() }
}

/** The axes as words, in the order response, progress, direction, listing. */
export function axisWords({ response, progress, direction, listing }: Axes): string[] {
  return [response, progress, direction, listing].filter((word) => word !== undefined)
}

function setAxis(axes: Axes, language: Language, word: string): boolean {
  const response = keyOf(language, word, (lexicon) => lexicon.values.response)
  const progress = keyOf(language, word, (lexicon) => lexicon.values.progress)
  const direction = keyOf(language, word, (lexicon) => lexicon.values.direction)
  const listing = keyOf(language, word, (lexicon) => lexicon.values.listing)
  if (response && !axes.response) axes.response = response
  else if (progress && !axes.progress) axes.progress = progress
  else if (direction && !axes.direction) axes.direction = direction
  else if (listing && !axes.listing) axes.listing = listing
  else return false
  return true
}

function setCause(axes: Axes, language: Language, word: string): boolean {
  const cause = keyOf(language, word, (lexicon) => lexicon.values.cause)
  if (!cause || axes.cause) return false
  axes.cause = cause
  return true
}
