import type { Slug } from '../content/model/slug.ts'
import type { ParsedDocument, Published, PublishOptions } from './candidate.ts'
import { rowsOnDossier } from './desk.ts'
import { followDocument } from './document-tracks.ts'
import { publishParsed } from './publish.ts'
import type { WordShelves } from './publish-removal.ts'
import { openDossier } from './read.ts'
import type { TagStore } from './store/tag-store.ts'
import type { TrackStore } from './store/track-store.ts'

/** Where everything about a dossier is kept: its editions, what became of them, and the terms that people tied to it. */
export interface FollowedShelves extends WordShelves {
  readonly tracks: TrackStore
  readonly tags: TagStore
}

/**
 * Publishes a document and brings follow-up in line with it: a removal takes the words of its follow-up along. Both can
 * be done again without harm, so whatever interrupts them is mended by publishing the same document once more.
 */
export async function publishAndFollow(
  tools: FollowedShelves,
  document: string,
  parsed: ParsedDocument,
  options: PublishOptions,
): Promise<Published> {
  const published = await publishParsed(tools, document, parsed, options)
  const head = parsed.dossier?.head
  if (!head || options.dryRun) return published
  if (parsed.correction?.type === 'removal') {
    await eraseFollowUp(tools, head.slug)
    return published
  }
  const { dossier, edition } = await openDossier(tools.store, head.kind, head.slug)
  await followDocument(tools, dossier, edition)
  return published
}

/** Deletes every track and every tag on a dossier. */
export async function eraseFollowUp(tools: FollowedShelves, slug: Slug): Promise<void> {
  for (const { track } of await rowsOnDossier(tools, slug)) await tools.tracks.eraseTrack(track.id)
  await tools.tags.eraseTags(slug)
  await tools.tracks.eraseFromBulks(slug)
}
