import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Mailbox } from '../content/model/reminder.ts'
import { summaryOf } from '../content/model/track-row.ts'
import type { MemberRole } from '../content/model/viewer.ts'
import type { Parcel } from '../functions/reminders/carrier.ts'
import type { SendTools } from '../functions/reminders/send.ts'
import { dynamoAccounts } from '../functions/store/accounts.ts'
import { dynamoReminders } from '../functions/store/reminders.ts'
import { aRequest, aSummit, aTrackRow } from './tracks.ts'
import { aMember, cast } from './viewers.ts'

/** A Monday at five in the morning, UTC. */
export const monday = new Date('2026-02-02T05:00:00.000Z')

/** The instant that is a number of minutes after that Monday morning. */
export const minutes = (count: number) => new Date(monday.getTime() + count * 60_000)

/** The outbox over the real engine, with a carrier that takes every mail and remembers it. */
export interface Outbox extends SendTools {
  readonly carried: Parcel[]
}

/** The summit, of which Chad's answer is past its due date, and an outbox in which nothing waits. */
export async function anOutbox(given: Partial<SendTools> = {}): Promise<Outbox> {
  const { store, tracks, name } = await aSummit()
  const client = new DynamoDBClient({})
  const overdue = { ...aTrackRow({ rev: 2, due: '2025-06-30' }), standing: summaryOf([], {}) }
  await tracks.change({ request: aRequest(), row: overdue, expectedRev: 1, entries: [], audit: [] })
  const carried: Parcel[] = []
  return {
    store,
    tracks,
    accounts: dynamoAccounts(client, name),
    reminders: dynamoReminders(client, name),
    carrier: {
      carry: async (parcel) => {
        carried.push(parcel)
        return { outcome: 'sent' }
      },
    },
    site: 'https://rapporteur.example',
    from: 'reminders@rapporteur.example',
    log: ({ error }) => process.stderr.write(`${error}\n`),
    carried,
    ...given,
  }
}

/** Somebody of Chad's mission who is reminded, weekly unless something else is said. */
export async function reminded(
  { accounts, reminders }: Pick<SendTools, 'accounts' | 'reminders'>,
  user: string,
  given: Partial<Mailbox> = {},
  role: MemberRole = 'focal-point',
): Promise<Mailbox> {
  const [membership] = aMember(role, cast.mission, cast.party).memberships
  if (!membership) throw new Error('There is no membership')
  const audit = { kind: 'audit', at: membership.since, by: { user, name: user }, organization: cast.mission } as const
  await accounts.putMembership({ ...membership, user }, { ...audit, action: 'member-joined', subject: user })
  const address = `${user}@example.org`
  const mailbox: Mailbox = { kind: 'mailbox', user, pace: 'weekly', language: 'en', address, rev: 1, ...given }
  await reminders.putMailbox(mailbox)
  return mailbox
}
