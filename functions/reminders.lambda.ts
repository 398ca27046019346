import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { readReminderSettings } from './env.ts'
import { isTroubled, sendReminders } from './reminders/outbox.ts'
import { planReminders } from './reminders/plan.ts'
import { sesCarrier, sesClient } from './reminders/ses-carrier.ts'
import { dynamoAccounts } from './store/accounts.ts'
import { dynamoStore } from './store/dynamo.ts'
import { dynamoReminders } from './store/reminders.ts'
import { dynamoTracks } from './store/tracks.ts'

const settings = readReminderSettings()
const records = new DynamoDBClient({})
const tools = {
  store: dynamoStore(records, settings.RECORDS_TABLE),
  tracks: dynamoTracks(records, settings.RECORDS_TABLE),
  accounts: dynamoAccounts(records, settings.RECORDS_TABLE),
  reminders: dynamoReminders(records, settings.RECORDS_TABLE),
  carrier: sesCarrier(sesClient(), { from: settings.MAIL_SENDER, configuration: settings.MAIL_CONFIGURATION }),
  site: settings.SITE_ADDRESS,
  from: settings.MAIL_SENDER,
  log: (line: object) => console.error(JSON.stringify(line)),
}
const ceilings = { run: 200, day: settings.MAILS_A_DAY }
const Task = z.object({ task: z.enum(['plan', 'send']) })

/** Plans and sends reminders in Lambda; a run of which somebody should know ends as a failure that tells it. */
export async function handler(event: unknown): Promise<void> {
  const { task } = Task.parse(event)
  if (task === 'plan') {
    console.log(JSON.stringify({ planned: await planReminders(tools.reminders, new Date()) }))
    return
  }
  const report = await sendReminders(tools, ceilings, new Date())
  console.log(JSON.stringify({ sent: report }))
  if (isTroubled(report)) throw new Error(`Reminders want a look: ${JSON.stringify(report)}`)
}
