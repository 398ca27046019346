import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { handle } from 'hono/aws-lambda'
import { readAssets } from './assets.ts'
import { readWorkSettings } from './env.ts'
import { identityWith } from './identity.ts'
import { boundedReader } from './reading/bounded-reader.ts'
import { dynamoAccounts } from './store/accounts.ts'
import { dynamoDrafts } from './store/drafts.ts'
import { dynamoStore } from './store/dynamo.ts'
import { dynamoReminders } from './store/reminders.ts'
import { dynamoTags } from './store/tags.ts'
import { dynamoTracks } from './store/tracks.ts'
import { createWorkspace } from './workspace.ts'
import { writeLine } from './write-line.ts'

const settings = readWorkSettings()
const records = new DynamoDBClient({})

/** Documents are few and far between; S3 is loaded with the first one. */
async function summaries() {
  const [{ S3Client }, { s3Summaries }] = await Promise.all([import('@aws-sdk/client-s3'), import('./summaries/s3.ts')])
  return s3Summaries(new S3Client({}), settings.SUMMARIES_BUCKET)
}

/** The part of the site for people who have signed in, in Lambda, behind an HTTP API. */
export const handler = handle(
  createWorkspace({
    store: dynamoStore(records, settings.RECORDS_TABLE),
    tracks: dynamoTracks(records, settings.RECORDS_TABLE),
    accounts: dynamoAccounts(records, settings.RECORDS_TABLE),
    tags: dynamoTags(records, settings.RECORDS_TABLE),
    drafts: dynamoDrafts(records, settings.RECORDS_TABLE),
    ...(settings.MAIL_SENDER && { reminders: dynamoReminders(records, settings.RECORDS_TABLE) }),
    readReport: boundedReader(new URL('./reading-worker.mjs', import.meta.url)),
    summaries,
    ...identityWith(settings),
    parse: async () => (await import('../content/markdown/parse.ts')).parse,
    assets: await readAssets(new URL('./public/', import.meta.url), new URL(import.meta.url)),
    now: () => new Date(),
    log: writeLine,
    site: settings.SITE_ADDRESS,
    originSecret: settings.ORIGIN_SECRET,
  }),
)
