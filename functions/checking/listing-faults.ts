import type { Edition } from '../../content/model/edition.ts'
import { type Listing, listingOf, tombstoneOf, type WithdrawnLabel } from '../../content/model/listing.ts'
import { withdrawnLabels } from '../publish-labels.ts'
import { toItem } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import type { KeptEdition } from './edition-faults.ts'
import type { Fault } from './fault.ts'
import { faultAt, isSame } from './holdings.ts'

/** Whether a listing is the one that its editions lead to. */
export function listingFaults(
  listing: Listing,
  editions: readonly Edition[],
  kept: readonly KeptEdition[],
): readonly Fault[] {
  const expected = expectedListing(listing, editions, kept)
  if (!expected || isSame(expected, listing)) return []
  const [head, rev] = [keys.listing(listing.slug), listing.rev]
  const mend = { write: { put: toItem.listing(expected) }, head, rev }
  return [faultAt(head, 'wrong-listing', 'It is not what the editions of its dossier lead to', mend)]
}

/** The listing that the editions lead to, as far as their words are still there to tell. */
export function expectedListing(
  listing: Listing,
  editions: readonly Edition[],
  kept: readonly KeptEdition[],
): Listing | undefined {
  const current = editions.find(({ number }) => number === listing.edition)
  if (!current) return undefined
  if (current.removed) return { ...tombstoneOf(listing, current, listing.withdrawn), rev: listing.rev }
  const dossier = kept.find(({ edition }) => edition.number === current.number)?.dossier
  if (!dossier) return undefined
  const isWhole = kept.length === listing.edition && kept.every((one) => one.dossier)
  return listingOf(dossier, current, {
    state: current.correction?.type === 'retraction' ? 'retracted' : 'published',
    withdrawn: isWhole ? withdrawnIn(kept) : [...listing.withdrawn],
    rev: listing.rev,
  })
}

/** The labels that editions dropped on the way, told anew from their documents. */
function withdrawnIn(kept: readonly KeptEdition[]): WithdrawnLabel[] {
  let withdrawn: WithdrawnLabel[] = []
  for (const [at, { dossier }] of kept.entries()) {
    const before = kept[at - 1]
    withdrawn = withdrawnLabels(before && { withdrawn, edition: before.edition.number }, before?.dossier, dossier)
  }
  return withdrawn
}
