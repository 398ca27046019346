import { periodOf } from '../../content/model/digest-period.ts'
import { chunksOf } from '../in-chunks.ts'
import type { ReminderStore } from '../store/reminder-store.ts'

/** How many reminders were planned now, and how many had been planned before. */
export interface Planned {
  readonly added: number
  readonly known: number
}

/**
 * Puts into the outbox one reminder for everybody who is reminded, for the day or the week that it is. Whether there is
 * anything to tell is decided when it is sent. Planned again, nothing is added.
 */
export async function planReminders(reminders: ReminderStore, now: Date): Promise<Planned> {
  const at = now.toISOString()
  let [added, known] = [0, 0]
  for (const pace of ['daily', 'weekly'] as const) {
    const period = periodOf(pace, at.slice(0, 10))
    let cursor: string | undefined
    do {
      const page = await reminders.listMailboxes(pace, cursor)
      for (const some of chunksOf(page.items, AT_ONCE)) {
        const kept = await Promise.all(
          some.map(({ user }) =>
            reminders.addReminder({ kind: 'reminder', user, period, state: 'waiting', at, rev: 1 }),
          ),
        )
        added += kept.filter(Boolean).length
        known += kept.filter((one) => !one).length
      }
      cursor = page.next
    } while (cursor !== undefined)
  }
  return { added, known }
}

const AT_ONCE = 16
