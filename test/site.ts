import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Hono } from 'hono'
import type { RegistryEntry } from '../content/model/registry.ts'
import { createApp } from '../functions/app.ts'
import type { Assets } from '../functions/assets.ts'
import type { FollowedShelves } from '../functions/publish-and-follow.ts'
import { publishRegistry } from '../functions/publish-registry.ts'
import { dynamoStore } from '../functions/store/dynamo.ts'
import { table } from '../functions/store/table.ts'
import { dynamoTags } from '../functions/store/tags.ts'
import { dynamoTracks } from '../functions/store/tracks.ts'
import { s3Summaries } from '../functions/summaries/s3.ts'
import type { LogLine, Tools } from '../functions/tools.ts'
import { engines, freshBucket, freshTable } from './engines.ts'
import { shippedRegistry } from './registry.ts'

/** The site over the real engines, with the shelves behind it and what it logged. */
export interface Site {
  readonly app: Hono
  readonly shelves: FollowedShelves
  readonly logged: LogLine[]
}

/** Assets that stand for the built ones where a test does not look at them. */
export const noAssets: Assets = {
  links: { style: '/assets/style.css', script: '/assets/enhance.js', icon: '/assets/icon.svg' },
  files: new Map([['style.css', { body: new TextEncoder().encode('a{}'), type: 'text/css; charset=utf-8' }]]),
  build: 'test',
}

/** A site of its own that knows the registers of the product, or only the given entries of them. */
export async function aSite(given: Partial<Tools> = {}, entries?: readonly RegistryEntry[]): Promise<Site> {
  await engines()
  const [client, name] = [new DynamoDBClient({}), await freshTable(table)]
  const store = dynamoStore(client, name)
  const tracks = dynamoTracks(client, name)
  const summaries = s3Summaries(new S3Client({}), await freshBucket())
  const logged: LogLine[] = []
  const app = createApp({
    store,
    tracks,
    summaries: async () => summaries,
    assets: noAssets,
    now: () => new Date('2026-02-01T12:00:00.000Z'),
    log: (line) => logged.push(line),
    site: 'https://rapporteur.example',
    ...given,
  })
  await publishRegistry({ store }, entries ?? (await shippedRegistry()))
  return { app, shelves: { store, summaries, tracks, tags: dynamoTags(client, name) }, logged }
}
