import type { SQLOutputValue } from 'node:sqlite'

/** A row as the database answers it. */
export type Cells = Record<string, SQLOutputValue>

/** The number in a cell. */
export function number(cell: SQLOutputValue | undefined): number {
  if (typeof cell !== 'number') throw new TypeError(`Cannot read the cell "${cell}": not a number`)
  return cell
}

/** The text in a cell. */
export function text(cell: SQLOutputValue | undefined): string {
  if (typeof cell !== 'string') throw new TypeError(`Cannot read the cell "${cell}": not a text`)
  return cell
}

/** The bytes in a cell. */
export function bytes(cell: SQLOutputValue | undefined): Uint8Array {
  if (!(cell instanceof Uint8Array)) throw new TypeError(`Cannot read the cell "${cell}": not bytes`)
  return cell
}
