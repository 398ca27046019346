import { recordsOf } from '../../content/model/dossier.ts'
import { Edition } from '../../content/model/edition.ts'
import { Listing, listingOf } from '../../content/model/listing.ts'
import { mentionsOf } from '../../content/model/mention.ts'
import type { Slug } from '../../content/model/slug.ts'
import { Problem } from '../problem.ts'
import type { FollowedShelves } from '../publish-and-follow.ts'
import { checkMessages } from '../publish-checks.ts'
import type { Store } from '../store/store.ts'
import { type Archive, type ArchiveFile, type ImportTools, jsonLines, readJsonLines, type Section } from './archive.ts'

/** Every dossier in a folder of its own: its listing, its editions, and the document of each to the letter. */
export const dossiersSection: Section = {
  name: 'dossiers',
  async *files(shelves) {
    for (const list of ['event', 'campaign', 'removed'] as const) {
      for await (const listing of everyListing(shelves.store, list)) yield* filesOf(shelves, listing)
    }
  },
  async conflicts({ store }, archive) {
    const conflicts: string[] = []
    for (const slug of slugsIn(archive)) {
      const listing = await listingIn(archive, slug)
      const there = await store.findListing(slug)
      if (there && (there.hash !== listing.hash || there.rev !== listing.rev)) conflicts.push(slug)
    }
    return conflicts
  },
  async restore(tools, archive) {
    for (const slug of slugsIn(archive)) {
      if (!(await tools.store.findListing(slug))) await restoreDossier(tools, archive, slug)
    }
  },
}

/** Every listing of a list, however many pages it has. */
export async function* everyListing(store: Store, list: 'event' | 'campaign' | 'removed'): AsyncGenerator<Listing> {
  let cursor: string | undefined
  do {
    const page = await store.listDossiers(list, { cursor })
    yield* page.items
    cursor = page.next
  } while (cursor !== undefined)
}

async function* filesOf({ store, summaries }: FollowedShelves, listing: Listing): AsyncGenerator<ArchiveFile> {
  const { slug } = listing
  const editions = await store.listEditions(slug)
  yield jsonLines(listingPath(slug), [listing])
  yield jsonLines(editionsPath(slug), editions)
  for (const { number, hash, removed } of editions) {
    if (removed) continue
    const text = await summaries.read(slug, hash)
    if (text === undefined) throw new Error(`The document of edition ${number} of "${slug}" is not where it was kept`)
    yield { path: documentPath(slug, number), text }
  }
}

/** The editions come first and the listing last, so that nobody sees a part of them and an interruption can be mended. */
async function restoreDossier(tools: ImportTools, archive: Archive, slug: Slug): Promise<void> {
  const listing = await listingIn(archive, slug)
  for (const edition of await readJsonLines(archive, editionsPath(slug), Edition)) {
    const isCurrent = edition.number === listing.edition
    const [head, kept] = edition.removed
      ? [listing, edition]
      : await restoreEdition(tools, archive, listing, edition, isCurrent)
    if (!isCurrent) await tools.store.putEdition(kept)
    else if (!(await tools.store.flip(head, kept, undefined))) {
      throw new Problem('conflict', `Cannot import "${slug}": somebody else published it meanwhile`)
    }
  }
}

async function restoreEdition(
  { store, summaries, parse }: ImportTools,
  archive: Archive,
  listing: Listing,
  edition: Edition,
  isCurrent: boolean,
): Promise<[Listing, Edition]> {
  const document = await archive.read(documentPath(edition.dossier, edition.number))
  const parsed = parse(document)
  const dossier = checkMessages(parsed)
  const kept = { ...edition, records: recordsOf(dossier).length }
  await summaries.keep(kept.dossier, kept.hash, document, parsed.passages)
  await store.writeRecords(kept, recordsOf(dossier), isCurrent ? mentionsOf(dossier) : [])
  const { state, withdrawn, rev } = listing
  return [listingOf(dossier, kept, { state, withdrawn, rev }), kept]
}

function slugsIn(archive: Archive): Slug[] {
  return archive.paths.flatMap((path) => path.match(/^dossiers\/([^/]+)\/listing\.jsonl$/)?.[1] ?? [])
}

async function listingIn(archive: Archive, slug: Slug): Promise<Listing> {
  const [listing] = await readJsonLines(archive, listingPath(slug), Listing)
  if (listing?.slug !== slug)
    throw new Problem('bad-request', `Cannot read ${listingPath(slug)}: no listing of "${slug}"`)
  return listing
}

function listingPath(slug: Slug): string {
  return `dossiers/${slug}/listing.jsonl`
}

function editionsPath(slug: Slug): string {
  return `dossiers/${slug}/editions.jsonl`
}

function documentPath(slug: Slug, number: number): string {
  return `dossiers/${slug}/edition-${number}.md`
}
