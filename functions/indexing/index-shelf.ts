import * as z from 'zod'
import { Instant } from '../../content/model/date.ts'
import { Hash } from '../../content/model/edition.ts'

/** The address of an index: of a file, with the hash of its bytes, or the name of one in a search service. */
export const IndexKey = z
  .string()
  .regex(/^(search\/[0-9a-f]{64}\.sqlite|rapporteur-\d{14}-[0-9a-f]{8})$/, 'Expected the address of an index')

/** Which index readers use now. */
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

/** The note that says which index is current. */
export interface IndexNote {
  current(): Promise<CurrentIndex | undefined>
  /** Makes an index current, or answers false when somebody else made another one current meanwhile. */
  flip(next: CurrentIndex, expectedRev: number | undefined): Promise<boolean>
}

/** Where index files lie, with the note about them. */
export interface IndexShelf extends IndexNote {
  /** Copies a file to a path; false when it is there no more. */
  fetch(key: string, path: string): Promise<boolean>
  /** Keeps a file under its address; keeping the same bytes again changes nothing. */
  keep(key: string, path: string): Promise<void>
  /** Deletes for good a file that is no longer current, and those that a writer left behind before the given time. */
  sweep(current: string, last: string | undefined, before: Date): Promise<void>
}
