import { lastDay } from '../content/model/date.ts'
import type { EventType } from '../content/model/event.ts'
import type { Listing } from '../content/model/listing.ts'
import type { Mention } from '../content/model/mention.ts'
import { refKey } from '../content/model/party.ts'
import type { Passage } from '../content/model/passage.ts'
import type { Slug } from '../content/model/slug.ts'
import { Problem } from './problem.ts'
import { type DossierKind, findDossier, findEditionOf } from './read.ts'
import type { ListOptions, Page, Store } from './store/store.ts'
import type { Summaries } from './summaries/summaries.ts'

/** Where published things are kept: their records and their documents. */
export interface Shelves {
  readonly store: Store
  readonly summaries: Summaries
}

/** Which dossiers are asked for. */
export interface Selection extends ListOptions {
  readonly type?: EventType | undefined
}

/** The dossiers that went before and after in the same series. */
export interface Neighbours {
  readonly before?: Listing
  readonly after?: Listing
}

const ENOUGH = 50

/** Dossiers of a kind, the newest first; a page goes on until it has enough of the wanted type or the list ends. */
export async function listDossiers(store: Store, kind: DossierKind, selection: Selection = {}): Promise<Page<Listing>> {
  const items: Listing[] = []
  let cursor = selection.cursor
  do {
    const page = await store.listDossiers(kind, { year: selection.year, cursor })
    items.push(...page.items.filter(({ type }) => selection.type === undefined || type === selection.type))
    cursor = page.next
  } while (cursor !== undefined && items.length < ENOUGH)
  return { items, ...(cursor !== undefined && { next: cursor }) }
}

/** What stands beside a dossier in its series, by the edition printed there, else by date. */
export async function neighbours(store: Store, listing: Listing): Promise<Neighbours> {
  const ref = listing.series?.name.ref
  if (!ref) return {}
  const mentions = await everyMention(store, refKey(ref))
  const slugs = mentions.filter(({ relation }) => relation === 'in-series').map(({ dossier }) => dossier)
  const run = (await store.findListings([...new Set(slugs)])).toSorted(compareInSeries)
  const at = run.findIndex(({ slug }) => slug === listing.slug)
  const [before, after] = at < 0 ? [] : [run[at - 1], run[at + 1]]
  return { ...(before && { before }), ...(after && { after }) }
}

/** The document of an edition exactly as it was published. */
export async function documentOf(shelves: Shelves, kind: DossierKind, slug: Slug, number: number): Promise<string> {
  const listing = await findDossier(shelves.store, kind, slug)
  const { hash } = await findEditionOf(shelves.store, listing, number)
  const document = await shelves.summaries.read(slug, hash)
  if (document === undefined) throw new Error(`The document of edition ${number} of "${slug}" is not where it was kept`)
  return document
}

/** Which passages of the current document became records, and which stayed narrative. */
export async function coverageOf({ store, summaries }: Shelves, kind: DossierKind, slug: Slug): Promise<Passage[]> {
  const { hash } = await findDossier(store, kind, slug)
  const coverage = await summaries.coverage(slug, hash)
  if (!coverage) throw new Problem('not-found', `Cannot find the coverage of "${slug}"`)
  return coverage
}

/** Every mention of a subject in current editions, the newest first. */
export async function everyMention(store: Store, subject: string): Promise<Mention[]> {
  const mentions: Mention[] = []
  let cursor: string | undefined
  do {
    const page = await store.listMentions(subject, cursor)
    mentions.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return mentions
}

function compareInSeries(a: Listing, b: Listing): number {
  const [left, right] = [a.series?.edition, b.series?.edition]
  if (left !== undefined && right !== undefined && left !== right) return left - right
  return lastDay(a.when.start).localeCompare(lastDay(b.when.start)) || a.slug.localeCompare(b.slug)
}
