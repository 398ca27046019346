import type { Listing } from '../../content/model/listing.ts'
import type { Hit } from '../../content/model/search.ts'
import { escaped } from '../feeds/xml.ts'
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
  const held = found.toSorted(latestFirst).slice(0, HELD)
  const self = view.origin + to(view, searchPath(search, '.atom'))
  const page = view.origin + to(view, searchPath(search))
  const updated = held[0]?.listing.publishedAt ?? named.changedAt
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.language}">\n` +
    `<id>${escaped(view.origin + searchPath(search, '.atom'))}</id>\n<title>${escaped(named.title)}</title>\n` +
    `<updated>${updated}</updated>\n<author><name>Rapporteur</name></author>\n` +
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>\n` +
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>\n` +
    `${held.map((published) => entryOf(view, published)).join('')}</feed>\n`
  )
}

function entryOf(view: View, { hit, listing }: Published): string {
  const address = `${view.origin}/${hit.id}`
  const { publishedAt } = listing
  const label = hit.label ? `${hit.label} ` : ''
  return (
    `<entry xml:lang="${escaped(hit.language)}"><id>${escaped(address)}</id>` +
    `<title>${escaped(label + plain(hit.title))}</title><updated>${publishedAt}</updated>` +
    `<link rel="alternate" type="text/html" href="${escaped(view.origin + to(view, `/${hit.id}`))}"/>` +
    `<category term="${hit.kind}" label="${escaped(findWords(view).kind[hit.kind])}"/>` +
    `<summary>${escaped([listing.title, hit.context, plain(hit.passage)].filter(Boolean).join(' · '))}</summary></entry>\n`
  )
}

function latestFirst(a: Published, b: Published): number {
  return (
    b.listing.publishedAt.localeCompare(a.listing.publishedAt) ||
    b.hit.score - a.hit.score ||
    (a.hit.id < b.hit.id ? -1 : 1)
  )
}
