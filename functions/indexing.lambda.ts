import { tmpdir } from 'node:os'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { readSettings } from './env.ts'
import { withLag } from './indexing/index-lag.ts'
import { s3IndexShelf } from './indexing/s3-index-shelf.ts'
import { indexing } from './indexing.ts'
import { counting } from './metrics.ts'
import { dynamoStore } from './store/dynamo.ts'
import { dynamoTags } from './store/tags.ts'
import { dynamoTracks } from './store/tracks.ts'
import { writeLine } from './write-line.ts'

const { RECORDS_TABLE: table, SUMMARIES_BUCKET: bucket } = readSettings()
const records = new DynamoDBClient({})
const now = () => new Date()

const takeIn = indexing({
  store: dynamoStore(records, table),
  tracks: dynamoTracks(records, table),
  tags: dynamoTags(records, table),
  index: s3IndexShelf({ records, table, bucket, objects: new S3Client({}) }),
  folder: tmpdir(),
  now,
  log: (line) => writeLine({ level: 'error', message: line }),
})

/** The writer of the index in Lambda: it takes in the change stream, and builds the index anew when it is asked to. */
export const handler = withLag(takeIn, counting(writeLine, now), now)
