import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { type Body, decodeBody, hashOf } from './body.ts'
import { bytes, number } from './cells.ts'

/** The words of the entry in a row. */
export function bodyOf(db: DatabaseSync, row: number): Body {
  const select = selects.get(db) ?? db.prepare('SELECT body FROM entries WHERE row = ?')
  selects.set(db, select)
  return decodeBody(bytes(select.get(row)?.body))
}

/** The row of an address, if it is in the file. */
export function rowOf(db: DatabaseSync, id: string): number | undefined {
  const found = db.prepare('SELECT row, body FROM entries WHERE hash = ? ORDER BY row').all(hashOf(id))
  const cells = found.find((each) => decodeBody(bytes(each.body)).id === id)
  return cells && number(cells.row)
}

/** The highest row there is or was. */
export function lastRow(db: DatabaseSync): number {
  const cells = db.prepare("SELECT value FROM meta WHERE name = 'rows'").get()
  return Number(cells?.value ?? 0)
}

const selects = new WeakMap<DatabaseSync, StatementSync>()
