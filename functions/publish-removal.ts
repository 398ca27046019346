import { changesBetween } from '../content/model/change.ts'
import { type Dossier, dossierOf } from '../content/model/dossier.ts'
import type { Edition } from '../content/model/edition.ts'
import { Erasure } from '../content/model/erasure.ts'
import { type Listing, tombstoneOf } from '../content/model/listing.ts'
import { links } from '../web/links.ts'
import { answer, type Candidate, type Published, type PublishOptions } from './candidate.ts'
import { type Erased, eraseDrafts } from './erase-drafts.ts'
import { Problem } from './problem.ts'
import { withdrawnLabels } from './publish-labels.ts'
import { eraseTraces } from './publish-traces.ts'
import type { Shelves } from './read-lists.ts'
import type { DraftStore } from './store/draft-store.ts'
import type { Store } from './store/store.ts'

/** Where the words of a dossier lie, apart from its follow-up. */
export interface WordShelves extends Shelves {
  readonly drafts: DraftStore
}

/**
 * Removes a dossier to protect somebody: readers find the trace at once, then every word of every edition is deleted.
 * The same document again deletes again, so that an interrupted removal can be completed.
 */
export async function remove(tools: WordShelves, candidate: Candidate, { dryRun }: PublishOptions): Promise<Published> {
  const { current, edition: stated } = candidate
  const slug = stated.dossier
  if (!current) throw new Problem('not-found', `Cannot remove "${slug}": nothing is published under that address`)
  if (current.hash === stated.hash) {
    if (!dryRun) await erase(tools, current)
    return answer(candidate, 'unchanged', { edition: current.edition })
  }
  const before = dossierOf(current.state === 'removed' ? [] : await tools.store.readRecords(slug, current.hash))
  const changes = changesBetween(before, undefined)
  if (dryRun) return answer(candidate, 'preview', { changes })
  await erase(tools, await replaceByTombstone(tools.store, current, before, { ...stated, records: 0, removed: true }))
  return answer(candidate, 'published', { changes })
}

/** What was removed comes back only without the removed words: as another document, and as a correction. */
export async function checkReturn(store: Store, { current, edition }: Candidate): Promise<void> {
  if (current?.state !== 'removed') return
  const editions = await store.listEditions(edition.dossier)
  if (editions.some(({ hash }) => hash === edition.hash)) {
    throw new Problem('gone', `Cannot publish "${edition.dossier}": this very document was removed to protect somebody`)
  }
  if (editions.some(({ removed }) => !removed)) {
    const message = `Cannot publish "${edition.dossier}": its removal is not complete; publish the removal once more`
    throw new Problem('conflict', message)
  }
  if (edition.correction?.type !== 'revision') {
    const message = `Cannot publish "${edition.dossier}": it was removed; without the removed words it is a revision`
    throw new Problem('gone', message)
  }
}

async function replaceByTombstone(
  store: Store,
  current: Listing,
  before: Dossier | undefined,
  edition: Edition,
): Promise<Listing> {
  const tombstone = tombstoneOf(current, edition, withdrawnLabels(current, before, undefined))
  if (await store.flip(tombstone, edition, current.rev)) return tombstone
  throw new Problem('conflict', `Cannot remove "${current.slug}": somebody else published meanwhile; try again`)
}

/** Deletes every word of the editions before a removal, once it is written down apart from the records. */
async function erase(tools: WordShelves, tombstone: Listing): Promise<void> {
  const editions = await tools.store.listEditions(tombstone.slug)
  const gone = editions.filter(({ number }) => number < tombstone.edition)
  await tools.summaries.noteErasure(Erasure.parse({ kind: 'erasure', tombstone, gone: gone.map(bareFacts) }))
  await eraseWords(tools, { listing: tombstone, gone, at: tombstone.publishedAt })
}

/** Deletes every word of editions; drafts go first, because they are known by the words of the records. */
export async function eraseWords(tools: WordShelves, erased: Erased): Promise<void> {
  const { slug, dossierKind } = erased.listing
  await eraseDrafts(tools, erased)
  await eraseTraces(tools.store, links.dossier(dossierKind, slug))
  await Promise.all([tools.store.eraseRecords(slug), tools.summaries.remove(slug)])
  for (const edition of erased.gone) await tools.store.putEdition(bareFacts(edition))
}

/** What stays of an edition whose words were removed. */
export function bareFacts({ kind, dossier, number, hash, publishedAt }: Edition): Edition {
  return { kind, dossier, number, hash, publishedAt, records: 0, removed: true }
}
