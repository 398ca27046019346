import { expect, it } from 'vitest'
import { recordEntry } from '../../functions/follow-up.ts'
import { changeTrack } from '../../functions/track-changes.ts'
import { anInput, aRequest, aSummit, reopened, trackOfChad } from '../tracks.ts'
import { viewers } from '../viewers.ts'

const now = '2021-04-01T10:00:00.000Z'
const later = '2021-05-01T10:00:00.000Z'

it('keeps and counts every change of a due date', async () => {
  const tools = await aSummit()
  const due = (date: string | undefined, rev: number, reason?: string) =>
    changeTrack(tools, viewers.editor, trackOfChad, { change: 'due', due: date, reason, rev, request: aRequest() }, now)
  await due('2021-06', 1)
  await due('2021-12', 2, 'Elections')
  const { row } = await reopened(tools)
  expect([row.track.due, row.track.dueChanges]).toEqual([
    '2021-12',
    [
      { to: '2021-06', at: now },
      { from: '2021-06', to: '2021-12', at: now, reason: 'Elections' },
    ],
  ])
})

it('closes with a reason and, where another track takes its place, with that track', async () => {
  const tools = await aSummit()
  const close = (given: object) =>
    changeTrack(
      tools,
      viewers.editor,
      trackOfChad,
      { change: 'close', reason: 'no_response', rev: 1, request: aRequest(), ...given },
      now,
    )
  const nowhere = { reason: 'superseded', successor: 'event/summit/recommendation/9/country/chad' }
  await expect(close({ reason: 'duplicate' })).rejects.toMatchObject({ details: [{ field: 'successor' }] })
  await expect(close(nowhere)).rejects.toMatchObject({ details: [{ field: 'successor' }] })
  await close({})
  const { row } = await reopened(tools)
  expect([row.track.closing, row.standing.headline]).toEqual([{ reason: 'no_response', at: now }, 'closed'])
})

it('is opened again by a later step back', async () => {
  const tools = await aSummit()
  const request = aRequest()
  await recordEntry(
    tools,
    viewers.head,
    trackOfChad,
    anInput({ state: 'published', states: { progress: 'implemented' } }),
    now,
  )
  await changeTrack(
    tools,
    viewers.editor,
    trackOfChad,
    { change: 'close', reason: 'implemented', rev: 2, request },
    now,
  )
  const states = { direction: 'reversed', cause: 'conflict' } as const
  const lower = anInput({ state: 'published', asOf: { start: '2021-05' }, states, rev: 3 })
  await recordEntry(tools, viewers.head, trackOfChad, lower, later)
  expect((await reopened(tools)).row.standing.headline).toBe('reversed')
})

it('is for the organizers of the event alone, and names an assessor only through their administrator', async () => {
  const tools = await aSummit()
  const assessor = { change: 'assessor', assessor: 'watchlist', rev: 1, request: aRequest() } as const
  for (const viewer of ['head', 'otherAdministrator', 'assessor', 'platformAdministrator', 'editor'] as const) {
    await expect(changeTrack(tools, viewers[viewer], trackOfChad, assessor, now)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }
  expect((await changeTrack(tools, viewers.administrator, trackOfChad, assessor, now)).assessorOfRecord).toBe(
    'watchlist',
  )
})

it('does one request once, and nothing to a track that was changed meanwhile', async () => {
  const tools = await aSummit()
  const input = { change: 'review', reviewMonths: 6, rev: 1, request: aRequest() } as const
  const track = await changeTrack(tools, viewers.editor, trackOfChad, input, now)
  expect([track.reviewMonths, track.rev]).toEqual([6, 2])
  const stale = { ...input, reviewMonths: 24, request: aRequest() }
  await expect(changeTrack(tools, viewers.editor, trackOfChad, stale, now)).rejects.toMatchObject({ code: 'conflict' })
})
