import type { Mailbox, OpenState, Reminder, ReminderKey, Told } from '../../content/model/reminder.ts'
import type { Page } from './store.ts'

/** A claim on a reminder: it counts for the day, and only if the mailbox is still as it was read. */
export interface Claim {
  readonly from: Reminder
  readonly to: Reminder
  readonly mailbox: Mailbox
  readonly day: string
  /** How many mails may be handed over on that day, by whomever. */
  readonly ceiling: number
}

/** Whether a claim was made, was not because something changed meanwhile, or because the day has had enough mails. */
export type ClaimResult = 'claimed' | 'overtaken' | 'ceiling'

/** Where it is kept who is reminded how, and the outbox: a reminder is there before anything is sent, and stays. */
export interface ReminderStore {
  findMailbox(user: string): Promise<Mailbox | undefined>
  /** Everybody who is reminded at a pace; whoever has stopped a moment ago may still be among them. */
  listMailboxes(pace: 'daily' | 'weekly', cursor?: string): Promise<Page<Mailbox>>
  /** Keeps a mailbox in place of the one with the revision before; false when somebody else was first. */
  putMailbox(mailbox: Mailbox): Promise<boolean>
  /** Deletes everything that is kept about reminding somebody, the address first of all. */
  removeMailbox(user: string): Promise<void>
  findTold(user: string): Promise<Told | undefined>
  findReminder(user: string, period: string): Promise<Reminder | undefined>
  /** The reminders in a state as the index has them; whoever acts on one says which revision of it they saw. */
  listReminders(state: OpenState, cursor?: string): Promise<Page<Reminder>>
  /** Keeps a reminder unless the person has one for that period already; whether it was kept. */
  addReminder(reminder: Reminder): Promise<boolean>
  claimReminder(claim: Claim): Promise<ClaimResult>
  /** Keeps what became of a reminder in place of the revision before, and what was said; false when that was overtaken. */
  settleReminder(reminder: Reminder, told?: Told): Promise<boolean>
  /** The key for links; the first one that is offered is kept for ever. */
  keepKey(offered: ReminderKey): Promise<ReminderKey>
}
