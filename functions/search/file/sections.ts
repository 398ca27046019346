import { pieces } from '../analysis/pieces.ts'
import { soundTerm } from '../analysis/sounds.ts'
import { isSmallPair, isStopWord } from '../analysis/stop-words.ts'
import { exactTerm, nameTerms, terms } from '../analysis/terms.ts'
import type { SearchEntry } from '../entry.ts'

/** What an entry puts into the index. */
export interface Sections {
  /** All terms, with `|` after each part: title, names, context, text, and then the exact terms and the sounds of names. */
  readonly terms: readonly string[]
  /** How many terms, separators included, the title, the names, the context and the text have. */
  readonly lengths: readonly [number, number, number, number]
  /** How many of all these terms only hold sentences together: they make no text longer. */
  readonly small: number
  /** The words a reader may type or mistype: folded, and as shown when that differs. */
  readonly words: ReadonlyMap<string, Word>
  /** The words of the title and the names, for suggestions. */
  readonly heading: readonly string[]
}

/** A word of an entry. */
export interface Word {
  readonly word: string
  readonly shown: string
}

/** The terms, lengths and words of an entry. */
export function sectionsOf(entry: SearchEntry): Sections {
  const words = new Map<string, Word>()
  let small = 0
  const take = (text: string, language: string) => {
    const taken: string[] = []
    for (const { term, word, start, end } of terms(text, language)) {
      taken.push(term)
      if (word === undefined ? isSmallPair(term) : isStopWord(word, entry.language)) small += 1
      if (word && /^\p{L}{2}/u.test(word)) add(words, word, text.slice(start, end))
    }
    return taken
  }
  const names = entry.names ?? []
  const title = take(entry.title, entry.language)
  const parts = [
    title,
    names.flatMap((name) => take(name, '')),
    take([entry.event?.title, entry.context].filter(Boolean).join(' · '), entry.language),
    take(entry.text, entry.language),
  ].map((part) => (part.length > 0 ? [...part, '|'] : part))
  const [a = [], b = [], c = [], d = []] = parts
  return {
    terms: [...parts.flat(), ...exactTerms(entry), ...soundsOf(entry)],
    lengths: [a.length, b.length, c.length, d.length],
    small,
    words,
    heading: isSuggested(entry) ? headingOf([entry.title, ...names]) : [],
  }
}

function isSuggested({ kind }: SearchEntry): boolean {
  return kind === 'event' || kind === 'session' || kind === 'person' || kind === 'organization'
}

/** How the names sound by which a thing is found, each word once. */
function soundsOf({ kind, title, names = [] }: SearchEntry): string[] {
  const lines = kind === 'person' || kind === 'organization' ? [title, ...names] : names
  const words = lines.flatMap((line) => [...nameTerms(line)].flatMap(({ word }) => word ?? []))
  return [...new Set(words.flatMap((word) => soundTerm(word) ?? []))]
}

function headingOf(lines: readonly string[]): string[] {
  return [...new Set(lines.flatMap((line) => [...nameTerms(line)].map(({ term }) => term)))]
}

function add(words: Map<string, Word>, word: string, written: string): void {
  const lower = written.toLowerCase()
  const shown = lower === word ? '' : lower
  words.set(`${word} ${shown}`, { word, shown })
}

function exactTerms({ label, symbols, title, text }: SearchEntry): string[] {
  const cited = [title, text].flatMap((part) => [...pieces(part)].filter(({ sort }) => sort === 'symbol'))
  const exact = [...(label ? [label] : []), ...(symbols ?? []), ...cited.map((piece) => piece.text)]
  return [...new Set(exact.map(exactTerm))].filter((term) => term.length > 1)
}
