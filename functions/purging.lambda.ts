import { setTimeout as pause } from 'node:timers/promises'
import { CloudFrontClient } from '@aws-sdk/client-cloudfront'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { readPurgeSettings } from './env.ts'
import { counting } from './metrics.ts'
import { cloudfrontPurge } from './purging/cloudfront.ts'
import { purgeCounter } from './purging/purge-counter.ts'
import { purging } from './purging/purging.ts'
import { writeLine } from './write-line.ts'

const { RECORDS_TABLE: table, DISTRIBUTION: distribution, PURGED_PATHS: ceiling } = readPurgeSettings()
const now = () => new Date()

/** What keeps readers from old pages in Lambda: it takes in the change stream and tells the CDN what to forget. */
export const handler = purging({
  purge: cloudfrontPurge(new CloudFrontClient({}), distribution),
  counter: purgeCounter(new DynamoDBClient({}), table),
  ceiling,
  now,
  pause,
  count: counting(writeLine, now),
})
