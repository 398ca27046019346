import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { readAll, type Table, writeAll } from './batches.ts'
import { flip } from './flip.ts'
import { dossierOfKey, fromItem, type Item, keyOf, toItem } from './items.ts'
import { keys, type Range, ranges } from './keys.ts'
import { listMentions } from './mentions.ts'
import { queryKeys, queryRange, queryStretch, readOne, type Stretch } from './queries.ts'
import type { Page, Store } from './store.ts'
import { dossierList, yearPrefix } from './subjects.ts'

const PAGE = 100
const REGISTER_PAGE = 500

/** The store over a DynamoDB table, or whatever engine speaks its language. */
export function dynamoStore(client: DynamoDBClient, name: string): Store {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  return {
    ...dossiers(table),
    ...editions(table),
    ...registers(table),
    listMentions: (subject, cursor) => listMentions(table, subject, cursor),
  }
}

function dossiers(table: Table) {
  const findListings: Store['findListings'] = async (slugs) =>
    (await readAll(table, slugs.map(keys.listing))).map(fromItem.listing)
  return {
    findListing: (slug) => readOne(table, keys.listing(slug), fromItem.listing),
    findListings,
    listDossiers: async (list, { year, cursor } = {}) => {
      const of = { subject: dossierList(list), ...(year && { prefix: yearPrefix(year) }) }
      return pageOf(await queryStretch(table, { of, cursor, limit: PAGE }), fromItem.listing)
    },
    listSlugs: async (list, cursor) => {
      const stretch = { of: { subject: dossierList(list) }, cursor, limit: PAGE }
      return pageOf(await queryStretch(table, stretch), (stored) => dossierOfKey(keyOf(stored)))
    },
  } satisfies Partial<Store>
}

function editions(table: Table) {
  return {
    findEdition: (slug, number) => readOne(table, keys.edition(slug, number), fromItem.edition),
    listEditions: async (slug) => (await queryRange(table, ranges.editions(slug))).map(fromItem.edition),
    readRecords: async (slug, hash) => (await queryRange(table, ranges.records(slug, hash))).map(fromItem.record),
    writeRecords: async (edition, records, mentions) => {
      const items = [
        ...records.map((record) => toItem.record(edition, record)),
        ...mentions.map((mention, position) => toItem.mention(edition, mention, position)),
      ]
      const places = new Set(items.map(({ sk }) => sk))
      const before = await queryKeys(table, ranges.records(edition.dossier, edition.hash))
      const stale = before.filter(({ sk }) => !places.has(sk))
      await writeAll(table, [...items.map((put) => ({ put })), ...stale.map((remove) => ({ remove }))])
    },
    flip: (listing, edition, expectedRev) => flip(table, listing, edition, expectedRev),
    putEdition: (edition) => put(table, toItem.edition(edition)),
    dropMentionsBefore: (slug, edition) => removeRange(table, ranges.mentionsBefore(slug, edition)),
    eraseRecords: async (slug, hash) => {
      await removeRange(table, ranges.records(slug, hash))
      if (hash === undefined) await removeRange(table, ranges.mentions(slug))
    },
  } satisfies Partial<Store>
}

function registers(table: Table) {
  return {
    findEntries: async (wanted, freshness) => {
      const places = wanted.map(({ register, slug }) => keys.entry(register, slug))
      return (await readAll(table, places, freshness)).map(fromItem.entry)
    },
    listEntries: async (register, cursor) =>
      pageOf(await queryStretch(table, { of: ranges.entries(register), cursor, limit: REGISTER_PAGE }), fromItem.entry),
    putEntry: (entry) => put(table, toItem.entry(entry)),
    findRedirect: async (path) => (await readOne(table, keys.redirect(path), fromItem.redirect))?.to,
    putRedirect: (redirect) => put(table, toItem.redirect(redirect)),
    dropRedirects: (paths) =>
      writeAll(
        table,
        paths.map((path) => ({ remove: keys.redirect(path) })),
      ),
    listRedirects: async (cursor) =>
      pageOf(await queryStretch(table, { of: ranges.redirects(), cursor, limit: PAGE }), fromItem.redirect),
  } satisfies Partial<Store>
}

async function removeRange(table: Table, range: Range): Promise<void> {
  const gone = await queryKeys(table, range)
  await writeAll(
    table,
    gone.map((remove) => ({ remove })),
  )
}

async function put({ client, name }: Table, item: Item): Promise<void> {
  await client.send(new PutCommand({ TableName: name, Item: item }))
}

function pageOf<T>({ items, next }: Stretch, read: (stored: unknown) => T): Page<T> {
  return { items: items.map(read), ...(next !== undefined && { next }) }
}
