import { first } from '../file/columns.ts'
import { comparePositions, type PositionOf } from './page.ts'
import type { Reader } from './reader.ts'

/** The rows of each event under the best of them; what hangs on no event stands alone. */
export function groupsOf(
  reader: Reader,
  rows: Uint32Array,
  positionOf: PositionOf,
): ReadonlyMap<number, readonly number[]> {
  const events = reader.column('event')
  const byEvent = Map.groupBy(rows, (row) => first(events, row) || -row)
  return new Map(
    [...byEvent.values()].map((members): [number, readonly number[]] => [bestOf(members, positionOf), members]),
  )
}

function bestOf(rows: readonly number[], positionOf: PositionOf): number {
  return rows.reduce((best, row) => (comparePositions(positionOf(row), positionOf(best)) < 0 ? row : best))
}
