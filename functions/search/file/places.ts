import type { DatabaseSync } from 'node:sqlite'
import { type Column, first, readColumn } from './columns.ts'
import { compareIds } from './order.ts'
import { bodyOf } from './rows.ts'

/** The place of each changed row in the natural order of addresses. */
export type Places = ReadonlyMap<number, number>

/** How far apart two rows stand when a file is built; later rows are put between them. */
const gap = 1024

/**
 * Give each new row a place between its neighbours, or every row a new place when a gap is full.
 * `added` is in the natural order.
 */
export function placesFor(db: DatabaseSync, rows: number, added: readonly { row: number; id: string }[]): Places {
  if (added.length === 0) return new Map()
  const column = readColumn(db, 'place', rows)
  const present = placed(column, rows)
  const before = (id: string) => slotOf(db, present, id)
  const slots = Map.groupBy(added, ({ id }) => before(id))
  const places = new Map<number, number>()
  for (const [slot, group] of slots) {
    const low = slot === 0 ? 0 : placeIn(column, present[slot - 1] ?? 0)
    const high = slot === present.length ? low + gap * (group.length + 1) : placeIn(column, present[slot] ?? 0)
    const step = Math.floor((high - low) / (group.length + 1))
    if (step < 1) return renumbered(present, slots)
    for (const [index, { row }] of group.entries()) places.set(row, low + step * (index + 1))
  }
  return places
}

/** Where an address that is not in the file would stand among the places. */
export function placeOfMissing(db: DatabaseSync, column: Column, rows: number, id: string): number {
  const present = placed(column, rows)
  const slot = slotOf(db, present, id)
  return slot === 0 ? -1 : placeIn(column, present[slot - 1] ?? 0) + 0.5
}

/** A place as it is stored: small when the row stands where a fresh build would put it. */
export function storedPlace(row: number, place: number): number {
  const distance = place - row * gap
  return distance < 0 ? -distance * 2 - 1 : distance * 2
}

/** The place of a row by the column of places. */
export function placeIn(column: Column, row: number): number {
  const stored = first(column, row)
  return row * gap + (stored % 2 === 1 ? -(stored + 1) / 2 : stored / 2)
}

function placed(column: Column, rows: number): number[] {
  const live: number[] = []
  for (let row = 1; row <= rows; row++) if (column.starts[row] !== column.starts[row + 1]) live.push(row)
  return live.toSorted((a, b) => placeIn(column, a) - placeIn(column, b))
}

function slotOf(db: DatabaseSync, present: readonly number[], id: string): number {
  return firstAfter(present, (row) => compareIds(bodyOf(db, row).id, id) > 0)
}

function firstAfter(rows: readonly number[], isAfter: (row: number) => boolean): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAfter(rows[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

function renumbered(present: readonly number[], slots: ReadonlyMap<number, readonly { row: number }[]>): Places {
  const rows: number[] = []
  for (let slot = 0; slot <= present.length; slot++) {
    rows.push(...(slots.get(slot) ?? []).map(({ row }) => row))
    const next = present[slot]
    if (next !== undefined) rows.push(next)
  }
  return new Map(rows.map((row, index) => [row, (index + 1) * gap]))
}
