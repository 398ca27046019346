import * as z from 'zod'
import { kinds } from '../../../content/model/search.ts'
import { first } from '../file/columns.ts'
import { placeIn, placeOfMissing } from '../file/places.ts'
import { rowOf } from '../file/rows.ts'
import { QueryError } from '../port.ts'
import type { Ranked } from './rank.ts'
import type { Reader } from './reader.ts'

/** Where a row stands in an answer: by its score or date, the highest first, then by its place among the addresses. */
export interface Position {
  readonly key: number
  readonly place: number
}

/** How the rows of an answer are ordered. */
export type PositionOf = (row: number) => Position

/** The order of an answer by relevance or by date. */
export function positions(reader: Reader, { scores }: Ranked, sort: 'relevance' | 'date'): PositionOf {
  const places = reader.column('place')
  if (sort === 'relevance') {
    const behind = kindOrder(reader)
    return (row) => ({ key: (scores[row] ?? 0) - behind(row), place: placeIn(places, row) })
  }
  const dates = reader.column('date')
  return (row) => ({ key: first(dates, row), place: placeIn(places, row) })
}

/** What equal hits are told apart by: their kind; far less than two scores ever differ by. */
function kindOrder(reader: Reader): (row: number) => number {
  const column = reader.column('kind')
  const steps = new Map([...reader.members('kind')].map(([number, value]) => [number, orderOf(value) * 1e-9]))
  return (row) => steps.get(first(column, row)) ?? 0
}

function orderOf(kind: string): number {
  return kinds.findIndex((each) => each === kind)
}

/** Compare two positions: what comes first is less. */
export function comparePositions(a: Position, b: Position): number {
  return b.key - a.key || a.place - b.place
}

/** The next rows after a position, in order. Its cost does not grow with the depth of the page. */
export function nextRows(
  rows: Iterable<number>,
  positionOf: PositionOf,
  after: Position | undefined,
  count: number,
): number[] {
  const best: { row: number; position: Position }[] = []
  for (const row of rows) {
    const position = positionOf(row)
    if (after && comparePositions(position, after) <= 0) continue
    const last = best[count - 1]
    if (last && comparePositions(position, last.position) >= 0) continue
    best.splice(slotFor(best, position), 0, { row, position })
    if (best.length > count) best.pop()
  }
  return best.map(({ row }) => row)
}

function slotFor(best: readonly { position: Position }[], position: Position): number {
  let low = 0
  let high = best.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = best[middle]
    if (other && comparePositions(other.position, position) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** A cursor after a row; it holds for the one query it came from. */
export function cursorAfter(id: string, position: Position, query: string): string {
  return Buffer.from(JSON.stringify([id, position.key, query])).toString('base64url')
}

/** The position a cursor stands for: where its row is now, or where it was when the row is gone. */
export function positionOfCursor(reader: Reader, cursor: string, query: string, positionOf: PositionOf): Position {
  const read =
    cursor.length > 2000 ? undefined : Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (!read?.success || read.data[2] !== query)
    throw new QueryError('bad-cursor', 'Cannot go on from the cursor: not of this query')
  const [id, key] = read.data
  const row = rowOf(reader.db, id)
  if (row !== undefined) return positionOf(row)
  return { key, place: placeOfMissing(reader.db, reader.column('place'), reader.rows, id) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const Cursor = z.tuple([z.string(), z.number(), z.string()])
