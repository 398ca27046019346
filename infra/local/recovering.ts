import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { parse } from '../../content/markdown/parse.ts'
import { reportLines } from '../../functions/checking/fault.ts'
import { openEngine } from '../../functions/open-engine.ts'
import { type Recovery, type RecoveryTools, recover } from '../../functions/recover.ts'
import { dynamoDrafts } from '../../functions/store/drafts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { openHoldings } from '../../functions/store/everything.ts'
import { dynamoTags } from '../../functions/store/tags.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { s3Summaries } from '../../functions/summaries/s3.ts'

/** Where a table that was brought back lies, and the bucket that belongs to it. */
export interface BroughtBack {
  readonly table: string
  readonly bucket: string
}

/** What a recovery needs, for a table that was brought back. */
export async function recoveryTools({ table, bucket }: BroughtBack, now: () => Date): Promise<RecoveryTools> {
  const [records, objects] = [new DynamoDBClient({}), new S3Client({})]
  const { SEARCH_ENDPOINT } = process.env
  const settings = { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket, SEARCH_ENDPOINT }
  return {
    store: dynamoStore(records, table),
    tracks: dynamoTracks(records, table),
    tags: dynamoTags(records, table),
    drafts: dynamoDrafts(records, table),
    summaries: s3Summaries(objects, bucket),
    holdings: openHoldings(records, table, objects, bucket),
    ...(await openEngine({ settings, records, folder: tmpdir(), now })),
    ...{ parse, now },
    log: (line) => void process.stderr.write(`${line}\n`),
    setAside: leaveToTheCheck,
  }
}

/** What cannot be read is told by the check at the end, and keeps the table from being served. */
async function leaveToTheCheck(): Promise<void> {}

/** Makes a table that was brought back ready to be served, and says what that took; true when nothing is damaged. */
export async function recoverTable(tools: RecoveryTools, say: (line: string) => void): Promise<boolean> {
  const recovery = await recover(tools, say)
  for (const line of recoveryLines(recovery)) say(line)
  return recovery.damage.length === 0
}

function recoveryLines({ erasures, found, mended, index, damage }: Recovery): string[] {
  const again = erasures.filter(({ outcome }) => outcome === 'erased').map(({ slug }) => slug)
  return [
    `Removed to protect somebody: ${erasures.length}; deleted again: ${again.length === 0 ? 0 : again.join(', ')}`,
    `Found damaged: ${found}; made anew: ${mended}`,
    `In the search index: ${index.entries} entries of ${index.dossiers} events and campaigns`,
    ...reportLines(damage),
    damage.length === 0 ? 'Nothing is damaged: it can be served' : `Damaged: ${damage.length}: do not serve it`,
  ]
}
