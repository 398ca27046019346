import type { SearchQuery } from '../../functions/search/port.ts'
import type { Generated } from './generated-entries.ts'

/** How MiniSearch is asked the same, where it can be. */
export interface BesideOptions {
  readonly combineWith?: 'AND' | 'OR'
  readonly prefix?: boolean
  readonly fuzzy?: number
}

/** One kind of question, with some of it. */
export interface QuestionKind {
  readonly name: string
  readonly questions: readonly SearchQuery[]
  /** Absent when MiniSearch has nothing like it. */
  readonly beside?: BesideOptions
}

/** Questions of every kind, drawn from generated records. */
export function questionKinds({ entries, wordAt, random }: Generated, each: number): readonly QuestionKind[] {
  const word = (from: number, to: number) => wordAt(from + random() * (to - from))
  const some = (make: () => SearchQuery) => Array.from({ length: each }, make)
  const any = () => entries[Math.floor(random() * entries.length)]
  const mixed = () => `${word(0.0005, 0.01)} ${word(0.005, 0.05)} ${word(0.02, 0.3)}`
  const filters = () => ({ theme: ['theme-1', 'theme-2'], year: ['2015', '2016'], kind: ['recommendation'] })
  const phrase = () => any()?.text.split(' ').slice(3, 5).join(' ') ?? ''
  return [
    { name: 'one word', questions: some(() => ({ text: word(0.01, 0.1) })), beside: {} },
    { name: 'one common word', questions: some(() => ({ text: word(0, 0.002) })), beside: {} },
    { name: 'three words, any', questions: some(() => ({ text: mixed() })), beside: { combineWith: 'OR' } },
    {
      name: 'three words, all',
      questions: some(() => ({ text: mixed(), match: 'all' })),
      beside: { combineWith: 'AND' },
    },
    {
      name: 'as you type',
      questions: some(() => ({ text: word(0, 0.1).slice(0, 4), typing: true })),
      beside: { prefix: true },
    },
    { name: 'a typo', questions: some(() => ({ text: mistyped(word(0.001, 0.1)) })), beside: { fuzzy: 0.2 } },
    { name: 'a phrase', questions: some(() => ({ text: `"${phrase()}"` })), beside: { combineWith: 'AND' } },
    { name: 'a label and a word', questions: some(() => ({ text: `2.c ${word(0.001, 0.02)}` })) },
    { name: 'a document symbol', questions: some(() => ({ text: any()?.symbols?.[0] ?? 'S/2012/3' })) },
    { name: 'three words, filters', questions: some(() => ({ text: mixed(), filters: filters() })) },
    { name: 'filters only', questions: some(() => ({ filters: filters() })) },
    { name: 'grouped by event', questions: some(() => ({ text: word(0.001, 0.02), groupBy: 'event' })) },
  ]
}

/** The word with two neighbours swapped. */
function mistyped(word: string): string {
  const at = Math.max(1, Math.floor(word.length / 2) - 1)
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
