import type { Stretch } from '../../../content/model/search.ts'
import { pieces } from '../analysis/pieces.ts'
import { exactTerm, type Term, terms } from '../analysis/terms.ts'
import type { Marks } from './plan.ts'

/** A text as stretches, with all that was searched for marked. */
export function marked(text: string, language: string, marks: Marks): readonly Stretch[] {
  return stretches(text, spans(text, language, marks), 0, text.length)
}

/** The part of a text that holds most of what was searched for, with marks; its beginning when it holds none. */
export function passage(text: string, language: string, marks: Marks, length = 280): readonly Stretch[] {
  const found = spans(text, language, marks)
  if (text.length <= length) return stretches(text, found, 0, text.length)
  const best = bestWindow(found, length)
  const start = best === 0 ? 0 : openingFrom(text, Math.max(0, best - 40))
  const end = closingBefore(text, Math.min(text.length, start + length))
  const shown = stretches(text, found, start, end)
  return [...(start > 0 ? [ellipsis] : []), ...shown, ...(end < text.length ? [ellipsis] : [])]
}

const ellipsis: Stretch = { text: '…', marked: false }

interface Span {
  readonly start: number
  readonly end: number
  readonly term: string
}

function spans(text: string, language: string, marks: Marks): readonly Span[] {
  const all = [...terms(text, language)]
  const single = all.filter((each) => isMarked(each, marks))
  const runs = marks.phrases.flatMap((phrase) => sequences(all, phrase))
  const exact = marks.exact.size === 0 ? [] : [...pieces(text)].filter((piece) => isExact(exactTerm(piece.text), marks))
  const found = [...single, ...runs, ...exact.map(({ text: term, start, end }) => ({ term, start, end }))]
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

function isMarked({ term, word }: Term, { terms: wanted, prefixes }: Marks): boolean {
  if (wanted.has(term) || (word !== undefined && wanted.has(word))) return true
  return prefixes.some((prefix) => (word ?? term).startsWith(prefix))
}

function isExact(term: string, { exact }: Marks): boolean {
  return exact.has(term) || [...exact].some((each) => term.startsWith(each) && term.includes('/'))
}

function sequences(all: readonly Term[], phrase: readonly string[]): Span[] {
  return all.flatMap((opening, index) => {
    const closing = all[index + phrase.length - 1]
    const holds = closing && phrase.every((term, offset) => all[index + offset]?.term === term)
    return holds ? [{ start: opening.start, end: closing.end, term: phrase.join(' ') }] : []
  })
}

/** Where the window opens that holds the most different terms, then the most marks. */
function bestWindow(found: readonly Span[], length: number): number {
  let best = { start: 0, value: 0 }
  for (const [index, opening] of found.entries()) {
    const inside = found.slice(index, index + 40).filter(({ end }) => end <= opening.start + length - 60)
    const value = new Set(inside.map(({ term }) => term)).size * 10 + Math.min(inside.length, 9)
    if (value > best.value) best = { start: opening.start, value }
  }
  return best.start
}

function openingFrom(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + 30).search(/\s/)
  return whole(text, space < 0 ? at : at + space + 1)
}

function closingBefore(text: string, at: number): number {
  if (at === text.length) return at
  const space = text.slice(at - 30, at).search(/\s\S*$/)
  return whole(text, space < 0 ? at : at - 30 + space)
}

/** Never between the halves of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

function stretches(text: string, found: readonly Span[], from: number, to: number): readonly Stretch[] {
  const out: Stretch[] = []
  let at = from
  for (const { start, end } of merged(found)) {
    const open = Math.max(start, from)
    const close = Math.min(end, to)
    if (open >= close) continue
    if (open > at) out.push({ text: text.slice(at, open), marked: false })
    out.push({ text: text.slice(open, close), marked: true })
    at = close
  }
  if (at < to) out.push({ text: text.slice(at, to), marked: false })
  return out
}

function merged(found: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of found) {
    const last = out.at(-1)
    if (last && span.start < last.end) out.splice(-1, 1, { ...last, end: Math.max(last.end, span.end) })
    else out.push(span)
  }
  return out
}
