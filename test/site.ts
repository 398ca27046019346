import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Hono } from 'hono'
import type { RegistryEntry } from '../content/model/registry.ts'
import { createApp } from '../functions/app.ts'
import type { Assets } from '../functions/assets.ts'
import { fileEngine } from '../functions/indexing/file-engine.ts'
import type { IndexTools } from '../functions/indexing/make-current.ts'
import { s3IndexShelf } from '../functions/indexing/s3-index-shelf.ts'
import type { FollowedShelves } from '../functions/publish-and-follow.ts'
import { publishRegistry } from '../functions/publish-registry.ts'
import { fileCopies } from '../functions/search/file-copy.ts'
import { searchReader } from '../functions/search-reader.ts'
import { dynamoDrafts } from '../functions/store/drafts.ts'
import { dynamoStore } from '../functions/store/dynamo.ts'
import { table } from '../functions/store/table.ts'
import { dynamoTags } from '../functions/store/tags.ts'
import { dynamoTracks } from '../functions/store/tracks.ts'
import { s3Summaries } from '../functions/summaries/s3.ts'
import type { FailureLine, RequestLine, SiteTools } from '../functions/tools.ts'
import { engines, freshBucket, freshTable } from './engines.ts'
import { shippedRegistry } from './registry.ts'

/** The site over the real engines, with the shelves behind it and what it logged. */
export interface Site {
  readonly app: Hono
  readonly shelves: FollowedShelves
  readonly logged: FailureLine[]
  /** The line of the log of each request. */
  readonly requests: RequestLine[]
  /** What brings the search of the site up to date. */
  readonly indexTools: IndexTools
  readonly table: string
  readonly bucket: string
}

/** The search where a test does not look at it. */
export const noSearch: SiteTools['search'] = () => Promise.reject(new Error('Nobody searches here'))

/** Assets that stand for the built ones where a test does not look at them. */
export const noAssets: Assets = {
  links: {
    style: '/assets/style.css',
    script: '/assets/enhance.js',
    suggest: '/assets/suggest.js',
    icon: '/assets/icon.svg',
  },
  files: new Map([['style.css', { body: new TextEncoder().encode('a{}'), type: 'text/css; charset=utf-8' }]]),
  build: 'test',
}

/** A site of its own that knows the registers of the product, or only the given entries of them. */
export async function aSite(given: Partial<SiteTools> = {}, entries?: readonly RegistryEntry[]): Promise<Site> {
  await engines()
  const [client, name] = [new DynamoDBClient({}), await freshTable(table)]
  const store = dynamoStore(client, name)
  const tracks = dynamoTracks(client, name)
  const tags = dynamoTags(client, name)
  const drafts = dynamoDrafts(client, name)
  const [objects, bucket] = [new S3Client({}), await freshBucket()]
  const summaries = s3Summaries(objects, bucket)
  const logged: FailureLine[] = []
  const requests: RequestLine[] = []
  const index = s3IndexShelf({ records: client, table: name, objects, bucket })
  const indexTools: IndexTools = {
    ...{ store, tracks, tags, index, engine: fileEngine(index, tmpdir()) },
    now: () => new Date('2026-02-01T12:00:00.000Z'),
    log: (line) => void process.stderr.write(`${line}\n`),
    setAside: async () => undefined,
  }
  const reader = searchReader({ index, open: fileCopies(index.fetch, tmpdir()), now: impatient() })
  const app = createApp({
    store,
    tracks,
    tags,
    summaries: async () => summaries,
    search: async () => reader,
    assets: noAssets,
    now: () => new Date('2026-02-01T12:00:00.000Z'),
    log: (line) => (line.level === 'error' ? logged.push(line) : requests.push(line)),
    site: 'https://rapporteur.example',
    ...given,
  })
  await publishRegistry({ store }, entries ?? (await shippedRegistry()))
  const shelves = { store, summaries, tracks, tags, drafts }
  return { app, shelves, logged, requests, indexTools, table: name, bucket }
}

/** A clock by which a minute has gone whenever somebody looks, so that every search looks for a newer index. */
function impatient(): () => Date {
  let minutes = 0
  return () => new Date(60_000 * ++minutes)
}
