import type { Slug } from '../../content/model/slug.ts'
import { rowsOnDossier } from '../desk.ts'
import { openDossier } from '../read.ts'
import type { Store } from '../store/store.ts'
import type { TagStore } from '../store/tag-store.ts'
import type { TrackStore } from '../store/track-store.ts'
import type { PublicDossier } from './dossier-entries.ts'

/** Where everything lies that can be found. */
export interface FoundShelves {
  readonly store: Store
  readonly tracks: TrackStore
  readonly tags: TagStore
}

/**
 * A dossier as everybody may know it, or undefined when nobody may: it was retracted, removed, or never there. Rows of
 * the given tracks are read by their keys, because the list of rows may not know yet what has just changed.
 */
export async function readPublicDossier(
  tools: FoundShelves,
  slug: Slug,
  changed: readonly string[] = [],
): Promise<PublicDossier | undefined> {
  const listing = await tools.store.findListing(slug)
  if (listing?.state !== 'published') return undefined
  const [{ dossier, entries }, rows, tags, fresh] = await Promise.all([
    openDossier(tools.store, listing.dossierKind, slug),
    rowsOnDossier(tools, slug),
    tools.tags.tagsOnDossier(slug),
    Promise.all(changed.map((id) => tools.tracks.openTrack(id))),
  ])
  const others = rows.filter(({ track }) => !changed.includes(track.id))
  return { dossier, entries, tags, rows: [...others, ...fresh.flatMap((open) => open?.row ?? [])] }
}
