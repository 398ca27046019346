import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bytes, number } from './cells.ts'
import type { ColumnName } from './layout.ts'
import { decodeNumbers, encodeLists } from './varints.ts'

/** A column in memory: the numbers of row r stand from `starts[r]` up to `starts[r + 1]`. */
export interface Column {
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
}

/** How many rows one stored block of a column holds. */
const blockRows = 1024

/** Read a whole column; rows count from 1, row 0 is empty. */
export function readColumn(db: DatabaseSync, name: ColumnName, rows: number): Column {
  const stored = db.prepare('SELECT block, data FROM columns WHERE name = ? ORDER BY block').all(name)
  const blocks = stored.map(({ block, data }) => ({
    row: number(block) * blockRows,
    coded: decodeNumbers(unpack(data)),
  }))
  const starts = new Uint32Array(rows + 2)
  const numbers = new Uint32Array(blocks.reduce((sum, { coded }) => sum + coded.length, 0))
  let size = 0
  let reached = 0
  for (const { row, coded } of blocks) {
    starts.fill(size, reached + 1, row + 1)
    reached = row
    for (let at = 0; at < coded.length; ) {
      const end = at + 1 + (coded[at] ?? 0)
      for (at++; at < end; at++) numbers[size++] = coded[at] ?? 0
      starts[++reached] = size
    }
  }
  starts.fill(size, reached + 1)
  return { starts, numbers: numbers.subarray(0, size) }
}

/** The first number of a row, or 0 when it has none. */
export function first({ starts, numbers }: Column, row: number): number {
  const start = starts[row] ?? 0
  return start < (starts[row + 1] ?? 0) ? (numbers[start] ?? 0) : 0
}

/** Read single rows of a column. */
export function readRows(db: DatabaseSync, name: ColumnName, rows: readonly number[]): Map<number, readonly number[]> {
  const select = db.prepare('SELECT data FROM columns WHERE name = ? AND block = ?')
  const found = new Map<number, readonly number[]>()
  for (const [block, group] of Map.groupBy(rows, (row) => Math.floor(row / blockRows))) {
    const cells = select.get(name, block)
    const lists = cells ? listsOf(unpack(cells.data)) : []
    for (const row of group) found.set(row, lists[row % blockRows] ?? [])
  }
  return found
}

/** Write the changed rows of a column; the other rows of their blocks stay as they are. */
export function writeRows(db: DatabaseSync, name: ColumnName, changed: ReadonlyMap<number, readonly number[]>): void {
  const select = db.prepare('SELECT data FROM columns WHERE name = ? AND block = ?')
  const insert = db.prepare('INSERT OR REPLACE INTO columns (name, block, data) VALUES (?, ?, ?)')
  const byBlock = Map.groupBy(changed, ([row]) => Math.floor(row / blockRows))
  for (const [block, rows] of [...byBlock].toSorted(([a], [b]) => a - b)) {
    const cells = select.get(name, block)
    const lists = cells ? listsOf(unpack(cells.data)) : []
    for (const [row, list] of rows) {
      while (lists.length <= row % blockRows) lists.push([])
      lists[row % blockRows] = list
    }
    insert.run(name, block, deflateRawSync(encodeLists(lists)))
  }
}

const unpack = (data: SQLOutputValue | undefined) => inflateRawSync(bytes(data))

function listsOf(data: Uint8Array): (readonly number[])[] {
  const coded = decodeNumbers(data)
  const lists: (readonly number[])[] = []
  for (let at = 0; at < coded.length; at += 1 + (coded[at] ?? 0)) {
    lists.push([...coded.subarray(at + 1, at + 1 + (coded[at] ?? 0))])
  }
  return lists
}
