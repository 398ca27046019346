import type { Erasure } from '../content/model/erasure.ts'
import { currentEdition, type Listing } from '../content/model/listing.ts'
import { eraseFollowUp, type FollowedShelves } from './publish-and-follow.ts'
import { bareFacts, eraseWords } from './publish-removal.ts'

/** What became of one line of the ledger in records that were brought back. */
export interface Reapplied {
  readonly slug: string
  /** Whether words were back and are deleted again, or the records knew of the removal already. */
  readonly outcome: 'erased' | 'known'
}

/**
 * Deletes again what was deleted to protect somebody, after the records were brought back as they were before, and leaves
 * the same trace. Nothing may be served from such records until this is done; stopped anywhere, it goes on when it is
 * done again.
 */
export async function reapplyErasures(tools: FollowedShelves): Promise<readonly Reapplied[]> {
  const done: Reapplied[] = []
  for (const erasure of (await Array.fromAsync(tools.summaries.listErasures())).toSorted(byTime)) {
    done.push({ slug: erasure.tombstone.slug, outcome: await reapply(tools, erasure) })
  }
  return done
}

async function reapply(tools: FollowedShelves, { tombstone, gone }: Erasure): Promise<Reapplied['outcome']> {
  const { slug } = tombstone
  const listing = await tools.store.findListing(slug)
  const isLater = listing && listing.hash !== tombstone.hash && !gone.some(({ hash }) => hash === listing.hash)
  if (isLater) return forgetEditions(tools, { kind: 'erasure', tombstone, gone })
  const isBack = listing?.hash !== tombstone.hash
  if (isBack) await leaveTrace(tools, tombstone, listing)
  const words = { listing: tombstone, at: tombstone.publishedAt }
  const there = await tools.store.listEditions(slug)
  const editions = there.filter(({ number, removed }) => number < tombstone.edition && !removed)
  await eraseWords(tools, { ...words, gone: editions })
  for (const edition of gone) await tools.store.putEdition(edition)
  await eraseFollowUp(tools, slug)
  return isBack || editions.length > 0 ? 'erased' : 'known'
}

/** Readers find the trace first, as it was when the words were removed. */
async function leaveTrace({ store }: FollowedShelves, tombstone: Listing, before: Listing | undefined): Promise<void> {
  const rev = Math.max(tombstone.rev, (before?.rev ?? 0) + 1)
  if (await store.flip({ ...tombstone, rev }, currentEdition(tombstone), before?.rev)) return
  throw new Error(`Cannot delete "${tombstone.slug}" again: somebody publishes it`)
}

/** What was published anew without the removed words stays; only the editions that had them lose them again. */
async function forgetEditions(tools: FollowedShelves, { tombstone, gone }: Erasure): Promise<Reapplied['outcome']> {
  const { store, summaries } = tools
  const { slug } = tombstone
  const hashes = new Set(gone.map(({ hash }) => hash))
  const back = (await store.listEditions(slug)).filter(({ hash, removed }) => hashes.has(hash) && !removed)
  for (const edition of back) {
    await store.eraseRecords(slug, edition.hash)
    await store.putEdition(bareFacts(edition))
  }
  await summaries.remove(slug, [...hashes])
  return back.length > 0 ? 'erased' : 'known'
}

/** In the order in which they happened. */
function byTime({ tombstone: a }: Erasure, { tombstone: b }: Erasure): number {
  return a.publishedAt === b.publishedAt ? a.edition - b.edition : a.publishedAt < b.publishedAt ? -1 : 1
}
