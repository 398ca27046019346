import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { readSettings } from './env.ts'
import { withLag } from './indexing/index-lag.ts'
import { indexing } from './indexing.ts'
import type { Letter } from './letters.ts'
import { counting } from './metrics.ts'
import { openEngine } from './open-engine.ts'
import { dynamoStore } from './store/dynamo.ts'
import { dynamoTags } from './store/tags.ts'
import { dynamoTracks } from './store/tracks.ts'
import { writeLine } from './write-line.ts'

const settings = readSettings()
const { RECORDS_TABLE: table, LOST_QUEUE: queue } = settings
const records = new DynamoDBClient({})
const now = () => new Date()

const takeIn = indexing({
  store: dynamoStore(records, table),
  tracks: dynamoTracks(records, table),
  tags: dynamoTags(records, table),
  ...(await openEngine({ settings, records, folder: tmpdir(), now })),
  now,
  log: (line) => writeLine({ level: 'error', message: line }),
  setAside,
})

/** The writer of the index in Lambda: it takes in the change stream, and builds the index anew when it is asked to. */
export const handler = withLag(takeIn, counting(writeLine, now), now)

/** Loaded with the first change that cannot be read, because most writers never see one. */
async function setAside(letters: readonly Letter[]): Promise<void> {
  if (queue === undefined) throw new Error('Cannot lay changes aside: LOST_QUEUE is missing')
  const { sqsLetters } = await import('./sqs-letters.ts')
  await sqsLetters(queue).put(letters)
}
