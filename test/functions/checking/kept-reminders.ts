import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoReminders } from '../../../functions/store/reminders.ts'
import type { NamedShelves } from '../../shelves.ts'

/** A mailbox with a reminder that was sent and one that waits, and the key of their links. */
export async function keepReminders({ table }: NamedShelves, user: string): Promise<void> {
  const reminders = dynamoReminders(new DynamoDBClient({}), table)
  const at = '2026-01-05T05:00:00.000Z'
  const mailbox = {
    kind: 'mailbox',
    user,
    pace: 'weekly',
    language: 'fr',
    address: 'head@example.org',
    rev: 1,
  } as const
  await reminders.putMailbox(mailbox)
  await reminders.keepKey({ kind: 'reminder-key', key: 'k'.repeat(43) })
  const from = { kind: 'reminder', user, period: '2026-W02', state: 'waiting', at, rev: 1 } as const
  await reminders.addReminder(from)
  await reminders.addReminder({ ...from, period: '2026-W03' })
  const claim = { by: 'request00001', digest: '0'.repeat(64) }
  const to = { ...from, state: 'claimed', claim, rev: 2 } as const
  await reminders.claimReminder({ from, to, mailbox, day: '2026-01-05', ceiling: 10 })
  const told = { kind: 'told', user, digest: claim.digest, times: 1, at } as const
  await reminders.settleReminder({ ...to, state: 'sent', rev: 3 }, told)
}
