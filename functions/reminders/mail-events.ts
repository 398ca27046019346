import * as z from 'zod'
import type { Reminder } from '../../content/model/reminder.ts'
import { stopMails } from '../mailboxes.ts'
import type { ReminderStore } from '../store/reminder-store.ts'
import { toldAfter } from './send.ts'

/** What SES tells of a mail; whom and what it concerns stands in the tags that we gave it. */
export const MailEvent = z.object({
  time: z.iso.datetime(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
    bounce: z.object({ bounceType: z.string() }).optional(),
  }),
})
export type MailEvent = z.infer<typeof MailEvent>

/**
 * Takes in what SES tells of a mail. Whoever's mailbox does not exist, or who complains, gets no more; of a reminder that
 * was uncertain it is now known what became of it. Told twice, or late, it changes nothing more.
 */
export async function takeMailEvent(reminders: ReminderStore, { time, detail }: MailEvent): Promise<void> {
  const [user, period] = ['user', 'period'].map((name) => detail.mail.tags[name]?.[0])
  if (user === undefined || period === undefined) return
  const at = new Date(time).toISOString()
  switch (detail.eventType) {
    case 'Complaint':
      await stopMails(reminders, user, { because: 'complained', at })
      break
    case 'Bounce':
      if (detail.bounce?.bounceType === 'Permanent') await stopMails(reminders, user, { because: 'bounced', at })
      break
    case 'Send':
    case 'Delivery':
      await settle(reminders, user, period, 'sent')
      break
    case 'Reject':
      await settle(reminders, user, period, 'refused')
      break
  }
}

async function settle(
  reminders: ReminderStore,
  user: string,
  period: string,
  state: 'sent' | 'refused',
): Promise<void> {
  const reminder = await reminders.findReminder(user, period)
  if (reminder?.state !== 'uncertain' && reminder?.state !== 'claimed') return
  const settled: Reminder = { ...reminder, state, rev: reminder.rev + 1 }
  await reminders.settleReminder(settled, state === 'sent' ? await toldOf(reminders, reminder) : undefined)
}

async function toldOf(reminders: ReminderStore, reminder: Reminder) {
  return toldAfter(reminder, await reminders.findTold(reminder.user))
}
