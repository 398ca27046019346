import type { Listing } from '../../content/model/listing.ts'
import type { Hit } from '../../content/model/search.ts'
import { type AtomEntry, atom } from '../feeds/atom.ts'
import { to, type View } from '../view.ts'
import { findWords } from '../words/find/speak-find.ts'
import { type SearchAddress, searchPath } from './address.ts'
import { plain } from './result-files.ts'

/** A thing found, and the listing of the event that it comes from: it says when it was published. */
export interface Published {
  readonly hit: Hit
  readonly listing: Listing
}

/** How many things a feed holds, those that were published last. */
const HELD = 50

/** Results as an Atom feed (RFC 4287), so that a search can be watched: what was published last comes first. */
export function searchFeed(
  view: View,
  search: SearchAddress,
  found: readonly Published[],
  named: { readonly title: string; readonly changedAt: string },
): string {
  return atom({
    id: view.origin + searchPath(search, '.atom'),
    self: view.origin + to(view, searchPath(search, '.atom')),
    page: view.origin + to(view, searchPath(search)),
    title: named.title,
    language: view.language,
    updated: named.changedAt,
    entries: found
      .toSorted(latestFirst)
      .slice(0, HELD)
      .map((published) => entryOf(view, published)),
  })
}

function entryOf(view: View, { hit, listing }: Published): AtomEntry {
  return {
    id: `${view.origin}/${hit.id}`,
    address: view.origin + to(view, `/${hit.id}`),
    title: (hit.label ? `${hit.label} ` : '') + plain(hit.title),
    updated: listing.publishedAt,
    summary: [listing.title, hit.context, plain(hit.passage)].filter(Boolean).join(' · '),
    language: hit.language,
    categories: [{ term: hit.kind, label: findWords(view).kind[hit.kind] }],
  }
}

function latestFirst(a: Published, b: Published): number {
  return (
    b.listing.publishedAt.localeCompare(a.listing.publishedAt) ||
    b.hit.score - a.hit.score ||
    (a.hit.id < b.hit.id ? -1 : 1)
  )
}
