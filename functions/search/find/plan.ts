import type { Facet } from '../../../content/model/search.ts'
import { isSmallWord, likelyLanguages } from '../analysis/language.ts'
import { soundTerm } from '../analysis/sounds.ts'
import { stem } from '../analysis/stems.ts'
import { terms } from '../analysis/terms.ts'
import { limits, QueryError } from '../port.ts'
import type { Clause } from './clauses.ts'
import { conceptGroups } from './concepts.ts'
import type { Lexicon } from './lexicon.ts'

/** One way in which a row can have what a clause asks for; only single terms count by how often and where they stand. */
export type Alternative =
  | { readonly by: 'term'; readonly term: string }
  | { readonly by: 'phrase'; readonly terms: readonly string[] }
  | { readonly by: 'opening'; readonly opening: string }
  | { readonly by: 'member'; readonly facet: Facet; readonly value: string }
  | { readonly by: 'together'; readonly anyOf: readonly (readonly string[])[] }

/** What stands for one clause: a row that has any of the alternatives has the clause, and is ranked once for it. */
export interface Group {
  readonly alternatives: readonly Alternative[]
  /** The clauses a row has by this group, by their index. */
  readonly covers: readonly number[]
  readonly role: 'optional' | 'required' | 'without'
  readonly weight: number
}

/** How a query is carried out, and what its answer marks and mends. */
export interface Plan {
  /** The clauses that are carried out, small words left out. */
  readonly clauses: readonly Clause[]
  readonly groups: readonly Group[]
  /** The indexes of the clauses that `match: 'all'` asks for. */
  readonly asked: readonly number[]
  readonly marks: Marks
  readonly corrections: readonly { readonly from: string; readonly to: string }[]
}

/** What is marked in a hit: terms, openings of words, sequences of terms, and exact terms. */
export interface Marks {
  readonly terms: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly phrases: readonly (readonly string[])[]
  readonly exact: ReadonlySet<string>
}

/** Decide how a query is carried out. */
export function planOf(lexicon: Lexicon, clauses: readonly Clause[], hint?: string): Plan {
  const words = clauses.filter(({ sort }) => sort === 'word').map(({ text }) => text)
  const languages = likelyLanguages(words, lexicon.languages, hint)
  if (clauses.filter(({ prefix }) => prefix).length > limits.prefixes) {
    throw new QueryError('bad-prefix', `Cannot search for more than ${limits.prefixes} openings of words`)
  }
  const isSmall = ({ sort, text, prefix }: Clause) => sort === 'word' && !prefix && isSmallWord(text, languages)
  const wanted = clauses.filter((clause) => !clause.without)
  const telling = wanted.some((clause) => !isSmall(clause))
  const kept = clauses.filter((clause) => clause.without || !telling || !isSmall(clause))
  const planned = kept.map((clause, index) => planClause(lexicon, clause, index, languages))
  return {
    clauses: kept,
    groups: [...oncePerTerm(planned.map(({ group }) => group)), ...conceptGroups(lexicon, kept, languages)],
    asked: kept.flatMap(({ without }, index) => (without ? [] : [index])),
    marks: marksOf(planned.filter(({ group }) => group.role !== 'without')),
    corrections: planned.flatMap(({ correction }) => correction ?? []),
  }
}

/** What is asked for twice counts once. */
function oncePerTerm(groups: readonly Group[]): Group[] {
  const same = Map.groupBy(groups, ({ role, alternatives }) => JSON.stringify([role, alternatives]))
  return [...same.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, covers: [first, ...others].flatMap(({ covers }) => covers) }] : [],
  )
}

interface Planned {
  readonly group: Group
  readonly terms?: readonly string[]
  readonly prefix?: string
  readonly phrases?: readonly (readonly string[])[]
  readonly exact?: string
  readonly correction?: { readonly from: string; readonly to: string }
}

function planClause(lexicon: Lexicon, clause: Clause, index: number, languages: readonly string[]): Planned {
  const base = { covers: [index], weight: 1 }
  const required = clause.without ? 'without' : 'required'
  if (clause.sort === 'phrase') return planPhrase(clause.text, { ...base, role: required }, languages)
  if (clause.sort === 'exact') return planExact(lexicon, clause, { ...base, role: required }, languages)
  return planWord(lexicon, clause, { ...base, role: clause.without ? 'without' : 'optional' }, languages)
}

type Bare = Omit<Group, 'alternatives'>

function planPhrase(text: string, bare: Bare, languages: readonly string[]): Planned {
  const phrases = [...languages, ''].map((language) => [...terms(text, language)].map(({ term }) => term))
  const different = new Map(phrases.map((phrase) => [phrase.join(' '), phrase]))
  const alternatives = [...different.values()].map((phrase): Alternative => ({ by: 'phrase', terms: phrase }))
  return { group: { ...bare, alternatives }, phrases }
}

function planExact(lexicon: Lexicon, clause: Clause, bare: Bare, languages: readonly string[]): Planned {
  const { text, typed, prefix } = clause
  if (prefix) return { group: { ...bare, alternatives: [{ by: 'opening', opening: text }] }, exact: text }
  if (lexicon.documents(text) > 0 || [...terms(typed, '')].length < 2) {
    return { group: { ...bare, alternatives: [{ by: 'term', term: text }] }, exact: text }
  }
  return planPhrase(typed, bare, languages)
}

function planWord(lexicon: Lexicon, clause: Clause, bare: Bare, languages: readonly string[]): Planned {
  const { text, prefix, sort } = clause
  if (prefix && (sort === 'pair' || opensWord(lexicon, text))) return planPrefix(lexicon, text, bare, languages)
  const own = sort === 'pair' ? [text] : variants(text, languages)
  const known = own.filter((term) => lexicon.documents(term) > 0)
  const isKnown = known.length > 0 || own.some((term) => lexicon.touched(term).length > 0)
  const near = !isKnown && sort === 'word' && !clause.without ? lexicon.nearestWords(text) : []
  const found = [...new Set([...known, ...near.flatMap((word) => variants(word, languages))])]
  const sounds = !isKnown && sort === 'word' && !clause.without ? soundsLike(lexicon, text) : []
  const single = sort === 'pair' && [...text].length === 1 ? [{ by: 'opening', opening: text } as const] : []
  const labels = /^\d{1,3}$/.test(text) ? [`=${text}`] : []
  const words = [...found, ...labels, ...sounds]
  const alternatives: Alternative[] = clause.without ? anyOf(words) : words.map((term) => ({ by: 'term', term }))
  const best = near[0]
  return {
    group: { ...bare, alternatives: [...alternatives, ...single] },
    terms: [...own, ...found],
    ...(single.length > 0 ? { prefix: text } : {}),
    ...(best ? { correction: { from: clause.typed, to: lexicon.shownAs(best) } } : {}),
  }
}

/** An unknown word may be a name in another spelling or script. */
function soundsLike(lexicon: Lexicon, word: string): string[] {
  const sound = word.length < 3 ? undefined : soundTerm(word)
  return sound && lexicon.documents(sound) > 0 ? [sound] : []
}

/** What is only to be left out needs no counting. */
function anyOf(words: readonly string[]): Alternative[] {
  return words.map((word) => ({ by: 'phrase', terms: [word] }))
}

/** Whether some word goes on from what is typed; if none does, it may be a whole word with a typo. */
function opensWord(lexicon: Lexicon, text: string): boolean {
  return !/^\p{L}/u.test(text) || lexicon.wordsFrom(text, 1).length > 0
}

function planPrefix(lexicon: Lexicon, text: string, bare: Bare, languages: readonly string[]): Planned {
  const longer = lexicon.wordsFrom(text, 16).flatMap((word) => variants(word, languages))
  const shorter = [...new Set([...variants(text, languages), ...longer])].filter((term) => !term.startsWith(text))
  const alternatives: Alternative[] = shorter.map((term) => ({ by: 'term', term }))
  alternatives.push({ by: 'opening', opening: text })
  return { group: { ...bare, alternatives }, terms: shorter, prefix: text }
}

/** The terms a word may stand under: as it is in names, and by its stem in each language it may be in. */
function variants(word: string, languages: readonly string[]): string[] {
  return [...new Set([stem(word, ''), ...languages.map((language) => stem(word, language))])]
}

function marksOf(planned: readonly Planned[]): Marks {
  return {
    terms: new Set(planned.flatMap(({ terms: marked = [] }) => marked)),
    prefixes: planned.flatMap(({ prefix }) => prefix ?? []),
    phrases: planned.flatMap(({ phrases = [] }) => phrases),
    exact: new Set(planned.flatMap(({ exact }) => exact ?? [])),
  }
}
