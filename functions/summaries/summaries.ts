import type { Hash } from '../../content/model/edition.ts'
import type { Passage } from '../../content/model/passage.ts'
import type { Slug } from '../../content/model/slug.ts'

/** Where the published documents lie, each under a key that holds its hash, so that no document is ever overwritten. */
export interface Summaries {
  /** Keeps a document and its coverage; keeping the same bytes again changes no document. */
  keep(slug: Slug, hash: Hash, document: string, coverage: readonly Passage[]): Promise<void>
  read(slug: Slug, hash: Hash): Promise<string | undefined>
  /** Deletes every document of a dossier, for the protection of somebody at risk. */
  remove(slug: Slug): Promise<void>
  coverage(slug: Slug, hash: Hash): Promise<Passage[] | undefined>
}
