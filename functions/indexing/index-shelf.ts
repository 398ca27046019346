import * as z from 'zod'
import { Instant } from '../../content/model/date.ts'
import { Hash } from '../../content/model/edition.ts'

/** The address of an index file: it holds the hash of its bytes, so that no file is ever overwritten. */
export const IndexKey = z.string().regex(/^search\/[0-9a-f]{64}\.sqlite$/, 'Expected the address of an index file')

/** Which index file readers use now. */
export const CurrentIndex = z.strictObject({
  kind: z.literal('search-index'),
  key: IndexKey,
  /** The version of the layout and the analysis; a file of another version is built anew. */
  layout: z.string(),
  /** The hash of what the registers brought; when that changes, every entry may. */
  registers: Hash,
  changedAt: Instant,
  rev: z.int().positive(),
})
export type CurrentIndex = z.infer<typeof CurrentIndex>

/** Where index files lie, and the note that says which of them is current. */
export interface IndexShelf {
  current(): Promise<CurrentIndex | undefined>
  /** Copies a file to a path; false when it is there no more. */
  fetch(key: string, path: string): Promise<boolean>
  /** Keeps a file under its address; keeping the same bytes again changes nothing. */
  keep(key: string, path: string): Promise<void>
  /** Makes an index current, or answers false when somebody else made another one current meanwhile. */
  flip(next: CurrentIndex, expectedRev: number | undefined): Promise<boolean>
  /** Deletes for good a file that is no longer current, and those that a writer left behind before the given time. */
  sweep(current: string, last: string | undefined, before: Date): Promise<void>
}
