import type { Hash } from '../../content/model/edition.ts'
import type { Passage } from '../../content/model/passage.ts'
import type { Slug } from '../../content/model/slug.ts'

/** Where the published documents lie, each under a key that holds its hash, so that nothing is ever overwritten. */
export interface Summaries {
  /** Keeps a document and its coverage; keeping the same bytes again is a no-op. */
  keep(slug: Slug, hash: Hash, document: string, coverage: readonly Passage[]): Promise<void>
  read(slug: Slug, hash: Hash): Promise<string | undefined>
  coverage(slug: Slug, hash: Hash): Promise<Passage[] | undefined>
}
