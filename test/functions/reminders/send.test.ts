import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { sendReminders } from '../../../functions/reminders/outbox.ts'
import { planReminders } from '../../../functions/reminders/plan.ts'
import { anEntry } from '../../entries.ts'
import { anOutbox, minutes, monday, type Outbox, reminded } from '../../reminders.ts'
import { aRequest, aTrackRow, reopened } from '../../tracks.ts'
import { aMember, cast } from '../../viewers.ts'

const DAY = 24 * 60
const ceilings = { run: 100, day: 100 }

async function remind(outbox: Outbox, day = 0) {
  const planned = await planReminders(outbox.reminders, minutes(day * DAY))
  return { planned, ...(await sendReminders(outbox, ceilings, minutes(day * DAY + 10))) }
}

describe('reminding', () => {
  it('plans one reminder for a person and a period, however often it plans', async () => {
    const outbox = await anOutbox()
    await reminded(outbox, 'ada')
    await reminded(outbox, 'ben', { pace: 'daily' })
    await reminded(outbox, 'cai', { pace: 'never', address: undefined })
    expect([
      await planReminders(outbox.reminders, monday),
      await planReminders(outbox.reminders, minutes(60)),
      await planReminders(outbox.reminders, minutes(DAY)),
      await planReminders(outbox.reminders, minutes(7 * DAY)),
    ]).toEqual([
      { added: 2, known: 0 },
      { added: 0, known: 2 },
      { added: 1, known: 1 },
      { added: 2, known: 0 },
    ])
  })

  it('sends a letter to each in their language, and remembers what was told', async () => {
    const outbox = await anOutbox()
    await reminded(outbox, 'ada', { language: 'fr' })
    expect(await remind(outbox)).toEqual({ planned: { added: 1, known: 0 }, counts: { sent: 1 } })
    const [parcel] = outbox.carried
    const letter = await PostalMime.parse(parcel?.mime ?? '')
    expect([parcel?.to, letter.subject, letter.from?.address]).toEqual([
      ...['ada@example.org', '1 point attend votre attention', 'reminders@rapporteur.example'],
    ])
    expect(letter.text).toContain(
      '1 réponse a dépassé son échéance\r\n* 1 · Release all children\r\n  A summit · échéance',
    )
    expect(letter.text).toContain(
      'https://rapporteur.example/fr/desk/tracks/event/summit/recommendation/1/country/chad',
    )
    expect(await outbox.reminders.findTold('ada')).toMatchObject({ times: 1, at: minutes(10).toISOString() })
    expect(await outbox.reminders.findReminder('ada', '2026-W06')).toMatchObject({ state: 'sent', rev: 3 })
  })

  it('tells the same three times at most, and again as soon as it is another', async () => {
    const outbox = await anOutbox()
    await reminded(outbox, 'ada', { pace: 'daily' })
    const days = [await remind(outbox, 0), await remind(outbox, 1), await remind(outbox, 2), await remind(outbox, 3)]
    expect(days.map(({ counts }) => counts)).toEqual([{ sent: 1 }, { sent: 1 }, { sent: 1 }, { 'said-enough': 1 }])
    const { row } = await reopened(outbox)
    const track = { ...row.track, due: '2025-12-31', rev: row.track.rev + 1 }
    await outbox.tracks.change({
      request: aRequest(),
      row: { ...row, track },
      expectedRev: row.track.rev,
      entries: [],
      audit: [],
    })
    expect((await remind(outbox, 4)).counts).toEqual({ sent: 1 })
  })

  it('sends nothing where there is nothing to tell, and nothing that is too late', async () => {
    const outbox = await anOutbox()
    await reminded(outbox, 'ada', { pace: 'daily' })
    await planReminders(outbox.reminders, monday)
    expect((await sendReminders(outbox, ceilings, minutes(DAY))).counts).toEqual({ 'too-late': 1 })
    const { row } = await reopened(outbox)
    const rested = { ...row, track: { ...row.track, state: 'dormant' as const, rev: row.track.rev + 1 } }
    await outbox.tracks.change({ request: aRequest(), row: rested, expectedRev: row.track.rev, entries: [], audit: [] })
    expect((await remind(outbox, 1)).counts).toEqual({ 'nothing-to-say': 1 })
    expect(outbox.carried).toEqual([])
  })

  it('sends nothing to whoever stopped it after it was planned, and forgets whoever has lost their office', async () => {
    const outbox = await anOutbox()
    const ada = await reminded(outbox, 'ada')
    await reminded(outbox, 'ben')
    await planReminders(outbox.reminders, monday)
    await outbox.reminders.putMailbox({ ...ada, pace: 'never', address: undefined, rev: 2 })
    const [membership] = aMember('focal-point', cast.mission, cast.party).memberships
    if (!membership) return expect.unreachable()
    const audit = {
      kind: 'audit',
      at: membership.since,
      by: { user: 'h', name: 'H' },
      organization: cast.mission,
    } as const
    await outbox.accounts.removeMembership(
      { ...membership, user: 'ben' },
      { ...audit, action: 'member-removed', subject: 'ben' },
    )
    const report = await sendReminders(outbox, ceilings, minutes(10))
    expect(report).toEqual({ counts: { 'no-address': 1, 'no-office': 1 } })
    expect([outbox.carried, await outbox.reminders.findMailbox('ben')]).toEqual([[], undefined])
    expect(await outbox.reminders.findReminder('ben', '2026-W06')).toBe(undefined)
  })

  it('is overtaken by whoever stops it between the reading and the claim', async () => {
    const outbox = await anOutbox()
    const ada = await reminded(outbox, 'ada')
    await planReminders(outbox.reminders, monday)
    const { findTold } = outbox.reminders
    const reminders = {
      ...outbox.reminders,
      findTold: async (user: string) => {
        await outbox.reminders.putMailbox({ ...ada, pace: 'never', address: undefined, rev: 2 })
        return findTold(user)
      },
    }
    expect((await sendReminders({ ...outbox, reminders }, ceilings, minutes(10))).counts).toEqual({ overtaken: 1 })
    expect(outbox.carried).toEqual([])
    expect((await sendReminders(outbox, ceilings, minutes(20))).counts).toEqual({ 'no-address': 1 })
  })

  it('is not held back by one that fails, which is reported', async () => {
    const logged: object[] = []
    const outbox = await anOutbox({ log: (line) => logged.push(line) })
    await reminded(outbox, 'ada')
    await reminded(outbox, 'ben')
    await planReminders(outbox.reminders, monday)
    const accounts = {
      ...outbox.accounts,
      membershipsOf: (user: string) =>
        user === 'ada' ? Promise.reject(new Error('Poisoned')) : outbox.accounts.membershipsOf(user),
    }
    expect(await sendReminders({ ...outbox, accounts }, ceilings, minutes(10))).toEqual({
      counts: { failed: 1, sent: 1 },
    })
    expect(logged).toEqual([
      { level: 'error', user: 'ada', period: '2026-W06', error: expect.stringMatching(/^Error: Poisoned/) },
    ])
    expect((await sendReminders(outbox, ceilings, minutes(20))).counts).toEqual({ sent: 1 })
  })
})

it('says nothing in a mail that is not public, though the reader may read it at their desk', async () => {
  const outbox = await anOutbox()
  await reminded(outbox, 'ada', {}, 'head')
  const author = { user: 'ada', organization: cast.mission }
  const secret = (id: string, state: 'draft' | 'released' | 'published') =>
    anEntry({ id, author, state, visibility: 'party', states: { note: `canary-${state}` }, evidence: [] })
  const entries = [secret('secret0001', 'draft'), secret('secret0002', 'released'), secret('secret0003', 'published')]
  const row = { ...aTrackRow({ rev: 3, due: '2025-06-30' }) }
  await outbox.tracks.change({ request: aRequest(), row, expectedRev: 2, entries, audit: [] })
  await remind(outbox)
  const { text = '', html = '' } = await PostalMime.parse(outbox.carried[0]?.mime ?? '')
  expect(text).toContain('2 drafts wait for your release')
  expect(`${text}${html}`).not.toMatch(/canary|secret0|ada@example\.org/)
})
