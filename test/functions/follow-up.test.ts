import { describe, expect, it } from 'vitest'
import { stepEntry } from '../../functions/entry-steps.ts'
import { recordEntry } from '../../functions/follow-up.ts'
import type { FollowUpTools } from '../../functions/open-track.ts'
import { anInput, aRequest, aSummit, reopened, trackOfChad } from '../tracks.ts'
import { cast, type ViewerName, viewers } from '../viewers.ts'

const now = '2021-04-01T10:00:00.000Z'
const later = '2021-05-01T10:00:00.000Z'
const latest = '2021-06-01T10:00:00.000Z'
const record = (tools: FollowUpTools, viewer: ViewerName, given = {}) =>
  recordEntry(tools, viewers[viewer], trackOfChad, anInput(given), now)
const refusal = (code: string, details: unknown = expect.anything()) => expect.objectContaining({ code, details })
const step = (name: 'release' | 'publish' | 'send-back' | 'retract', rev: number, comment?: string) => ({
  step: name,
  comment,
  rev,
  request: aRequest(),
})

describe('recording an entry', () => {
  it('makes a draft in the name of the party, whatever else was meant, and leaves the standing as it was', async () => {
    const tools = await aSummit()
    const entry = await record(tools, 'focalPoint', { request: 'request-of-1'.replaceAll('-', '') })
    expect(entry).toEqual({
      kind: 'entry',
      id: 'requestof1',
      track: trackOfChad,
      speaker: { class: 'party', name: 'Chad', ref: cast.party },
      author: { user: 'focal-point-of-mission-of-chad', organization: cast.mission },
      asOf: { start: '2021-03' },
      recordedAt: now,
      states: { progress: 'in_progress' },
      verification: 'self_reported',
      visibility: 'public',
      evidence: [],
      state: 'draft',
    })
    const { row, entries } = await reopened(tools)
    expect([row.track.rev, row.standing.headline, entries]).toEqual([2, 'not_assessed', [entry]])
  })

  it('takes the capacity from the membership', async () => {
    const tools = await aSummit()
    const spoken = [
      await record(tools, 'editor', { organization: 'organization/fight-for-humanity', rev: 1 }),
      await record(tools, 'assessor', { organization: 'organization/watchlist', rev: 2 }),
      await record(tools, 'otherFocalPoint', { organization: 'organization/mission-of-belgium', rev: 3 }),
    ]
    expect(spoken.map(({ speaker }) => speaker)).toEqual([
      { class: 'organizer', name: 'fight-for-humanity', ref: cast.organizer },
      { class: 'assessor', name: 'watchlist', ref: cast.otherOrganizer },
      { class: 'third-party', name: 'Belgium', ref: cast.otherParty },
    ])
  })

  it('lets nobody speak for an organization that is not theirs', async () => {
    const tools = await aSummit()
    for (const viewer of [
      'otherFocalPoint',
      'editor',
      'administrator',
      'assessor',
      'platformAdministrator',
      'participant',
    ] as const) {
      await expect(record(tools, viewer)).rejects.toEqual(expect.objectContaining({ code: 'forbidden' }))
    }
    await expect(record(tools, 'anonymous')).rejects.toEqual(expect.objectContaining({ code: 'unauthorized' }))
    await expect(record(tools, 'otherEditor', { organization: 'organization/watchlist' })).rejects.toEqual(
      expect.objectContaining({ code: 'forbidden' }),
    )
    expect((await reopened(tools)).entries).toEqual([])
  })

  it('publishes at once only for those who may publish', async () => {
    const tools = await aSummit()
    await expect(record(tools, 'focalPoint', { state: 'published' })).rejects.toEqual(
      expect.objectContaining({ code: 'forbidden' }),
    )
    await record(tools, 'head', { state: 'published' })
    expect((await reopened(tools)).row.standing).toEqual({
      headline: 'in_progress',
      since: '2021-03',
      told: '2021-04-01T10:00:00.000Z',
      speaker: { class: 'party', name: 'Chad' },
      progress: 'in_progress',
      peak: 'in_progress',
      contested: false,
      selfReported: true,
      lastConfirmed: '2021-03',
      own: { asOf: { start: '2021-03' }, states: { progress: 'in_progress' } },
      entries: 1,
    })
  })

  it('gives a set-back its cause, or names the field that lacks it', async () => {
    const tools = await aSummit()
    await record(tools, 'head', { state: 'published', states: { progress: 'implemented' } })
    const lower = { state: 'published', asOf: { start: '2021-04' }, rev: 2 }
    await expect(record(tools, 'head', { ...lower, states: { progress: 'planned' } })).rejects.toEqual(
      refusal('bad-request', [expect.objectContaining({ field: 'direction', code: 'unexplained-lowering' })]),
    )
    await record(tools, 'head', { ...lower, states: { progress: 'planned', direction: 'set_back', cause: 'conflict' } })
    expect((await reopened(tools)).row.standing).toMatchObject({
      headline: 'set_back',
      cause: 'conflict',
      peak: 'implemented',
    })
  })

  it('refuses a form that saw an older track, and takes the same request once', async () => {
    const tools = await aSummit()
    await record(tools, 'head', { state: 'published' })
    await expect(record(tools, 'head', { rev: 1 })).rejects.toEqual(expect.objectContaining({ code: 'conflict' }))
    const twice = anInput({ rev: 2 })
    const [first, second] = [
      await recordEntry(tools, viewers.head, trackOfChad, twice, now),
      await recordEntry(tools, viewers.head, trackOfChad, twice, later),
    ]
    expect(second).toEqual(first)
    expect((await reopened(tools)).entries).toHaveLength(2)
    const other = { ...twice, states: { progress: 'implemented' } } as const
    await expect(recordEntry(tools, viewers.head, trackOfChad, other, later)).rejects.toEqual(
      expect.objectContaining({ code: 'conflict' }),
    )
  })

  it('writes a draft again in its place, but nothing that was released or is somebody else’s', async () => {
    const tools = await aSummit()
    const draft = await record(tools, 'focalPoint')
    const again = await record(tools, 'head', { edits: draft.id, rev: 2, states: { progress: 'planned' } })
    expect((await reopened(tools)).entries).toEqual([again])
    const stranger = { edits: draft.id, rev: 3, organization: 'organization/watchlist' }
    await expect(record(tools, 'assessor', stranger)).rejects.toEqual(expect.objectContaining({ code: 'not-found' }))
    await stepEntry(tools, viewers.head, trackOfChad, draft.id, step('publish', 3), later)
    await expect(record(tools, 'focalPoint', { edits: draft.id, rev: 4 })).rejects.toEqual(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
})

describe('taking an entry further', () => {
  it('goes from draft to the organizers to readers', async () => {
    const tools = await aSummit()
    const { id } = await record(tools, 'focalPoint')
    expect((await stepEntry(tools, viewers.head, trackOfChad, id, step('release', 2), later)).state).toBe('released')
    const published = await stepEntry(tools, viewers.head, trackOfChad, id, step('publish', 3), latest)
    expect([published.state, published.publishedAt]).toEqual(['published', latest])
    expect((await reopened(tools)).row.standing.headline).toBe('in_progress')
    const done = await tools.tracks.listAudit(cast.mission)
    expect(done.items.map(({ action }) => action)).toEqual(['entry-published', 'entry-released', 'entry-draft'])
  })

  it('goes back to its author with a comment that says what to change', async () => {
    const tools = await aSummit()
    const { id } = await record(tools, 'focalPoint')
    const back = await stepEntry(tools, viewers.head, trackOfChad, id, step('send-back', 2, 'Name the law'), later)
    expect([back.state, back.returned]).toEqual(['draft', { at: later, comment: 'Name the law' }])
  })

  it('leaves the record when it is retracted, and takes its level along', async () => {
    const tools = await aSummit()
    const { id } = await record(tools, 'head', { state: 'published' })
    await stepEntry(tools, viewers.head, trackOfChad, id, step('retract', 2), later)
    expect((await reopened(tools)).row.standing).toMatchObject({ headline: 'not_assessed', entries: 0 })
  })

  it('answers somebody who may not see a draft as if it were not there', async () => {
    const tools = await aSummit()
    const { id } = await record(tools, 'focalPoint')
    for (const viewer of ['administrator', 'otherHead', 'assessor', 'anonymous'] as const) {
      await expect(stepEntry(tools, viewers[viewer], trackOfChad, id, step('publish', 2), later)).rejects.toEqual(
        expect.objectContaining({ code: 'not-found', message: `Cannot find the entry "${id}"` }),
      )
    }
    await expect(stepEntry(tools, viewers.focalPoint, trackOfChad, id, step('publish', 2), later)).rejects.toEqual(
      expect.objectContaining({ code: 'forbidden' }),
    )
  })

  it('takes no step twice and none out of turn', async () => {
    const tools = await aSummit()
    const { id } = await record(tools, 'head', { state: 'published' })
    const again = await stepEntry(tools, viewers.head, trackOfChad, id, step('publish', 1), later)
    expect(again.publishedAt).toBe(now)
    await expect(stepEntry(tools, viewers.head, trackOfChad, id, step('release', 2), later)).rejects.toEqual(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
})
