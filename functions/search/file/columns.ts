import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { bytes, number } from './cells.ts'
import type { ColumnName } from './layout.ts'
import { decodeLists, encodeLists } from './varints.ts'

/** A column in memory: the numbers of row r stand from `starts[r]` up to `starts[r + 1]`. */
export interface Column {
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
}

/** How many rows one stored block of a column holds. */
const blockRows = 1024

/** Read a whole column; rows count from 1, row 0 is empty. */
export function readColumn(db: DatabaseSync, name: ColumnName, rows: number): Column {
  const starts = new Uint32Array(rows + 2)
  let numbers = new Uint32Array(rows + 16)
  let size = 0
  const blocks = db.prepare('SELECT block, data FROM columns WHERE name = ? ORDER BY block')
  for (const cells of blocks.iterate(name)) {
    let row = number(cells.block) * blockRows
    decodeLists(
      unpack(cells.data),
      (length) => {
        starts[row + 1] = length
        row++
      },
      (value) => {
        if (size === numbers.length) {
          const larger = new Uint32Array(size * 2)
          larger.set(numbers)
          numbers = larger
        }
        numbers[size++] = value
      },
    )
  }
  for (let row = 1; row < starts.length; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0)
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
  const lists: number[][] = []
  decodeLists(
    data,
    () => lists.push([]),
    (value) => lists.at(-1)?.push(value),
  )
  return lists
}
