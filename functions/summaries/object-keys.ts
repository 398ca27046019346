import type { Hash } from '../../content/model/edition.ts'
import type { Slug } from '../../content/model/slug.ts'

/** Where the documents of all dossiers lie in the bucket. */
export const DOCUMENTS = 'summaries/'

/** Where it is written down which words were deleted to protect somebody. */
export const ERASURES = 'erasures/'

/** The key of one line of the ledger: whose words, and by which document they were removed. */
export function erasureKey(slug: Slug, removal: Hash): string {
  return `${ERASURES}${slug}/${removal}.json`
}

/** The folder of a dossier's documents. */
export function folderOf(slug: Slug): string {
  return `${DOCUMENTS}${slug}/`
}

/** The key of a document; it holds the hash of its bytes. */
export function documentKey(slug: Slug, hash: Hash): string {
  return `${folderOf(slug)}${hash}.md`
}

/** The key of what is known of a document's passages. */
export function coverageKey(slug: Slug, hash: Hash): string {
  return `${folderOf(slug)}${hash}.coverage.json`
}
