import { createHash } from 'node:crypto'
import { lastDayOf } from '../../content/model/digest-period.ts'
import type { DropReason, Mailbox, Reminder, Told } from '../../content/model/reminder.ts'
import { hasWork } from '../mailboxes.ts'
import { newRequest } from '../secrets.ts'
import type { AccountStore } from '../store/account-store.ts'
import type { ReminderStore } from '../store/reminder-store.ts'
import type { Carrier } from './carrier.ts'
import { type LetterTools, mimeFor } from './compose.ts'
import { digestFor, type GatherTools } from './gather.ts'

/** What sending needs: everything that is told, who is told, and whoever carries the mails. */
export interface SendTools extends Omit<GatherTools, 'read'>, Omit<LetterTools, 'key'> {
  readonly reminders: ReminderStore
  readonly accounts: AccountStore
  readonly carrier: Carrier
  readonly log: (line: FailedLine) => void
}

/** A line of the log about a reminder that failed; it names nobody but by the id of the account. */
export interface FailedLine {
  readonly level: 'error'
  readonly user: string
  readonly period: string
  readonly error: string
}

/** The most mails that one run, and one day in UTC, may hand over. */
export interface Ceilings {
  readonly run: number
  readonly day: number
}

/** What became of one reminder in a run; `halt` says why none is handed over after it. */
export interface Sent {
  readonly outcome: 'sent' | 'refused' | 'uncertain' | 'waiting' | 'overtaken' | 'failed' | DropReason
  readonly halt?: string
}

/** How often in a row the same is told. */
export const TIMES_TOLD = 3

/** What a run holds on to: the key of the links, the rows that it has read, and when it began. */
export type Run = SendTools & GatherTools & LetterTools & { readonly now: Date; readonly ceilings: Ceilings }

/**
 * Sends one reminder at most once. First it is claimed, together with a place under the ceiling of the day and under
 * the condition that the mailbox is as it was read; only then is it handed over. Where it is uncertain whether it was
 * sent, it stays so: the next digest says the same again as far as it still holds, so a mail too few loses nothing,
 * and one too many would be a mail that nobody asked for.
 */
export async function sendReminder(run: Run, reminder: Reminder): Promise<Sent> {
  const { now, reminders, accounts } = run
  const today = now.toISOString().slice(0, 10)
  if (lastDayOf(reminder.period) < today) return drop(run, reminder, 'too-late')
  const [mailbox, memberships, told] = await Promise.all([
    reminders.findMailbox(reminder.user),
    accounts.membershipsOf(reminder.user),
    reminders.findTold(reminder.user),
  ])
  if (!mailbox?.address) return drop(run, reminder, 'no-address')
  const own = memberships.filter(hasWork)
  if (own.length === 0) {
    await reminders.removeMailbox(reminder.user)
    return { outcome: 'no-office' }
  }
  const digest = await digestFor(run, own, told?.at ?? beginningOf(reminder, now), today)
  if (!digest) return drop(run, reminder, 'nothing-to-say')
  const hash = createHash('sha256').update(digest.fingerprint.join('\n')).digest('hex')
  if (told?.digest === hash && told.times >= TIMES_TOLD) return drop(run, reminder, 'said-enough')
  const mime = await mimeFor(run, { reminder, mailbox, digest, now })
  return handOver(run, { reminder, mailbox, hash, mime, told })
}

interface Prepared {
  readonly reminder: Reminder
  readonly mailbox: Mailbox
  readonly hash: string
  readonly mime: string
  readonly told: Told | undefined
}

async function handOver(run: Run, { reminder, mailbox, hash, mime, told }: Prepared): Promise<Sent> {
  const { now, reminders, carrier, ceilings } = run
  const { user, period } = reminder
  const at = now.toISOString()
  const claim = { by: newRequest(), digest: hash }
  const claimed: Reminder = { ...reminder, state: 'claimed', at, claim, rev: reminder.rev + 1 }
  const day = at.slice(0, 10)
  const result = await reminders.claimReminder({ from: reminder, to: claimed, mailbox, day, ceiling: ceilings.day })
  if (result === 'overtaken') return { outcome: 'overtaken' }
  if (result === 'ceiling') return { outcome: 'waiting', halt: 'the ceiling of the day' }
  const { outcome, reason = '' } = await carrier.carry({ to: mailbox.address ?? '', mime, user, period })
  const settled = { ...claimed, rev: claimed.rev + 1 }
  switch (outcome) {
    case 'sent':
      await reminders.settleReminder({ ...settled, state: 'sent' }, toldAfter(claimed, told))
      return { outcome: 'sent' }
    case 'refused':
      await reminders.settleReminder({ ...settled, state: 'refused' })
      return { outcome: 'refused' }
    case 'busy':
      await reminders.settleReminder({ ...reminder, at, rev: settled.rev })
      return { outcome: 'waiting', halt: reason }
    case 'unknown': {
      const isOpen = await reminders.settleReminder({ ...settled, state: 'uncertain' })
      return { outcome: isOpen ? 'uncertain' : 'sent', halt: reason }
    }
    default:
      return outcome satisfies never
  }
}

/** What was told once a claimed reminder is sent; the same as before is counted. */
export function toldAfter({ user, claim, at }: Reminder, before: Told | undefined): Told | undefined {
  if (!claim) return undefined
  const times = before?.digest === claim.digest ? before.times + 1 : 1
  return { kind: 'told', user, digest: claim.digest, times, at }
}

async function drop({ now, reminders }: Run, reminder: Reminder, dropped: DropReason): Promise<Sent> {
  const at = now.toISOString()
  const kept = await reminders.settleReminder({ ...reminder, state: 'dropped', dropped, at, rev: reminder.rev + 1 })
  return { outcome: kept ? dropped : 'overtaken' }
}

/** Whoever was never told anything hears of what is new since the last period, and a day more: no run is on the minute. */
function beginningOf({ period }: Reminder, now: Date): string {
  const days = period.includes('W') ? 8 : 2
  return new Date(now.getTime() - days * 86_400_000).toISOString()
}
