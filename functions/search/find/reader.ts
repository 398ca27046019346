import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { type Facet, facets } from '../../../content/model/search.ts'
import { number, text } from '../file/cells.ts'
import { type Column, readColumn } from '../file/columns.ts'
import { type ColumnName, layoutVersion, type WordColumn } from '../file/layout.ts'
import { lastRow } from '../file/rows.ts'

/** An open index file: what is read of it more than once is kept in memory, and read when first needed. */
export interface Reader {
  readonly db: DatabaseSync
  readonly rows: number
  readonly column: (name: ColumnName) => Column
  /** The row of each entry that is in the file, in rising order. */
  readonly live: () => Uint32Array
  /** The values of a word column by their number. */
  readonly members: (name: WordColumn) => ReadonlyMap<number, string>
  /** Hand over each row and position of a term. */
  readonly occurrences: (term: string, take: (row: number, position: number) => void) => void
  /** Hand over each row that an FTS5 expression matches. */
  readonly matches: (expression: string, take: (row: number) => void) => void
  /** How many rows hold a term. */
  readonly documents: (term: string) => number
  /** The concepts that each wording names. */
  readonly wordings: () => ReadonlyMap<string, readonly { readonly facet: Facet; readonly value: string }[]>
  readonly prepare: (sql: string) => StatementSync
}

/** A file that cannot serve: of another layout, or not an index at all; it has to be built anew. */
export class IndexFileError extends Error {
  override readonly name = 'IndexFileError'
}

/** Open the index file at a path. */
export function openReader(path: string): Reader {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    prepareFile(db)
  } catch (error) {
    db.close()
    throw new IndexFileError(
      `Cannot read the index "${path}": ${error instanceof Error ? error.message : 'unreadable'}`,
    )
  }
  return { db, ...readsOf(db) }
}

function prepareFile(db: DatabaseSync): void {
  db.exec('PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY')
  const layout = db.prepare("SELECT value FROM meta WHERE name = 'layout'").get()
  if (layout?.value !== layoutVersion) throw new Error(`layout ${layout?.value} is not ${layoutVersion}`)
  db.exec(`CREATE VIRTUAL TABLE temp.occurrences USING fts5vocab(main, postings, instance);
    CREATE VIRTUAL TABLE temp.dictionary USING fts5vocab(main, postings, row)`)
}

function readsOf(db: DatabaseSync): Omit<Reader, 'db'> {
  const rows = lastRow(db)
  const prepare = memo((sql: string) => db.prepare(sql))
  const column = memo((name: ColumnName) => readColumn(db, name, rows))
  const live = memo((name: ColumnName) => liveRows(column(name), rows))
  const wordings = memo((column: 'phrase') => readWordings(prepare(`SELECT ${column}, facet, value FROM concepts`)))
  const walk = walker(db)
  return {
    rows,
    prepare,
    column,
    live: () => live('lengths'),
    members: memo((name: WordColumn) => readMembers(prepare, name)),
    occurrences: (term, take) => walk(prepare('SELECT hand(doc, offset) FROM occurrences WHERE term = ?'), term, take),
    matches: (expression, take) =>
      walk(prepare('SELECT hand(rowid, 0) FROM postings WHERE postings MATCH ?'), expression, take),
    wordings: () => wordings('phrase'),
    documents: (term) => Number(prepare('SELECT doc FROM dictionary WHERE term = ?').get(term)?.doc ?? 0),
  }
}

function liveRows({ starts }: Column, rows: number): Uint32Array {
  const live = new Uint32Array(rows)
  let size = 0
  for (let row = 1; row <= rows; row++) if (starts[row] !== starts[row + 1]) live[size++] = row
  return live.subarray(0, size)
}

/** Rows handed over inside the database engine cost half of rows answered one by one. */
function walker(db: DatabaseSync) {
  let taking: (row: number, position: number) => void = () => undefined
  db.aggregate('hand', {
    start: 0,
    step: (_, row, position) => {
      taking(Number(row), Number(position))
      return 0
    },
  })
  return (statement: StatementSync, parameter: string, take: (row: number, position: number) => void) => {
    taking = take
    statement.get(parameter)
  }
}

function readMembers(prepare: Reader['prepare'], name: WordColumn): ReadonlyMap<number, string> {
  const found = prepare('SELECT number, value FROM members WHERE name = ?').all(name)
  return new Map(found.map((cells) => [number(cells.number), text(cells.value)]))
}

function readWordings(statement: StatementSync) {
  const wordings = statement.all().map((cells) => ({
    phrase: text(cells.phrase),
    facet: facets.find((facet) => facet === cells.facet) ?? 'theme',
    value: text(cells.value),
  }))
  return Map.groupBy(wordings, ({ phrase }) => phrase)
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
