import type { Edition } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import { currentEdition } from '../../content/model/listing.ts'
import { fromItem, toItem } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import { editionFaults, type KeptEdition, readEdition } from './edition-faults.ts'
import type { Fault } from './fault.ts'
import { faultAt, type Holdings, isSame, type ReadDocument, readItem, type StoredItem } from './holdings.ts'
import { leftoverFaults } from './leftover-faults.ts'
import { listingFaults } from './listing-faults.ts'
import { pointTo, type Seen } from './seen.ts'

/** What checking a dossier needs. */
export interface DossierCheck {
  readonly holdings: Holdings
  readonly parse: ReadDocument
  readonly seen: Seen
}

/** Everything that is wrong with the partition of one dossier and with its documents. */
export async function dossierFaults(
  check: DossierCheck,
  slug: string,
  items: readonly StoredItem[],
): Promise<readonly Fault[]> {
  const heads = items
    .filter(({ sk }) => sk === 'listing')
    .map((item) => readItem(item, fromItem.listing, toItem.listing))
  const facts = items.filter(({ sk }) => sk.startsWith('edition#'))
  const editions = facts.map((item) => readItem(item, fromItem.edition, toItem.edition))
  const broken = [...heads, ...editions].flatMap(({ faults }) => faults)
  const listing = heads[0]?.record
  const known = editions.flatMap(({ record }) => record ?? [])
  if (!listing || known.length < facts.length) {
    const lost = heads.length === 0 && facts.length > 0
    const key = keys.listing(slug)
    const missing = lost ? [faultAt(key, 'missing-listing', `It has ${facts.length} editions and no listing`)] : []
    return [...broken, ...missing, ...(heads.length + facts.length === 0 ? leftoverFaults(slug, items, [], []) : [])]
  }
  return [...broken, ...(await wholeDossierFaults(check, listing, known, items))]
}

async function wholeDossierFaults(
  check: DossierCheck,
  listing: Listing,
  editions: readonly Edition[],
  items: readonly StoredItem[],
): Promise<readonly Fault[]> {
  const { slug } = listing
  const objects = await Array.fromAsync(check.holdings.objects(`summaries/${slug}/`))
  const kept = await Promise.all(
    editions.filter(({ removed }) => !removed).map((edition) => readEdition(check, edition)),
  )
  remember(check.seen, listing, kept, editions)
  return [
    ...chainFaults(listing, editions),
    ...kept.flatMap((one) => editionFaults(one, items, listing)),
    ...listingFaults(listing, editions, kept),
    ...leftoverFaults(slug, items, editions, objects, listing),
  ]
}

/** Editions are counted without a gap, in the order of time, and the listing says of the newest what it says itself. */
function chainFaults(listing: Listing, editions: readonly Edition[]): Fault[] {
  const { slug } = listing
  const numbers = new Map(editions.map((edition) => [edition.number, edition]))
  const last = Math.max(listing.edition, ...numbers.keys())
  const wanted = Array.from({ length: last }, (_, at) => at + 1)
  const gaps = wanted
    .filter((number) => !numbers.has(number))
    .map((number) => faultAt(keys.edition(slug, number), 'missing-edition', `Edition ${number} of ${last} is missing`))
  const late = editions.filter(({ number, publishedAt }) => publishedAt < (numbers.get(number - 1)?.publishedAt ?? ''))
  const current = numbers.get(listing.edition)
  const told = current && !isSame(current, currentEdition(listing))
  return [
    ...gaps,
    ...late.map(({ number }) =>
      faultAt(keys.edition(slug, number), 'wrong-edition', 'It was published before the edition that it follows'),
    ),
    ...(told || listing.edition < last
      ? [faultAt(keys.listing(slug), 'wrong-listing', 'It does not point to its newest edition as that one is')]
      : []),
    ...(listing.rev < listing.edition
      ? [faultAt(keys.listing(slug), 'wrong-revision', 'It has fewer revisions than editions')]
      : []),
  ]
}

/** Notes what tracks, tags and other dossiers may point to, and what this dossier itself points to. */
function remember(seen: Seen, listing: Listing, kept: readonly KeptEdition[], editions: readonly Edition[]): void {
  const { slug, dossierKind: kind, state, rev, hash } = listing
  const whole = kept.length === listing.edition && kept.every(({ dossier }) => dossier)
  const labels = kept.flatMap(({ dossier }) => dossier?.recommendations.map(({ label }) => label) ?? [])
  const erasures = editions.filter(({ removed }) => removed).map(({ publishedAt }) => publishedAt)
  seen.dossiers.set(slug, {
    ...{ kind, state, rev, hash, editions },
    organizers: listing.organizers.flatMap(({ ref }) => ref ?? []),
    ...(erasures.length > 0 && { erasedAt: erasures.toSorted().at(-1) }),
    ...(whole && { labels: new Set(labels) }),
  })
  for (const { edition, refs } of kept) pointTo(seen, `dossier#${slug} edition ${edition.number}`, refs)
}
