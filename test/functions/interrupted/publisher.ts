import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { publishParsed } from '../../../functions/publish.ts'
import { dynamoDrafts } from '../../../functions/store/drafts.ts'
import { dynamoStore } from '../../../functions/store/dynamo.ts'
import { s3Summaries } from '../../../functions/summaries/s3.ts'
import { largeEvent } from './large.ts'

/** A process of its own, so that it can be killed: publishes one edition of the large event. */
const [table = '', bucket = '', edition = ''] = process.argv.slice(2)
const tools = {
  store: dynamoStore(new DynamoDBClient({}), table),
  drafts: dynamoDrafts(new DynamoDBClient({}), table),
  summaries: s3Summaries(new S3Client({}), bucket),
}
const dossier = largeEvent(Number(edition))
process.stdout.write('ready\n')
const parsed = { dossier, passages: [], messages: [] }
await publishParsed(tools, JSON.stringify({ dossier }), parsed, { now: '2026-01-05T09:00:00.000Z' })
process.stdout.write('published\n')
