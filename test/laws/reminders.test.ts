import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { mockClient } from 'aws-sdk-client-mock'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeMailEvent } from '../../functions/reminders/mail-events.ts'
import { sendReminders } from '../../functions/reminders/outbox.ts'
import { planReminders } from '../../functions/reminders/plan.ts'
import type { SendTools } from '../../functions/reminders/send.ts'
import { sesCarrier } from '../../functions/reminders/ses-carrier.ts'
import type { ReminderStore } from '../../functions/store/reminder-store.ts'
import { anOutbox, minutes, reminded } from '../reminders.ts'

/** What SES does with a mail: it may take it or not, and its answer may say so or be lost. */
const faults: Record<string, { readonly delivers: boolean; readonly name?: string; readonly status?: number }> = {
  taken: { delivers: true },
  takenAndLost: { delivers: true, name: 'TimeoutError' },
  takenAndFailed: { delivers: true, name: 'InternalServerError', status: 500 },
  lost: { delivers: false, name: 'TimeoutError' },
  failed: { delivers: false, name: 'ServiceUnavailable', status: 503 },
  throttled: { delivers: false, name: 'TooManyRequestsException', status: 429 },
  rejected: { delivers: false, name: 'MessageRejected', status: 400 },
}

const people = ['ada', 'ben', 'cai', 'dina', 'eli']
const period = '2026-W06'

const round = fc.record({
  faults: fc.array(fc.constantFrom(...Object.keys(faults)), { maxLength: 6 }),
  /** At which call of the outbox the process dies, before or after the call is done; beyond the last it lives. */
  dies: fc.record({ at: fc.nat({ max: 40 }), isBefore: fc.boolean() }),
  /** How many runs there are at once. */
  atOnce: fc.integer({ min: 1, max: 3 }),
  plans: fc.integer({ min: 0, max: 2 }),
})

/** One round in which one is taken, one refused and one lost, so that every end is seen. */
const eachOnce = { faults: ['taken', 'rejected', 'lost'], dies: { at: 1000, isBefore: true }, atOnce: 1, plans: 1 }

describe('reminders', () => {
  it('are sent once or are reported as uncertain, whatever fails, dies or runs twice; none twice, none lost', {
    timeout: 240_000,
  }, async () => {
    const seen = new Map<string, number>()
    const day = fc.record({ rounds: fc.array(round, { maxLength: 4 }), tells: fc.boolean(), seed: fc.nat() })
    await fc.assert(
      fc.asyncProperty(day, async ({ rounds, tells, seed }) => {
        const ses = aFaultySes()
        const outbox = await anOutbox({ carrier: ses.carrier, log: () => undefined })
        for (const user of people) await reminded(outbox, user)
        for (const [at, { faults, dies, atOnce, plans }] of rounds.entries()) {
          ses.next(faults)
          for (let plan = 0; plan < plans; plan++)
            await planReminders(dying(outbox, dies).reminders, minutes(at * 35)).catch(died)
          const runs = Array.from({ length: atOnce }, () =>
            sendReminders(dying(outbox, dies), { run: 100, day: 100 }, minutes(at * 35)).catch(died),
          )
          await Promise.all(runs)
        }
        ses.next([])
        await planReminders(outbox.reminders, minutes(170))
        for (const at of [170, 205, 240]) await sendReminders(outbox, { run: 100, day: 100 }, minutes(at))
        if (tells) await tellAll(outbox.reminders, ses.delivered, seed)
        for (const user of people) {
          const state = (await outbox.reminders.findReminder(user, period))?.state ?? 'absent'
          const copies = ses.delivered.filter((one) => one === user).length
          expect([user, state, copies]).toEqual([user, state, expectedCopies(state, copies, tells)])
          seen.set(state, (seen.get(state) ?? 0) + 1)
        }
        const { items } = await outbox.reminders.listReminders('uncertain')
        const uncertain = await Promise.all(people.map((user) => outbox.reminders.findReminder(user, period)))
        expect(items.length).toBe(uncertain.filter((one) => one?.state === 'uncertain').length)
        expect((await outbox.reminders.listReminders('waiting')).items).toEqual([])
        expect((await outbox.reminders.listReminders('claimed')).items).toEqual([])
      }),
      { numRuns: 15, examples: [[{ rounds: [eachOnce], tells: false, seed: 0 }]] },
    )
    expect([...seen.keys()].toSorted()).toEqual(['refused', 'sent', 'uncertain'])
  })

  it('stay below the ceiling of the day, however many runs there are at once; the rest goes out the next day', async () => {
    const outbox = await anOutbox()
    for (const user of people) await reminded(outbox, user)
    await planReminders(outbox.reminders, minutes(0))
    const runs = [1, 2, 3].map(() => sendReminders(outbox, { run: 100, day: 3 }, minutes(0)))
    const reports = await Promise.all(runs)
    await sendReminders(outbox, { run: 100, day: 3 }, minutes(15))
    const carried = () => outbox.carried.map(({ user }) => user).toSorted()
    expect(carried()).toHaveLength(3)
    expect(reports.map(({ halted }) => halted)).toContain('the ceiling of the day')
    const next = await sendReminders(outbox, { run: 100, day: 3 }, minutes(24 * 60))
    expect([carried(), next]).toEqual([people, { counts: { sent: 2 } }])
  })

  it('stay below the ceiling of a run, and say that there are more', async () => {
    const outbox = await anOutbox()
    for (const user of people) await reminded(outbox, user)
    await planReminders(outbox.reminders, minutes(0))
    const send = () => sendReminders(outbox, { run: 2, day: 100 }, minutes(0))
    const halted = 'the ceiling of the run'
    expect([await send(), await send(), await send()]).toEqual([
      { counts: { sent: 2 }, halted },
      { counts: { sent: 2 }, halted },
      { counts: { sent: 1 } },
    ])
  })
})

/** Nobody has two; what is sent was delivered once, what was refused never; after SES has told, nothing is half known. */
function expectedCopies(state: string, copies: number, tells: boolean): number | string {
  switch (state) {
    case 'sent':
      return 1
    case 'refused':
      return 0
    case 'uncertain':
      return tells ? 0 : Math.min(copies, 1)
    default:
      return `no copies of what is ${state}`
  }
}

function aFaultySes() {
  const client = new SESv2Client({ region: 'eu-central-1' })
  const delivered: string[] = []
  let ahead: string[] = []
  mockClient(client)
    .on(SendEmailCommand)
    .callsFake(async ({ EmailTags }: { EmailTags: { Name: string; Value: string }[] }) => {
      const { delivers, name, status } = faults[ahead.shift() ?? ''] ?? { delivers: true }
      await new Promise(setImmediate)
      if (delivers) delivered.push(EmailTags.find(({ Name }) => Name === 'user')?.Value ?? '')
      if (name) throw Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } })
      return { MessageId: 'id' }
    })
  const carrier = sesCarrier(client, { from: 'reminders@rapporteur.example', configuration: 'set' })
  return {
    carrier,
    delivered,
    next: (names: readonly string[]) => {
      ahead = [...names]
    },
  }
}

class Death extends Error {}

function died(error: unknown): void {
  if (!(error instanceof Death)) throw error
}

/** A process that dies at a call of the outbox: nothing that it asks for afterwards is done. */
function dying(tools: SendTools, { at, isBefore }: { at: number; isBefore: boolean }): SendTools {
  let calls = 0
  const alive = <In extends unknown[], Out>(call: (...given: In) => Promise<Out>) => {
    return async (...given: In): Promise<Out> => {
      const now = calls++
      if (now > at || (now === at && isBefore)) throw new Death()
      const answer = await call(...given)
      if (now >= at) throw new Death()
      return answer
    }
  }
  const { reminders, carrier } = tools
  const mortal: ReminderStore = {
    findMailbox: alive(reminders.findMailbox),
    listMailboxes: alive(reminders.listMailboxes),
    putMailbox: alive(reminders.putMailbox),
    removeMailbox: alive(reminders.removeMailbox),
    findTold: alive(reminders.findTold),
    findReminder: alive(reminders.findReminder),
    listReminders: alive(reminders.listReminders),
    addReminder: alive(reminders.addReminder),
    claimReminder: alive(reminders.claimReminder),
    settleReminder: alive(reminders.settleReminder),
    keepKey: alive(reminders.keepKey),
  }
  return { ...tools, reminders: mortal, carrier: { carry: alive((parcel) => carrier.carry(parcel)) } }
}

/** SES tells of every mail that it took, each one to three times and in any order. */
async function tellAll(reminders: ReminderStore, delivered: readonly string[], seed: number): Promise<void> {
  const told = delivered.flatMap((user, at) => Array.from({ length: 1 + ((seed + at) % 3) }, () => user))
  const shuffled = told.toSorted((a, b) => ((a.charCodeAt(0) * 31 + seed) % 7) - ((b.charCodeAt(0) * 31 + seed) % 7))
  for (const user of shuffled) {
    const mail = { tags: { user: [user], period: [period] } }
    await takeMailEvent(reminders, { time: '2026-02-02T09:00:00Z', detail: { eventType: 'Send', mail } })
  }
}
