import { beforeAll, expect, it } from 'vitest'
import type { Reminder } from '../../../content/model/reminder.ts'
import { MailEvent, takeMailEvent } from '../../../functions/reminders/mail-events.ts'
import { anOutbox, minutes, type Outbox, reminded } from '../../reminders.ts'

let outbox: Outbox
beforeAll(async () => {
  outbox = await anOutbox()
})

const tell = (user: string, detail: Record<string, unknown>) =>
  takeMailEvent(
    outbox.reminders,
    MailEvent.parse({
      time: '2026-02-02T05:01:00Z',
      detail: { mail: { tags: { user: [user], period: ['2026-W06'] }, destination: ['x@example.org'] }, ...detail },
    }),
  )
const at = '2026-02-02T05:01:00.000Z'

async function aReminder(user: string, state: Reminder['state']) {
  const claim = { by: 'request00001', digest: 'a'.repeat(64) }
  const reminder: Reminder = { kind: 'reminder', user, period: '2026-W06', state, at, claim, rev: 1 }
  await outbox.reminders.addReminder(reminder)
  return reminder
}

it('stops the mails to a mailbox that does not exist, and to whoever complains, and deletes the address', async () => {
  for (const [user, event, because] of [
    ['bounces', { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }, 'bounced'],
    ['complains', { eventType: 'Complaint' }, 'complained'],
  ] as const) {
    const { address: _, ...mailbox } = await reminded(outbox, user)
    await tell(user, event)
    await tell(user, event)
    expect(await outbox.reminders.findMailbox(user)).toEqual({ ...mailbox, stopped: { because, at }, rev: 2 })
  }
  expect((await outbox.reminders.listMailboxes('weekly')).items).toEqual([])
})

it('leaves a mailbox alone that is only full for now', async () => {
  const mailbox = await reminded(outbox, 'full')
  await tell('full', { eventType: 'Bounce', bounce: { bounceType: 'Transient' } })
  await tell('full', { eventType: 'DeliveryDelay' })
  expect(await outbox.reminders.findMailbox('full')).toEqual(mailbox)
})

it('settles what was uncertain, and nothing else', async () => {
  const uncertain = await aReminder('lost', 'uncertain')
  await tell('lost', { eventType: 'Delivery' })
  await tell('lost', { eventType: 'Send' })
  expect(await outbox.reminders.findReminder('lost', '2026-W06')).toEqual({ ...uncertain, state: 'sent', rev: 2 })
  const { digest } = uncertain.claim ?? {}
  expect(await outbox.reminders.findTold('lost')).toEqual({ kind: 'told', user: 'lost', digest, times: 1, at })
  const rejected = await aReminder('virus', 'claimed')
  await tell('virus', { eventType: 'Reject' })
  expect(await outbox.reminders.findReminder('virus', '2026-W06')).toEqual({ ...rejected, state: 'refused', rev: 2 })
  const waiting = await aReminder('waits', 'waiting')
  await tell('waits', { eventType: 'Send' })
  expect(await outbox.reminders.findReminder('waits', '2026-W06')).toEqual(waiting)
})

it('says nothing of a mail that is not ours', async () => {
  const mailbox = await reminded(outbox, 'others')
  const event = { time: minutes(1).toISOString(), detail: { eventType: 'Complaint', mail: { tags: {} } } }
  await takeMailEvent(outbox.reminders, event)
  expect(await outbox.reminders.findMailbox('others')).toEqual(mailbox)
})
