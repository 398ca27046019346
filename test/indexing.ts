import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { DynamoDBRecord } from 'aws-lambda'
import { onTestFinished } from 'vitest'
import type { SearchAnswer } from '../content/model/search.ts'
import { fileEngine } from '../functions/indexing/file-engine.ts'
import type { IndexShelf } from '../functions/indexing/index-shelf.ts'
import type { IndexTools } from '../functions/indexing/make-current.ts'
import { s3IndexShelf } from '../functions/indexing/s3-index-shelf.ts'
import type { Letter } from '../functions/letters.ts'
import type { SearchQuery } from '../functions/search/port.ts'
import { openSearch } from '../functions/search/sqlite.ts'
import { type Key, keys } from '../functions/store/keys.ts'
import { dynamoTags } from '../functions/store/tags.ts'
import { type NamedShelves, shelves } from './shelves.ts'

/** Empty shelves in the real engines, with what a writer of the index uses and all that it complained of. */
export interface IndexBench extends NamedShelves, IndexTools {
  readonly index: IndexShelf
  readonly folder: string
  readonly logged: string[]
  /** What was laid aside. */
  readonly aside: Letter[]
}

/** A bench to index on, for one test; the clock stands still unless another is given. */
export async function indexBench(given: Partial<Pick<IndexTools, 'engine' | 'now'>> = {}): Promise<IndexBench> {
  const own = await shelves()
  const [records, objects] = [new DynamoDBClient({}), new S3Client({})]
  const folder = await mkdtemp(join(tmpdir(), 'indexing-'))
  onTestFinished(async () => {
    records.destroy()
    objects.destroy()
    await rm(folder, { recursive: true })
  })
  const logged: string[] = []
  const aside: Letter[] = []
  const index = s3IndexShelf({ objects, records, bucket: own.bucket, table: own.table })
  return {
    ...own,
    tags: dynamoTags(records, own.table),
    index,
    engine: fileEngine(index, folder),
    folder,
    now: () => new Date('2026-02-01T12:00:00.000Z'),
    log: (line) => logged.push(line),
    setAside: async (letters) => void aside.push(...letters),
    ...{ logged, aside },
    ...given,
  }
}

/** The bytes of the index file that is current. */
export async function indexBytes(bench: IndexBench): Promise<Buffer> {
  return readFile(await copyOf(bench))
}

/** What the current index answers. */
export async function asked(bench: IndexBench, query: SearchQuery): Promise<SearchAnswer> {
  const search = openSearch(await copyOf(bench))
  const answer = await search.search(query)
  await search.close()
  return answer
}

async function copyOf({ index, folder }: IndexBench): Promise<string> {
  const path = join(folder, `seen-${++copies}.sqlite`)
  const current = await index.current()
  if (!current || !(await index.fetch(current.key, path))) throw new Error('There is no index')
  return path
}

let copies = 0

/** The addresses of what the current index answers. */
export async function found(bench: IndexBench, query: SearchQuery): Promise<string[]> {
  return (await asked(bench, { limit: 100, ...query })).hits.map(({ id }) => id)
}

let sequence = 0

/** A record of the change stream that names an item. */
export function changeOf({ pk, sk }: Key): DynamoDBRecord {
  const SequenceNumber = String(++sequence).padStart(20, '0')
  return { eventName: 'MODIFY', dynamodb: { SequenceNumber, Keys: { pk: { S: pk }, sk: { S: sk } } } }
}

/** A part of the change stream that tells of the listings of dossiers. */
export function listingsChanged(...slugs: readonly string[]) {
  return { Records: slugs.map((slug) => changeOf(keys.listing(slug))) }
}

/** Makes the listing of a dossier one that cannot be read; the answer makes it right again. */
export async function brokenListing(
  { table: TableName }: Pick<IndexBench, 'table'>,
  slug: string,
): Promise<() => Promise<void>> {
  const { pk, sk } = keys.listing(slug)
  const request = { TableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }
  const { Item } = await new DynamoDBClient({}).send(new GetItemCommand(request))
  if (!Item) throw new Error(`There is no listing of "${slug}"`)
  const put = async (item: typeof Item) => {
    await new DynamoDBClient({}).send(new PutItemCommand({ TableName, Item: item }))
  }
  await put({ ...Item, json: { S: '{"kind":"canary"}' } })
  return () => put(Item)
}
