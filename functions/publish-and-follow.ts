import type { ParsedDocument, Published, PublishOptions } from './candidate.ts'
import { followDocument } from './document-tracks.ts'
import { publishParsed } from './publish.ts'
import { openDossier } from './read.ts'
import type { Shelves } from './read-lists.ts'
import type { TrackStore } from './store/track-store.ts'

/** What publishing needs when what the document asks, promises and reports is followed up. */
export interface FollowedShelves extends Shelves {
  readonly tracks: TrackStore
}

/**
 * Publishes a document and brings follow-up in line with it. Both can be done again without harm, so whatever
 * interrupts them is mended by publishing the same document once more.
 */
export async function publishAndFollow(
  tools: FollowedShelves,
  document: string,
  parsed: ParsedDocument,
  options: PublishOptions,
): Promise<Published> {
  const published = await publishParsed(tools, document, parsed, options)
  const head = parsed.dossier?.head
  if (!head || published.outcome === 'preview' || parsed.correction?.type === 'removal') return published
  const { dossier, edition } = await openDossier(tools.store, head.kind, head.slug)
  await followDocument(tools, dossier, edition)
  return published
}
