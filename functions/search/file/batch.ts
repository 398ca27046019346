import type { DatabaseSync } from 'node:sqlite'
import { type Facet, facets } from '../../../content/model/search.ts'
import { withBroader } from '../analysis/vocabulary.ts'
import type { Concept, SearchEntry } from '../entry.ts'
import { readRows, writeRows } from './columns.ts'
import { type ColumnName, columnNames, wordColumns } from './layout.ts'
import { type MemberCounts, memberCounts } from './members.ts'
import { compareText } from './order.ts'
import type { Sections, Word } from './sections.ts'

/** What a batch gathers before it is written: rows of columns, and how the counts of words and values move. */
export interface Batch {
  readonly columns: ReadonlyMap<ColumnName, Map<number, readonly number[]>>
  readonly words: Map<string, Word & { uses: number }>
  readonly members: MemberCounts
}

/** An empty batch. */
export function newBatch(db: DatabaseSync): Batch {
  return { columns: new Map(columnNames.map((name) => [name, new Map()])), words: new Map(), members: memberCounts(db) }
}

/** Gather what an entry brings to its row. */
export function gather(
  batch: Batch,
  row: number,
  entry: SearchEntry,
  sections: Sections,
  concepts: readonly Concept[],
) {
  const whole = withBroader(entry, concepts)
  for (const facet of facets) {
    batch.columns.get(facet)?.set(row, batch.members.use(facet, valuesOf(whole, facet).toSorted(compareText)))
  }
  batch.columns.get('written')?.set(row, batch.members.use('written', [entry.language]))
  batch.columns.get('date')?.set(row, entry.date ? [dateNumber(entry.date)] : [])
  batch.columns.get('lengths')?.set(row, [...sections.lengths, sections.small])
  countWords(batch, sections, 1)
}

/** Gather what leaves a row: its values and words are used once less, its columns are empty. */
export function clear(db: DatabaseSync, batch: Batch, row: number, sections: Sections): void {
  for (const column of wordColumns) batch.members.leave(column, readRows(db, column, [row]).get(row) ?? [])
  for (const column of batch.columns.values()) column.set(row, [])
  countWords(batch, sections, -1)
}

/** Write what was gathered. */
export function writeBatch(db: DatabaseSync, { columns, words, members }: Batch): void {
  members.write()
  for (const [name, rows] of columns) writeRows(db, name, rows)
  const add = db.prepare(`INSERT INTO words (word, shown, uses) VALUES (?, ?, ?)
    ON CONFLICT (word, shown) DO UPDATE SET uses = uses + excluded.uses`)
  for (const [, { word, shown, uses }] of [...words].toSorted(([a], [b]) => compareText(a, b))) {
    if (uses !== 0) add.run(word, shown, uses)
  }
  db.exec('DELETE FROM words WHERE uses <= 0')
}

function countWords(batch: Batch, { words }: Sections, by: number): void {
  for (const [key, word] of words) {
    const counted = batch.words.get(key) ?? { ...word, uses: 0 }
    counted.uses += by
    batch.words.set(key, counted)
  }
}

function valuesOf({ kind, event, facets: stated }: SearchEntry, facet: Facet): string[] {
  if (facet === 'kind') return [kind]
  if (facet === 'event') return event ? [event.slug] : []
  return [...new Set(stated[facet] ?? [])]
}

/** `2021-04-29` as 20210429; a missing month or day counts as 0. */
function dateNumber(date: string): number {
  return Number(date.replaceAll('-', '').slice(0, 8).padEnd(8, '0')) || 0
}
