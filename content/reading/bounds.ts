import { ReadingError } from './reading-error.ts'

/** What one document may cost; every limit is far above any report that a person writes. */
export const BOUNDS = {
  /** bytes of a Word or OpenDocument file */
  archive: 20_000_000,
  /** bytes of a text, Markdown, HTML, CSV, iCalendar or JSON file */
  text: 600_000,
  /** files inside an archive */
  entries: 2_000,
  /** bytes of the inflated parts that are read, together */
  inflated: 48_000_000,
  /** elements and texts of one tree of markup */
  nodes: 600_000,
  /** elements inside one another */
  depth: 200,
  /** headings, paragraphs, items and rows of one document */
  blocks: 12_000,
  /** cells of all tables together */
  cells: 60_000,
  /** characters of all blocks together */
  characters: 3_000_000,
  /** characters of one sentence that patterns look at */
  sentence: 1_200,
  /** records of one kind that one document may give */
  records: 3_000,
} as const

/** Refuses what exceeds a bound, in words that name the bound. */
export function within(amount: number, bound: number, what: string): void {
  if (amount > bound) throw new ReadingError('too-large', `Cannot read the document: ${what} exceed ${bound}`)
}
