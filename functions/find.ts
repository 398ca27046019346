import type { Listing } from '../content/model/listing.ts'
import type { Facet, Hit, SearchAnswer } from '../content/model/search.ts'
import type { SearchAddress } from '../web/find/address.ts'
import { type FacetNames, registerOf } from '../web/find/facet-words.ts'
import type { Published } from '../web/find/result-feed.ts'
import { Problem } from './problem.ts'
import { entriesOf } from './registry-entries.ts'
import { limits, QueryError, type SearchQuery } from './search/port.ts'
import type { SearchReader } from './search-reader.ts'
import type { EntryKey, Store } from './store/store.ts'

/** How many results a file or a feed is made of; what is more goes on from the cursor. */
const MOST_IN_FILE = 1000
const NAMED = 20

/** One page of what a search finds. */
export async function find(
  reader: SearchReader,
  search: SearchAddress,
  given: Pick<SearchQuery, 'language' | 'limit' | 'facets'> = {},
): Promise<SearchAnswer> {
  try {
    return await reader.search({
      text: search.text,
      filters: search.filters,
      ...(search.sort && { sort: search.sort }),
      ...(search.grouped && { groupBy: 'event' }),
      ...(search.after !== undefined && { cursor: search.after }),
      ...given,
    })
  } catch (error) {
    if (error instanceof QueryError) throw new Problem('bad-request', error.message)
    throw error
  }
}

/** Many results at once, and the cursor behind them where there are more. */
export async function findMany(
  reader: SearchReader,
  search: SearchAddress,
  language: string | undefined,
): Promise<{ readonly hits: readonly Hit[]; readonly next?: string }> {
  const hits: Hit[] = []
  let after = search.after
  do {
    const page = await find(reader, { ...search, grouped: false, after }, { facets: [], limit: limits.page, language })
    hits.push(...page.hits)
    after = page.next
  } while (after !== undefined && hits.length < MOST_IN_FILE)
  return { hits, ...(after !== undefined && { next: after }) }
}

/** The results that come from dossiers, each with the listing that says when it was published. */
export async function publishedHits(store: Store, hits: readonly Hit[]): Promise<Published[]> {
  const listings = await listingsOf(
    store,
    hits.flatMap(({ event }) => event?.slug ?? []),
  )
  return hits.flatMap((hit) => {
    const listing = hit.event && listings.get(hit.event.slug)
    return listing?.state === 'published' ? [{ hit, listing }] : []
  })
}

/** What the values of the filters and of the offered facets are called. */
export async function facetNames(store: Store, search: SearchAddress, { facets }: SearchAnswer): Promise<FacetNames> {
  const valuesOf = (facet: Facet) => [
    ...(search.filters[facet] ?? []),
    ...(facets[facet] ?? []).slice(0, facet === 'theme' ? undefined : NAMED).map(({ value }) => value),
  ]
  const keys = registers.flatMap((facet) =>
    valuesOf(facet)
      .filter(isSlug)
      .map((slug): EntryKey => ({ register: registerOf[facet], slug })),
  )
  const [entries, listings] = await Promise.all([
    entriesOf(store, keys, 'recent'),
    listingsOf(store, valuesOf('event').filter(isSlug)),
  ])
  return { entries, listings }
}

const registers = ['theme', 'country', 'organization', 'person', 'series'] as const

/** A filter is what somebody typed into an address; only what can be a slug is looked up. */
function isSlug(value: string): boolean {
  return /^[a-z0-9-]{1,100}$/.test(value)
}

async function listingsOf(store: Store, slugs: readonly string[]): Promise<ReadonlyMap<string, Listing>> {
  const listings = await store.findListings([...new Set(slugs)])
  return new Map(listings.map((listing) => [listing.slug, listing]))
}
