import { DatabaseSync } from 'node:sqlite'
import type { Concept, SearchChanges, SearchEntry } from '../entry.ts'
import { type Batch, clear, gather, newBatch, writeBatch } from './batch.ts'
import { encodeBody, hashOf } from './body.ts'
import { readConcepts } from './concepts.ts'
import { compareIds } from './order.ts'
import { placesFor, storedPlace } from './places.ts'
import { bodyOf, lastRow, rowOf } from './rows.ts'
import { type Sections, sectionsOf } from './sections.ts'

/** Apply a batch of changes to the index file at a path; what is taken out leaves no trace in its bytes. */
export function changeFile(path: string, changes: SearchChanges): void {
  const db = new DatabaseSync(path)
  try {
    db.exec('PRAGMA secure_delete = ON')
    applyChanges(db, changes)
  } finally {
    db.close()
  }
}

/** Apply a batch of changes in one transaction; the answers are then those of a file built anew. */
export function applyChanges(db: DatabaseSync, { put = [], remove = [] }: SearchChanges): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    const entries = [...new Map(put.map((entry) => [entry.id, entry])).values()]
    const kept = new Set(entries.map(({ id }) => id))
    writeChanges(
      db,
      entries.toSorted((a, b) => compareIds(a.id, b.id)),
      [...new Set(remove)].filter((id) => !kept.has(id)),
    )
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function writeChanges(db: DatabaseSync, entries: readonly SearchEntry[], removed: readonly string[]): void {
  const writer: Writer = { db, batch: newBatch(db), concepts: readConcepts(db), ...statements(db) }
  const rows = lastRow(db)
  const known = entries.map((entry) => ({ entry, row: rows === 0 ? undefined : rowOf(db, entry.id) }))
  const added = known
    .filter(({ row }) => row === undefined)
    .map(({ entry }, index) => ({ entry, row: rows + 1 + index }))
  const places = new Map(
    placesFor(
      db,
      rows,
      added.map(({ entry, row }) => ({ id: entry.id, row })),
    ),
  )
  for (const id of removed) {
    const row = rowOf(db, id)
    if (row === undefined) continue
    takeOut(writer, row)
    places.delete(row)
  }
  for (const { entry, row } of known) if (row !== undefined) replace(writer, row, entry)
  for (const { entry, row } of added) insert(writer, row, entry)
  for (const [row, place] of places) writer.batch.columns.get('place')?.set(row, [storedPlace(row, place)])
  writeBatch(db, writer.batch)
  db.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES ('rows', ?)").run(String(rows + added.length))
}

interface Writer extends ReturnType<typeof statements> {
  readonly db: DatabaseSync
  readonly batch: Batch
  readonly concepts: readonly Concept[]
}

function insert({ batch, concepts, post, keep }: Writer, row: number, entry: SearchEntry): void {
  const sections = sectionsOf(entry)
  post('put', row, sections)
  gather(batch, row, entry, sections, concepts)
  keep.run(row, hashOf(entry.id), encodeBody(entry))
}

function replace(writer: Writer, row: number, entry: SearchEntry): void {
  takeOut(writer, row)
  writer.batch.columns.get('place')?.delete(row)
  insert(writer, row, entry)
}

function takeOut({ db, batch, post, drop }: Writer, row: number): void {
  const old = sectionsOf({ ...bodyOf(db, row), facets: {} })
  post('take', row, old)
  clear(db, batch, row, old)
  drop.run(row)
}

/**
 * The statements of a batch. `post` puts the terms of a row into the index or takes them out: then they must be the
 * very terms it was put in with.
 * @NOTE `contentless_delete=1` would need no terms, but then counts the lengths of deleted rows for ever.
 */
function statements(db: DatabaseSync) {
  const put = {
    postings: db.prepare('INSERT INTO postings (rowid, terms) VALUES (?, ?)'),
    headings: db.prepare('INSERT INTO headings (rowid, words) VALUES (?, ?)'),
  }
  const take = {
    postings: db.prepare("INSERT INTO postings (postings, rowid, terms) VALUES ('delete', ?, ?)"),
    headings: db.prepare("INSERT INTO headings (headings, rowid, words) VALUES ('delete', ?, ?)"),
  }
  return {
    keep: db.prepare('INSERT OR REPLACE INTO entries (row, hash, body) VALUES (?, ?, ?)'),
    drop: db.prepare('DELETE FROM entries WHERE row = ?'),
    post(direction: 'put' | 'take', row: number, { terms, heading }: Sections) {
      const to = direction === 'put' ? put : take
      to.postings.run(row, terms.join(' '))
      if (heading.length > 0) to.headings.run(row, heading.join(' '))
    },
  }
}
