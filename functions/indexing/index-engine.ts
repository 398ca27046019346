import type { Slug } from '../../content/model/slug.ts'
import type { Concept, SearchEntry } from '../search/entry.ts'

/** Everything that can be found of a dossier from now on; nothing when nobody may find it any more. */
export interface DossierChange {
  readonly slug: Slug
  readonly entries: readonly SearchEntry[]
}

/** An index that was built or changed: its address, and its size where that is known. */
export interface Kept {
  readonly key: string
  readonly bytes?: number
  /** Whether it may answer otherwise than before under the same address. */
  readonly isChanged: boolean
}

/**
 * What keeps an index: files that replace each other, or a search service. `rev` is the revision that the note about the
 * current index will have: whoever writes late writes with a lower one.
 */
export interface IndexEngine {
  /** The version of the layout and of the analysis; an index of another one is built anew. */
  readonly layout: string
  /** Builds an index that nobody uses yet. */
  build(entries: readonly SearchEntry[], concepts: readonly Concept[], rev: number): Promise<Kept>
  /** Puts entries of dossiers in the place of those that an index has of them; undefined when the index is there no more. */
  change(key: string, changes: readonly DossierChange[], rev: number): Promise<Kept | undefined>
  /** Deletes for good an index that is no longer current, and those that a writer left behind before the given time. */
  sweep(current: string, last: string | undefined, before: Date): Promise<void>
}
