import { facets, type Kind, kinds, type Suggestion } from '../../../content/model/search.ts'
import { nameTerms } from '../analysis/terms.ts'
import { number, text } from '../file/cells.ts'
import { first } from '../file/columns.ts'
import { foldAll } from '../file/concepts.ts'
import { compareText } from '../file/order.ts'
import { placeIn } from '../file/places.ts'
import { bodyOf } from '../file/rows.ts'
import { limits } from '../port.ts'
import { nextRows } from './page.ts'
import type { Reader } from './reader.ts'
import { nearestWords, shownAs, wordsFrom } from './words.ts'

/** How many headings are read to find the best of them. */
export const mostHeadings = 40

/** Ways to go on from what is typed: terms of the vocabulary, then events, people and organizations, then words. */
export function suggestions(reader: Reader, typed: string, limit: number): readonly Suggestion[] {
  const folded = foldAll(typed.slice(0, limits.characters))
  if (folded === '' || limit < 1) return []
  const exact = goingOn(reader, folded)
  const mended = () => withLastWord(folded, (last) => nearestWords(reader, last)[0])
  return different(exact.length > 0 ? exact : goingOn(reader, mended()), limit)
}

/** Suggestions that are all of other words, as many as are asked for. */
export function different(all: readonly Suggestion[], limit: number): readonly Suggestion[] {
  const seen = new Set<string>()
  return all.filter(({ text: shown }) => !seen.has(shown) && seen.add(shown)).slice(0, Math.min(limit, limits.page))
}

function goingOn(reader: Reader, folded: string): readonly Suggestion[] {
  return [...labelled(reader, folded), ...headed(reader, folded), ...words(reader, folded)]
}

/** What is typed with another word in place of its last, where there is one. */
export function withLastWord(folded: string, other: (last: string) => string | undefined): string {
  const all = folded.split(' ')
  const last = all.at(-1) ?? ''
  return [...all.slice(0, -1), other(last) ?? last].join(' ')
}

const ranks = new Map<string, number>(kinds.map((kind, index) => [kind, index]))

function labelled(reader: Reader, folded: string): readonly Suggestion[] {
  const found = reader
    .prepare('SELECT shown, facet, value FROM labels WHERE folded >= ? AND folded < ? ORDER BY folded, shown LIMIT 3')
    .all(folded, `${folded}\u{10ffff}`)
  return found.map((cells) => ({
    text: text(cells.shown),
    facet: facets.find((facet) => facet === cells.facet) ?? 'theme',
    value: text(cells.value),
  }))
}

function headed(reader: Reader, folded: string): readonly Suggestion[] {
  const typedTerms = [...nameTerms(folded)].map(({ term }) => `"${term}"*`).slice(0, 8)
  if (typedTerms.length === 0) return []
  const kind = reader.column('kind')
  const kindNames = reader.members('kind')
  const places = reader.column('place')
  const order = (row: number) => ranks.get(kindNames.get(first(kind, row)) ?? '') ?? kinds.length
  const found = reader
    .prepare('SELECT rowid AS row FROM headings WHERE headings MATCH ?')
    .all(typedTerms.join(' '))
    .map((cells) => number(cells.row))
  const position = (row: number) => ({ key: -order(row), place: placeIn(places, row) })
  return ordered(
    nextRows(found, position, undefined, mostHeadings).map((row) => bodyOf(reader.db, row)),
    folded,
  )
}

/** Things whose titles or names go on from what is typed: those that open with it first, then the shortest. */
export function ordered(
  found: readonly { readonly id: string; readonly kind: Kind; readonly title: string }[],
  folded: string,
): readonly Suggestion[] {
  return found
    .map(({ id, kind: of, title }) => ({ text: title, kind: of, id, opens: foldAll(title).startsWith(folded) ? 0 : 1 }))
    .sort((a, b) => a.opens - b.opens || a.text.length - b.text.length || compareText(a.id, b.id))
    .map(({ text: shown, kind: of, id }) => ({ text: shown, kind: of, id }))
}

function words(reader: Reader, folded: string): readonly Suggestion[] {
  const opening = folded.split(' ').at(-1) ?? ''
  if (opening.length < 2) return []
  return wordsFrom(reader, opening, 3).map((word) => ({ text: withLastWord(folded, () => shownAs(reader, word)) }))
}
