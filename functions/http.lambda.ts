import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { handle } from 'hono/aws-lambda'
import { createApp } from './app.ts'
import { readAssets } from './assets.ts'
import { readSettings } from './env.ts'
import { edgeTime } from './purging/edge-time.ts'
import { purgeCounter } from './purging/purge-counter.ts'
import type { SearchReader } from './search-reader.ts'
import { dynamoStore } from './store/dynamo.ts'
import { dynamoTags } from './store/tags.ts'
import { dynamoTracks } from './store/tracks.ts'
import { writeLine } from './write-line.ts'

const settings = readSettings()
const { PURGED_PATHS: ceiling } = settings
const records = new DynamoDBClient({})
const now = () => new Date()

/** Documents are few and far between; S3 is loaded with the first one. */
async function summaries() {
  const [{ S3Client }, { s3Summaries }] = await Promise.all([import('@aws-sdk/client-s3'), import('./summaries/s3.ts')])
  return s3Summaries(new S3Client({}), settings.SUMMARIES_BUCKET)
}

let reader: Promise<SearchReader> | undefined

/** Most readers never search; the engine is loaded with the first search, and what it has opened stays. */
function search(): Promise<SearchReader> {
  reader ??= import('./open-reader.ts').then(({ openReader }) =>
    openReader({ settings, records, folder: tmpdir(), now }),
  )
  return reader
}

/** The site in Lambda, behind an HTTP API. */
export const handler = handle(
  createApp({
    store: dynamoStore(records, settings.RECORDS_TABLE),
    tracks: dynamoTracks(records, settings.RECORDS_TABLE),
    tags: dynamoTags(records, settings.RECORDS_TABLE),
    summaries,
    search,
    assets: await readAssets(new URL('./public/', import.meta.url), new URL(import.meta.url)),
    now,
    log: writeLine,
    site: settings.SITE_ADDRESS,
    originSecret: settings.ORIGIN_SECRET,
    edgeSeconds:
      ceiling === undefined ? undefined : edgeTime(purgeCounter(records, settings.RECORDS_TABLE), ceiling, now),
  }),
)
