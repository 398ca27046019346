import type { Role } from '../model/appearance.ts'
import type { Language } from '../model/language.ts'
import type { OutcomeType } from '../model/outcome.ts'
import type { SessionType } from '../model/session.ts'
import { keyOf, lexiconOf, lexiconsFor, plainWords, waysOf } from './lexicon/lookup.ts'
import { nearest } from './nearest.ts'

/** What a heading says that its section holds. */
export type Meaning =
  | { readonly kind: 'people'; readonly role: Role }
  | { readonly kind: 'outcomes'; readonly type: OutcomeType; readonly titled?: true }
  | { readonly kind: 'session'; readonly type: SessionType }
  | { readonly kind: 'recommendations'; readonly to?: string }
  | { readonly kind: 'about' }
  | { readonly kind: 'programme' }
  | { readonly kind: 'figures' }
  | { readonly kind: 'references' }
  | { readonly kind: 'concerned' }
  | { readonly kind: 'commitments' }
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'narrative' }

/** What a heading as it was typed means; a number in front of it does not matter. */
export function meaningOf(language: Language, typed: string): Meaning {
  const words = withoutNumber(typed)
  const section = keyOf(language, words, (lexicon) => lexicon.sections)
  if (section && section !== 'session') return { kind: section }
  const role = keyOf(language, words, (lexicon) => lexicon.roles)
  if (role) return { kind: 'people', role }
  const type = keyOf(language, words, (lexicon) => lexicon.outcomes)
  if (type) return { kind: 'outcomes', type }
  return sessionMeaning(language, typed) ?? addressed(language, words) ?? typedOutcome(language, words) ?? narrative
}

/** The known heading that an unknown one may be meant for. */
export function nearestHeading(language: Language, heading: string): string | undefined {
  const { sections, roles, outcomes } = lexiconOf(language)
  const known = [sections, roles, outcomes].flatMap((table) => Object.values<string>(table).flatMap(waysOf))
  return heading.length < 5 ? undefined : nearest(withoutNumber(heading), known, 1 / 5)
}

/** What kind of session a title speaks of: the word at its start, or an opening or closing at its end. */
export function sessionTypeOf(language: Language, title: string): SessionType {
  const plain = plainWords(title)
  const found = sessionWords(language).find(([way]) => startsWithWord(plain, way))
  if (found) return found[1]
  const last = sessionWords(language).find(([way, type]) => plain.endsWith(` ${way}`) && type !== 'panel')
  return last?.[1] ?? 'other'
}

/** A heading without the number in front of it. */
export function withoutNumber(typed: string): string {
  return typed.replace(/^(\d+(\.\d+)*[.)]|\d+(\.\d+)+|[IVX]+[.)]|[A-Z][.)]|[一二三四五六七八九十]+、)\s*/, '').trim()
}

const narrative: Meaning = { kind: 'narrative' }

function sessionMeaning(language: Language, typed: string): Meaning | undefined {
  const [, word = '', title = ''] = prefixed.exec(typed) ?? []
  if (isSessionWord(language, word)) {
    return { kind: 'session', type: sessionTypeOf(language, title) }
  }
  const plain = plainWords(withoutNumber(typed))
  const whole = sessionWords(language).find(([way]) => plain === way)
  const counted = sessionWords(language).find(
    ([way]) => startsWithWord(plain, way) && /^[\s\d:：–—-]/.test(after(plain, way)),
  )
  const type = whole?.[1] ?? (counted && /^\s*(\d|[:：–—-])/.test(after(plain, counted[0])) ? counted[1] : undefined)
  return type && { kind: 'session', type }
}

/** The title that the heading of a session gives: without "Session:", or whole. */
export function sessionTitle(language: Language, heading: string): string {
  const [, word = '', title = ''] = prefixed.exec(heading) ?? []
  return isSessionWord(language, word) ? title.trim() : withoutNumber(heading)
}

/** What stands behind "Challenge:" in the heading of one outcome. */
export function outcomeTitle(heading: string): string {
  return prefixed.exec(withoutNumber(heading))?.[2] ?? heading
}

const prefixed = /^([^:：]{1,30}?)\s*[:：]\s*(.+)$/

function isSessionWord(language: Language, word: string): boolean {
  return word !== '' && keyOf(language, word, ({ sections }) => ({ session: sections.session })) === 'session'
}

function after(plain: string, way: string): string {
  return plain.slice(way.length)
}

/** "Recommendations to the Security Council" names the addressee of the whole list. */
function addressed(language: Language, words: string): Meaning | undefined {
  const bare = words.replace(/\s+/g, ' ')
  for (const lexicon of lexiconsFor(language)) {
    for (const way of waysOf(lexicon.phrases.recommendationsTo)) {
      if (bare.toLowerCase().startsWith(`${way.toLowerCase()} `)) {
        return { kind: 'recommendations', to: bare.slice(way.length).trim() }
      }
    }
  }
  return undefined
}

/** "Challenge: access is hard" is one outcome with its type. */
function typedOutcome(language: Language, words: string): Meaning | undefined {
  const [, word = '', title = ''] = prefixed.exec(words) ?? []
  const type = title === '' ? undefined : keyOf(language, word, (lexicon) => lexicon.outcomes)
  return type && { kind: 'outcomes', type, titled: true }
}

function startsWithWord(plain: string, way: string): boolean {
  return plain.startsWith(way) && !/^[\p{L}\p{M}]/u.test(/[\u3000-\u9fff]$/.test(way) ? '' : plain.slice(way.length))
}

const sessionWordLists = new Map<Language, [string, SessionType][]>()

/** Session words with the longest first, so that "opening session" is not read as "opening". */
function sessionWords(language: Language): [string, SessionType][] {
  const known = sessionWordLists.get(language)
  if (known) return known
  const words = lexiconsFor(language).flatMap(({ sessions }) => [
    ...wordsFor(sessions.opening, 'opening'),
    ...wordsFor(sessions.panel, 'panel'),
    ...wordsFor(sessions.discussion, 'discussion'),
    ...wordsFor(sessions.presentation, 'presentation'),
    ...wordsFor(sessions.keynote, 'keynote'),
    ...wordsFor(sessions.closing, 'closing'),
    ...wordsFor(sessions.other, 'other'),
  ])
  const sorted = words.sort((a, b) => b[0].length - a[0].length)
  if (sessionWordLists.size < 50) sessionWordLists.set(language, sorted)
  return sorted
}

function wordsFor(ways: string, type: SessionType): [string, SessionType][] {
  return waysOf(ways).map((way) => [plainWords(way), type])
}
