import { type Dossier, dossierOf } from '../content/model/dossier.ts'
import type { Edition } from '../content/model/edition.ts'
import { currentEdition, type Listing, type OpenDossier } from '../content/model/listing.ts'
import type { Recommendation } from '../content/model/recommendation.ts'
import type { Slug } from '../content/model/slug.ts'
import { links } from '../web/links.ts'
import { Moved } from './moved.ts'
import { Problem } from './problem.ts'
import { entriesFor } from './registry-entries.ts'
import type { Store } from './store/store.ts'

/** What a dossier is about: it decides under which address it stands. */
export type DossierKind = Listing['dossierKind']

/** A recommendation with the dossier it stands in; `withdrawn` when later editions no longer have its label. */
export interface OpenRecommendation extends OpenDossier {
  readonly recommendation: Recommendation
  readonly withdrawn: boolean
}

/** The current edition of a dossier. */
export async function openDossier(store: Store, kind: DossierKind, slug: Slug): Promise<OpenDossier> {
  const listing = await findDossier(store, kind, slug)
  const records = await store.readRecords(slug, listing.hash)
  const dossier = dossierOf(records)
  if (dossier && records.length === listing.records) return opened(store, listing, currentEdition(listing), dossier)
  const later = await findDossier(store, kind, slug)
  if (later.rev === listing.rev) throw new Error(`The records of edition ${listing.edition} of "${slug}" are not whole`)
  return openDossier(store, kind, slug)
}

/** One edition of a dossier, the current one or an older one. */
export async function openEdition(store: Store, kind: DossierKind, slug: Slug, number: number): Promise<OpenDossier> {
  const listing = await findDossier(store, kind, slug)
  if (number === listing.edition) return openDossier(store, kind, slug)
  const edition = await findEditionOf(store, listing, number)
  const records = await store.readRecords(slug, edition.hash)
  const dossier = dossierOf(records)
  if (dossier && records.length === edition.records) return opened(store, listing, edition, dossier)
  throw new Error(`The records of edition ${number} of "${slug}" are not whole`)
}

/** One recommendation by its label; a label that was withdrawn shows the last edition that had it. */
export async function openRecommendation(
  store: Store,
  kind: DossierKind,
  slug: Slug,
  label: string,
): Promise<OpenRecommendation> {
  const current = await openDossier(store, kind, slug)
  const recommendation = recommendationIn(current.dossier, label)
  if (recommendation) return { ...current, recommendation, withdrawn: false }
  const last = current.listing.withdrawn.find((withdrawn) => withdrawn.label === label)
  const past = last && (await openEdition(store, kind, slug, last.edition))
  const withdrawn = past && recommendationIn(past.dossier, label)
  if (withdrawn) return { ...past, recommendation: withdrawn, withdrawn: true }
  throw new Problem('not-found', `Cannot find the recommendation "${label}" of "${slug}"`)
}

/** The listing of a dossier that readers may see; an old address leads to the new one, a removed one is gone. */
export async function findDossier(store: Store, kind: DossierKind, slug: Slug): Promise<Listing> {
  const listing = await store.findListing(slug)
  if (listing?.dossierKind !== kind) {
    const to = await store.findRedirect(links.dossier(kind, slug))
    if (to !== undefined) throw new Moved(links.dossier(kind, slug), to)
    throw new Problem('not-found', `Cannot find the ${kind} "${slug}"`)
  }
  if (listing.state === 'removed') {
    throw new Problem(
      'gone',
      `Cannot show the ${kind} "${slug}": it was removed. ${listing.correction?.note ?? ''}`.trim(),
    )
  }
  return listing
}

/** An edition of a dossier by its number; the words of an edition may have been removed since. */
export async function findEditionOf(store: Store, listing: Listing, number: number): Promise<Edition> {
  if (number === listing.edition) return currentEdition(listing)
  const { slug } = listing
  const edition = await store.findEdition(slug, number)
  if (!edition) throw new Problem('not-found', `Cannot find edition ${number} of "${slug}"`)
  if (edition.removed) throw new Problem('gone', `Cannot show edition ${number} of "${slug}": its words were removed`)
  return edition
}

async function opened(store: Store, listing: Listing, edition: Edition, dossier: Dossier): Promise<OpenDossier> {
  return { listing, edition, dossier, entries: await entriesFor(store, dossier) }
}

/** The recommendation of a dossier that has a label. */
export function recommendationIn({ recommendations }: Dossier, label: string): Recommendation | undefined {
  return recommendations.find((recommendation) => recommendation.label === label)
}
