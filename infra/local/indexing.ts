import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { S3Client } from '@aws-sdk/client-s3'
import { readSettings } from '../../functions/env.ts'
import type { IndexTools } from '../../functions/indexing/make-current.ts'
import type { FoundShelves } from '../../functions/indexing/public-dossier.ts'
import { s3IndexShelf } from '../../functions/indexing/s3-index-shelf.ts'
import { indexing } from '../../functions/indexing.ts'
import { reindex } from '../../functions/reindex.ts'
import { layoutVersion } from '../../functions/search/file/layout.ts'
import { follow, streamOf } from './follower.ts'

/** What the writer of the index needs, as the settings of this process say. */
export function indexToolsHere({ store, tracks, tags }: FoundShelves, now: () => Date): IndexTools {
  const { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket } = readSettings()
  return {
    ...{ store, tracks, tags, now, folder: tmpdir() },
    index: s3IndexShelf({ records: new DynamoDBClient({}), objects: new S3Client({}), table, bucket }),
    log: (line) => void process.stderr.write(`${line}\n`),
  }
}

/** Builds the index where there is none that can be read, and tells how far it has come. */
export async function ensureIndexed(tools: IndexTools, say: (line: string) => void): Promise<void> {
  const current = await tools.index.current()
  if (current?.layout !== layoutVersion) await buildIndexed(tools, say)
}

/** Builds the index anew, and tells what has become of it. */
export async function buildIndexed(tools: IndexTools, say: (line: string) => void): Promise<void> {
  say('Building the search index')
  const { entries, bytes } = await reindex(tools, (line) => say(`  ${line}`))
  say(`  ${entries} entries, ${Math.ceil(bytes / 1024)} KB`)
}

/** Lets the index follow the records; call the answer to stop. */
export async function followRecords(tools: IndexTools, dataDir: string): Promise<() => Promise<void>> {
  const streamArn = await streamOf(new DynamoDBClient({}), readSettings().RECORDS_TABLE)
  return follow({
    client: new DynamoDBStreamsClient({}),
    streamArn,
    handler: indexing(tools),
    folder: join(dataDir, 'changes'),
    now: tools.now,
  })
}
