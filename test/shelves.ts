import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { onTestFinished } from 'vitest'
import type { Dossier } from '../content/model/dossier.ts'
import type { ParsedDocument, Published, PublishOptions } from '../functions/candidate.ts'
import { publishParsed } from '../functions/publish.ts'
import type { FollowedShelves } from '../functions/publish-and-follow.ts'
import { publishRegistry } from '../functions/publish-registry.ts'
import type { WordShelves } from '../functions/publish-removal.ts'
import { dynamoDrafts } from '../functions/store/drafts.ts'
import { dynamoStore } from '../functions/store/dynamo.ts'
import { table } from '../functions/store/table.ts'
import { dynamoTags } from '../functions/store/tags.ts'
import { dynamoTracks } from '../functions/store/tracks.ts'
import { s3Summaries } from '../functions/summaries/s3.ts'
import { aPerson } from './dossiers.ts'
import { freshBucket, freshTable } from './engines.ts'

/** Where things are kept in a test, with the names under which another process finds them. */
export interface NamedShelves extends FollowedShelves {
  readonly table: string
  readonly bucket: string
}

/** An empty store and an empty bucket in the real engines, for one test. */
export async function shelves(): Promise<NamedShelves> {
  const [name, bucket] = [await freshTable(table), await freshBucket()]
  const [records, objects] = [new DynamoDBClient({}), new S3Client({})]
  onTestFinished(() => {
    records.destroy()
    objects.destroy()
  })
  return {
    store: dynamoStore(records, name),
    tracks: dynamoTracks(records, name),
    tags: dynamoTags(records, name),
    drafts: dynamoDrafts(records, name),
    summaries: s3Summaries(objects, bucket),
    table: name,
    bucket,
  }
}

/** Publishes a dossier as if the grammar had just read it; the document is its JSON, with a correction if one is given. */
export function publishDossier(
  tools: WordShelves,
  dossier: Dossier,
  { now = '2026-01-05T09:00:00.000Z', dryRun = false, ...parsed }: Partial<ParsedDocument & PublishOptions> = {},
): Promise<Published> {
  return publishParsed(
    tools,
    documentOf(dossier, parsed),
    { dossier, passages: [], messages: [], ...parsed },
    { now, dryRun },
  )
}

/** The document that `publishDossier` publishes. */
export function documentOf(dossier: Dossier, { correction }: Partial<ParsedDocument> = {}): string {
  return JSON.stringify({ correction, dossier })
}

/** Puts people into the register, so that documents can name them. */
export async function register(tools: WordShelves, ...slugs: string[]): Promise<void> {
  await publishRegistry(
    tools,
    slugs.map((slug) => aPerson(slug)),
  )
}
