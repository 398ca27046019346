import { text } from '../file/cells.ts'
import type { Reader } from './reader.ts'

/** Words in one place; the file's are read when the first mistyped word comes. */
export interface WordList {
  readonly words: readonly string[]
  readonly uses: readonly number[]
  /** Which letters a word holds, as bits: words that differ in many are never near. */
  readonly letters: Uint32Array
}

/** The words of the index nearest to one that it does not know, the best first. */
export function nearestWords(reader: Reader, word: string): readonly string[] {
  return isMendable(word) ? nearest(listOf(reader), word) : []
}

/** Whether an unknown word may be one that was mistyped. */
export function isMendable(word: string): boolean {
  return word.length >= 4 && word.length <= 40 && !/\d/.test(word)
}

/**
 * The words of a list nearest to another, the best first: one edit, two from six letters on. Who mistypes twice has
 * mostly the first letter right; other words so far away are other words.
 */
export function nearest(list: WordList, word: string): readonly string[] {
  for (const edits of word.length < 6 ? [1] : [1, 2]) {
    const near = within(list, word, edits)
    if (near.length > 0) return near.slice(0, 3).map((index) => list.words[index] ?? '')
  }
  return []
}

/** The most used words that open with some letters. */
export function wordsFrom(reader: Reader, opening: string, limit: number): readonly string[] {
  const found = reader
    .prepare(`SELECT word FROM words WHERE word >= ? AND word < ? GROUP BY word ORDER BY sum(uses) DESC, word LIMIT ?`)
    .all(opening, `${opening}\u{10ffff}`, limit)
  return found.map((cells) => text(cells.word))
}

/** A folded word as texts mostly write it. */
export function shownAs(reader: Reader, word: string): string {
  const cells = reader.prepare('SELECT shown FROM words WHERE word = ? ORDER BY uses DESC, shown LIMIT 1').get(word)
  return (cells && text(cells.shown)) || word
}

function within(list: WordList, word: string, edits: number): number[] {
  const wanted = lettersOf(word)
  const near: number[] = []
  for (const [index, letters] of list.letters.entries()) {
    if (bits(letters ^ wanted) > edits * 2) continue
    const other = list.words[index] ?? ''
    if (edits > 1 && other[0] !== word[0]) continue
    if (Math.abs(other.length - word.length) <= edits && distance(word, other, edits) <= edits) near.push(index)
  }
  const opens = (index: number) => (list.words[index]?.[0] === word[0] ? 0 : 1)
  const uses = (index: number) => list.uses[index] ?? 0
  return near.sort((a, b) => opens(a) - opens(b) || uses(b) - uses(a) || a - b)
}

/** Edits between two words (insert, leave out, replace, swap neighbours), or more than `most` when they are far. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

const lists = new WeakMap<Reader, WordList>()

function listOf(reader: Reader): WordList {
  const known = lists.get(reader)
  if (known) return known
  const all = reader
    .prepare("SELECT group_concat(word, ' ') AS words, group_concat(uses, ' ') AS uses FROM words")
    .get()
  const list = all?.words ? mergedList(text(all.words).split(' '), text(all.uses).split(' ')) : mergedList([], [])
  lists.set(reader, list)
  return list
}

/** One line for each word, whatever ways it is written in; those stand next to each other. */
export function mergedList(lines: readonly string[], counts: readonly (string | number)[]): WordList {
  const words: string[] = []
  const uses: number[] = []
  for (const [index, word] of lines.entries()) {
    const count = Number(counts[index])
    if (word === words.at(-1)) uses.push((uses.pop() ?? 0) + count)
    else {
      words.push(word)
      uses.push(count)
    }
  }
  return { words, uses, letters: Uint32Array.from(words, lettersOf) }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters >>> 0
}

function bits(number: number): number {
  let count = 0
  for (let rest = number >>> 0; rest !== 0; rest &= rest - 1) count++
  return count
}
