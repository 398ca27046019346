import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { facets } from '../../../content/model/search.ts'
import { fold } from '../analysis/fold.ts'
import { phrasesOf } from '../analysis/vocabulary.ts'
import type { Concept } from '../entry.ts'
import { text } from './cells.ts'
import { compareText } from './order.ts'

/** Keep the vocabulary in the file: batches and queries use the one the file was built with. */
export function writeConcepts(db: DatabaseSync, concepts: readonly Concept[]): void {
  db.prepare("INSERT INTO meta (name, value) VALUES ('concepts', ?)").run(JSON.stringify(concepts))
  const insert = db.prepare('INSERT INTO concepts (phrase, facet, value) VALUES (?, ?, ?)')
  const phrases = phrasesOf(concepts).toSorted((a, b) => compareText(a.phrase, b.phrase))
  for (const { phrase, facet, value } of phrases) insert.run(phrase, facet, value)
  const label = db.prepare('INSERT OR IGNORE INTO labels (folded, shown, facet, value) VALUES (?, ?, ?, ?)')
  for (const { facet, value, labels, synonyms = [] } of concepts) {
    for (const shown of [...Object.values(labels), ...synonyms]) label.run(foldAll(shown), shown, facet, value)
  }
}

/** The vocabulary the file was built with. */
export function readConcepts(db: DatabaseSync): readonly Concept[] {
  const cells = db.prepare("SELECT value FROM meta WHERE name = 'concepts'").get()
  return cells ? Concepts.parse(JSON.parse(text(cells.value))) : []
}

/** A label as it is compared with what is typed. */
export const foldAll = (label: string) => label.split(/\s+/).map(fold).filter(Boolean).join(' ')

/** A vocabulary as it is kept. */
export const Concepts = z.array(
  z.object({
    facet: z.enum(facets),
    value: z.string(),
    labels: z.record(z.string(), z.string()),
    synonyms: z.array(z.string()).optional(),
    broader: z.array(z.string()).optional(),
  }),
)
