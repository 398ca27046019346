import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { readRecordSettings } from './env.ts'
import { MailEvent, takeMailEvent } from './reminders/mail-events.ts'
import { dynamoReminders } from './store/reminders.ts'

const { RECORDS_TABLE } = readRecordSettings()
const reminders = dynamoReminders(new DynamoDBClient({}), RECORDS_TABLE)

/** Takes in what SES tells of mails, in Lambda: that one came back, that it is unwanted, that it was sent after all. */
export async function handler(event: unknown): Promise<void> {
  await takeMailEvent(reminders, MailEvent.parse(event))
}
