import { readCsv } from '../csv.ts'
import { draft, identified } from './blocks.ts'
import { BOUNDS, within } from './bounds.ts'
import { claims } from './claims.ts'
import { languageOf, wordsFor } from './lexicon/language.ts'
import type { Neutral, Reading, ReadRecommendation } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { recommendationsOfTables } from './recommendation-tables.ts'
import { UNKNOWN_EVENT } from './unknown-event.ts'

/** Reads a table of recommendations; the column that holds them is found by its heading. */
export function readRecommendationTable(text: string, name: string): Reading {
  within(text.length, BOUNDS.text, 'the characters of the table')
  const rows = readCsv(text)
  const blocks = identified(
    rows.map((cells, index) =>
      draft('row', cells.join(' | '), {
        cells: cells.map((cell) => ({ paragraphs: [cell] })),
        table: 1,
        line: index + 1,
      }),
    ),
  )
  const language = languageOf(text)
  const found = recommendationsOfTables(blocks, { ...wordsFor(''), language })
  if (found.length === 0) {
    throw new ReadingError('no-text', 'Cannot read the table: no column is headed "recommendation" and none holds any')
  }
  const neutral: Neutral = {
    document: name,
    language,
    event: UNKNOWN_EVENT,
    sessions: [],
    people: [],
    outcomes: [],
    figures: [],
    recommendations: underParents(found),
    references: [],
  }
  return { neutral, messages: [], ...claims({ blocks }, neutral) }
}

/** 2.a and 2.b hang under 2 when the table has a row for it. */
function underParents(found: readonly ReadRecommendation[]): readonly ReadRecommendation[] {
  const numbers = new Set(found.map((one) => one.number))
  const parentOf = (one: ReadRecommendation) => /^(.+)\.([a-z]+)$/u.exec(one.number ?? '')?.[1]
  const isChild = (one: ReadRecommendation) => numbers.has(parentOf(one) ?? null) && parentOf(one) !== undefined
  return found
    .filter((one) => !isChild(one))
    .map((one) => ({
      ...one,
      children: found
        .filter((other) => isChild(other) && parentOf(other) === one.number)
        .map((other) => ({ ...other, number: (other.number ?? '').split('.').at(-1) ?? null })),
    }))
}
