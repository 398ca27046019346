import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Concept, SearchEntry } from '../entry.ts'
import { applyChanges } from './apply.ts'
import { writeConcepts } from './concepts.ts'
import { createTables, layoutVersion } from './layout.ts'

/** Build an index file; the same entries and vocabulary give the same bytes, in whatever order they come. */
export function buildIndex(path: string, entries: readonly SearchEntry[], concepts: readonly Concept[] = []): void {
  const draft = `${path}.draft`
  for (const file of [draft, path]) rmSync(file, { force: true })
  const db = new DatabaseSync(draft)
  try {
    db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
    createTables(db)
    db.prepare("INSERT INTO meta (name, value) VALUES ('layout', ?)").run(layoutVersion)
    writeConcepts(db, concepts)
    applyChanges(db, { put: entries })
    db.exec("INSERT INTO postings (postings) VALUES ('optimize'); INSERT INTO headings (headings) VALUES ('optimize')")
    db.prepare('VACUUM INTO ?').run(path)
  } finally {
    db.close()
    rmSync(draft, { force: true })
  }
}
