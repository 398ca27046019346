import type { Hash } from '../../content/model/edition.ts'
import type { Erasure } from '../../content/model/erasure.ts'
import type { Passage } from '../../content/model/passage.ts'
import type { Slug } from '../../content/model/slug.ts'

/** Where the published documents lie, each under a key that holds its hash, so that no document is ever overwritten. */
export interface Summaries {
  /** Keeps a document and its coverage; keeping the same bytes again changes no document. */
  keep(slug: Slug, hash: Hash, document: string, coverage: readonly Passage[]): Promise<void>
  read(slug: Slug, hash: Hash): Promise<string | undefined>
  /** Deletes every version of every document of a dossier, or of some of them, to protect somebody at risk. */
  remove(slug: Slug, hashes?: readonly Hash[]): Promise<void>
  /** Writes down, beside the documents and apart from the records, that words were deleted. */
  noteErasure(erasure: Erasure): Promise<void>
  listErasures(): AsyncIterable<Erasure>
  coverage(slug: Slug, hash: Hash): Promise<Passage[] | undefined>
}
