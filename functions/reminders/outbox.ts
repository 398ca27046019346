import type { Reminder } from '../../content/model/reminder.ts'
import { type Ceilings, type Run, type SendTools, type Sent, sendReminder } from './send.ts'
import { openKey } from './stop-links.ts'

/** What became of the reminders of a run, by number; `halted` says why some were left for the next one. */
export interface Report {
  readonly counts: Readonly<Partial<Record<Sent['outcome'], number>>>
  readonly halted?: string
}

/** For how long a claim may be without an answer before it is uncertain, in minutes: longer than any run lasts. */
const CLAIM_MINUTES = 30

/** Sends what waits in the outbox, up to the ceilings; what an earlier run has left in the middle becomes uncertain. */
export async function sendReminders(tools: SendTools, ceilings: Ceilings, now: Date): Promise<Report> {
  const counts = new Map<Sent['outcome'], number>()
  const count = (outcome: Sent['outcome']) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  for await (const claimed of everyReminder(tools, 'claimed')) {
    if (await giveUp(tools, claimed, now)) count('uncertain')
  }
  const run: Run = { ...tools, now, ceilings, key: await openKey(tools.reminders), read: new Map() }
  let [handed, halted]: [number, string | undefined] = [0, undefined]
  for await (const waiting of everyReminder(tools, 'waiting')) {
    if (handed === ceilings.run) halted = 'the ceiling of the run'
    if (halted !== undefined) break
    const { outcome, halt } = await sendReminder(run, waiting).catch((error) => failed(tools, waiting, error))
    count(outcome)
    if (handsOver.includes(outcome)) handed++
    halted = halt
  }
  return { counts: Object.fromEntries(counts), ...(halted !== undefined && { halted }) }
}

/** Whether somebody should look at a run: something is uncertain or was refused, or mails are left behind. */
export function isTroubled({ counts, halted }: Report): boolean {
  return halted !== undefined || Boolean(counts.uncertain || counts.refused || counts.failed)
}

/** One that fails holds back none of the others: unclaimed it waits for the next run, claimed it becomes uncertain. */
function failed({ log }: SendTools, { user, period }: Reminder, error: unknown): Sent {
  log({ level: 'error', user, period, error: error instanceof Error ? (error.stack ?? error.name) : String(error) })
  return { outcome: 'failed' }
}

const handsOver: readonly Sent['outcome'][] = ['sent', 'refused', 'uncertain']

async function giveUp({ reminders }: SendTools, claimed: Reminder, now: Date): Promise<boolean> {
  const age = now.getTime() - Date.parse(claimed.at)
  if (age < CLAIM_MINUTES * 60_000) return false
  return reminders.settleReminder({ ...claimed, state: 'uncertain', rev: claimed.rev + 1 })
}

async function* everyReminder({ reminders }: SendTools, state: 'waiting' | 'claimed'): AsyncIterable<Reminder> {
  let cursor: string | undefined
  do {
    const { items, next } = await reminders.listReminders(state, cursor)
    yield* items
    cursor = next
  } while (cursor !== undefined)
}
