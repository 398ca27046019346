import { expect, it } from 'vitest'
import { anEntry } from '../../entries.ts'
import { aRequest, aSummit, aTrackRow, reopened, trackOfChad } from '../../tracks.ts'
import { cast } from '../../viewers.ts'

const audit = {
  kind: 'audit',
  at: '2021-01-01T00:00:00.000Z',
  by: { user: 'u1', name: 'A head' },
  organization: cast.mission,
  action: 'entry-published',
  subject: trackOfChad,
} as const

it('keeps a change whole: the row, its entries and what was done', async () => {
  const { tracks } = await aSummit()
  const row = aTrackRow({ rev: 2, due: '2022' })
  const entry = anEntry()
  const change = { request: aRequest(), row, expectedRev: 1, entries: [entry], audit: [audit] }
  expect(await tracks.change(change)).toBe('done')
  expect(await tracks.openTrack(trackOfChad)).toEqual({ row, entries: [entry] })
  expect(await tracks.listTracksOfParty(cast.party)).toEqual({ items: [row] })
  expect(await tracks.listTracksOfDossier('summit')).toEqual({ items: [row] })
  expect(await tracks.listAudit(cast.mission)).toEqual({ items: [audit] })
})

it('refuses a change of a track that somebody else changed first, and keeps nothing of it', async () => {
  const tools = await aSummit()
  const change = {
    request: aRequest(),
    row: aTrackRow({ rev: 8 }),
    expectedRev: 7,
    entries: [anEntry()],
    audit: [audit],
  }
  expect(await tools.tracks.change(change)).toBe('conflict')
  expect(await reopened(tools)).toEqual({ row: aTrackRow(), entries: [] })
  expect(await tools.tracks.listAudit(cast.mission)).toEqual({ items: [] })
})

it('does one request once, however often it is sent', async () => {
  const tools = await aSummit()
  const change = {
    request: aRequest(),
    row: aTrackRow({ rev: 2 }),
    expectedRev: 1,
    entries: [anEntry()],
    audit: [audit],
  }
  expect([await tools.tracks.change(change), await tools.tracks.change(change)]).toEqual(['done', 'repeated'])
  expect((await reopened(tools)).entries).toEqual([anEntry()])
})

it('knows no track that nobody opened', async () => {
  const { tracks } = await aSummit()
  expect(await tracks.openTrack('event/summit/recommendation/9/country/chad')).toBe(undefined)
  expect(await tracks.listTracksOfParty(cast.otherParty)).toEqual({ items: [] })
})

it('lists the tracks of a dossier in the order of their labels', async () => {
  const { tracks } = await aSummit()
  for (const recommendation of ['10', '2', '2.b', '2.a']) {
    const subject = { dossierKind: 'event', dossier: 'summit', recommendation } as const
    const row = aTrackRow({ id: `event/summit/recommendation/${recommendation}/country/chad`, subject })
    await tracks.change({ request: aRequest(), row, expectedRev: undefined, entries: [], audit: [] })
  }
  const { items } = await tracks.listTracksOfDossier('summit')
  expect(items.map(({ track }) => track.id.split('/')[3])).toEqual(['1', '2', '2.a', '2.b', '10'])
})

it('knows what waits in an organization: drafts for those who write, what is released for organizers too', async () => {
  const { tracks } = await aSummit()
  const author = { user: 'u1', organization: cast.mission }
  const put = (state: 'draft' | 'released' | 'published', rev: number) =>
    tracks.change({
      request: aRequest(),
      row: aTrackRow({ rev }),
      expectedRev: rev - 1,
      entries: [anEntry({ author, state })],
      audit: [],
      reviewers: [cast.organizer],
    })
  const waits = async () => {
    const all = [await tracks.workOf(cast.mission), await tracks.workOf(cast.organizer)]
    return all.map(({ pending }) => pending.map(({ state }) => state))
  }
  await put('draft', 2)
  expect(await waits()).toEqual([['draft'], []])
  await put('released', 3)
  expect(await waits()).toEqual([['released'], ['released']])
  await put('published', 4)
  expect(await waits()).toEqual([[], []])
})

it('keeps the notes of one organization, all of them or none', async () => {
  const { tracks } = await aSummit()
  const note = {
    kind: 'track-note',
    track: trackOfChad,
    note: 'Ask the ministry',
    assignees: ['Amina'],
    rev: 1,
  } as const
  const notes = [{ ...note, assignees: ['Amina'] }]
  expect(await tracks.putNotes(cast.mission, notes)).toBe(true)
  const stale = [
    { ...note, assignees: ['Idriss'] },
    { ...note, track: 'another', assignees: [] },
  ]
  expect(await tracks.putNotes(cast.mission, stale)).toBe(false)
  expect(await tracks.workOf(cast.mission)).toEqual({ pending: [], notes })
  expect(await tracks.workOf(cast.otherMission)).toEqual({ pending: [], notes: [] })
})
