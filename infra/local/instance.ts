import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import type { Holdings } from '../../functions/checking/holdings.ts'
import { readSettings } from '../../functions/env.ts'
import type { FollowedShelves } from '../../functions/publish-and-follow.ts'
import type { AccountStore } from '../../functions/store/account-store.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import type { DraftStore } from '../../functions/store/draft-store.ts'
import { dynamoDrafts } from '../../functions/store/drafts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { openHoldings } from '../../functions/store/everything.ts'
import type { ReminderStore } from '../../functions/store/reminder-store.ts'
import { dynamoReminders } from '../../functions/store/reminders.ts'
import { table } from '../../functions/store/table.ts'
import { dynamoTags } from '../../functions/store/tags.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { s3Summaries } from '../../functions/summaries/s3.ts'
import { lockData, runningSite } from './lock.ts'
import { type Stack, startStack } from './stack.ts'
import { ensureTable } from './table.ts'

/** Everything that is kept: what readers read, who may work on it, and who is reminded. */
export interface Shelves extends FollowedShelves {
  readonly accounts: AccountStore
  readonly drafts: DraftStore
  readonly reminders: ReminderStore
}

/** The settings of this process, which functions and AWS clients read as they do in AWS. */
export type Env = Record<string, string | undefined>

const names = { RECORDS_TABLE: 'rapporteur', SUMMARIES_BUCKET: 'summaries' }

/** Makes the engines ready for the functions, and this process one that finds them. */
export async function furnish(stack: Stack, env: Env): Promise<Readonly<Record<string, string>>> {
  const settings = { ...stack.env, ...names }
  Object.assign(env, settings)
  await ensureTable(new DynamoDBClient({}), { ...table, TableName: names.RECORDS_TABLE })
  await new S3Client({}).send(new CreateBucketCommand({ Bucket: names.SUMMARIES_BUCKET }))
  return settings
}

/** Where things are kept, as the settings of this process say. */
export function shelvesHere(): Shelves {
  const { RECORDS_TABLE, SUMMARIES_BUCKET } = readSettings()
  const records = new DynamoDBClient({})
  return {
    store: dynamoStore(records, RECORDS_TABLE),
    tracks: dynamoTracks(records, RECORDS_TABLE),
    accounts: dynamoAccounts(records, RECORDS_TABLE),
    drafts: dynamoDrafts(records, RECORDS_TABLE),
    reminders: dynamoReminders(records, RECORDS_TABLE),
    tags: dynamoTags(records, RECORDS_TABLE),
    summaries: s3Summaries(new S3Client({}), SUMMARIES_BUCKET),
  }
}

/** Everything that is kept, as the settings of this process say; it is read whole, for maintenance only. */
export function holdingsHere(): Holdings {
  const { RECORDS_TABLE, SUMMARIES_BUCKET } = readSettings()
  return openHoldings(new DynamoDBClient({}), RECORDS_TABLE, new S3Client({}), SUMMARIES_BUCKET)
}

/** Works with the data of a folder: through the engines of the running site, else through engines started for this. */
export async function withShelves<T>(
  { dataDir, env, now }: { readonly dataDir: string; readonly env: Env; readonly now: () => Date },
  work: (shelves: Shelves) => Promise<T>,
): Promise<T> {
  const site = await runningSite(dataDir)
  if (site) {
    Object.assign(env, site.env)
    return work(shelvesHere())
  }
  const lock = await lockData(dataDir)
  const stack = await startStack({ dataDir, env, now, onCrash: (message) => process.stderr.write(`${message}\n`) })
  try {
    await furnish(stack, env)
    return await work(shelvesHere())
  } finally {
    await stack.stop()
    await lock.release()
  }
}
