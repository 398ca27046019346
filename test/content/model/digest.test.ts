import { describe, expect, it } from 'vitest'
import { type DigestFacts, digestOf, SHOWN } from '../../../content/model/digest.ts'
import { trackId } from '../../../content/model/track.ts'
import { summaryOf, type TrackRow } from '../../../content/model/track-row.ts'
import type { PendingEntry } from '../../../content/model/work.ts'
import { aTrackRow, trackOfChad } from '../../tracks.ts'
import { cast } from '../../viewers.ts'

const today = '2026-02-01'
const recent = '2026-01-30T10:00:00.000Z'

function facts(given: Partial<DigestFacts> = {}): DigestFacts {
  return {
    ...{ organization: cast.mission, represents: cast.party, roles: ['focal-point'], rows: [], organized: [] },
    ...{ pending: [], since: '2026-01-25T00:00:00.000Z', today, ...given },
  }
}

/** A track that was confirmed a month ago, unless something else is said. */
function row(label: string, given: Partial<TrackRow['track']> = {}, standing: Partial<TrackRow['standing']> = {}) {
  const subject = { dossierKind: 'event', dossier: 'summit', recommendation: label } as const
  const made = aTrackRow({ id: trackId(subject, cast.party), subject, ...given })
  return { ...made, standing: { ...summaryOf([], {}), lastConfirmed: '2026-01-01', ...standing } }
}

const pending = (entry: string, given: Partial<PendingEntry> = {}): PendingEntry => ({
  ...{ kind: 'pending-entry', track: trackOfChad, entry, state: 'draft', writtenFor: cast.mission, returned: false },
  ...{ at: recent, ...given },
})

const tracksIn = (rows: readonly TrackRow[], given: Partial<DigestFacts> = {}) =>
  (digestOf([facts({ rows, ...given })])?.sections ?? []).flatMap(({ tracks }) =>
    tracks.map(([kind, count, shown]) => [kind, count, shown.map(({ label }) => label).join(' ')]),
  )

describe('a digest', () => {
  it('names each track once, under the first thing that holds of it', () => {
    const rows = [
      row('1', { due: '2026-01-31' }, { contested: true }),
      row('2', { due: '2026-03' }),
      row('3', { due: '2026-03-03' }),
      row('4', {}, { contested: true }),
      row('5', {}, { lastConfirmed: '2024-12' }),
      row('6', { opened: { by: 'organizer', at: recent } }),
      row('7', { state: 'closed', closing: { reason: 'superseded', successor: trackOfChad, at: recent } }),
      row('8', { due: '2026-02' }),
      row('9'),
    ]
    expect(tracksIn(rows)).toEqual([
      ['overdue', 1, '1'],
      ['soon', 2, '3 8'],
      ['contested', 1, '4'],
      ['silent', 1, '5'],
      ['new', 1, '6'],
      ['merged', 1, '7'],
    ])
  })

  it('says nothing of what is done, resting, closed otherwise, opened by the party itself or answered', () => {
    const own = { asOf: { start: '2026-01' }, states: { progress: 'planned' } } as const
    const rows = [
      row('1', { due: '2026-01-31' }, { headline: 'implemented' }),
      row('2', { due: '2026-01-31', state: 'dormant' }),
      row('3', { due: '2026-02-10', state: 'dormant' }),
      row('4', { state: 'closed', closing: { reason: 'declined', at: recent } }),
      row('5', { opened: { by: 'party', at: recent } }),
      row('6', { opened: { by: 'organizer', at: recent } }, { own }),
      row('7', { opened: { by: 'organizer', at: '2026-01-20T10:00:00.000Z' } }),
    ]
    expect(digestOf([facts({ rows })])).toBe(undefined)
  })

  it('names five of a kind, counts all, and cuts a long title at a word', () => {
    const long = `${'Release all children '.repeat(10)}`
    const rows = Array.from({ length: 7 }, (_, at) => ({ ...row(`${at + 1}`, { due: '2026-01-01' }), words: long }))
    const [section] = digestOf([facts({ rows })])?.sections ?? []
    const [kind, count, shown] = section?.tracks[0] ?? []
    expect([kind, count, shown?.length]).toEqual(['overdue', 7, SHOWN])
    expect(shown?.[0]).toEqual({
      ...{ track: rows[0]?.track.id, label: '1', dossierTitle: 'A summit', due: '2026-01-01' },
      words: `${'Release all children '.repeat(5)}Release all…`,
    })
  })

  it('only counts what is not public, for those who may act on it', () => {
    const waiting = [
      pending('draft00001'),
      pending('draft00002', { returned: true }),
      pending('draft00003', { state: 'released' }),
      pending('draft00004', { state: 'released', writtenFor: cast.otherMission }),
    ]
    const told = (roles: DigestFacts['roles']) => digestOf([facts({ roles, pending: waiting })])?.sections[0]?.pending
    expect(told(['focal-point'])).toEqual([['returned', 1]])
    expect(told(['head'])).toEqual([
      ['returned', 1],
      ['release', 2],
    ])
    expect(told(['editor'])).toEqual([
      ['returned', 1],
      ['look', 1],
    ])
    expect(told(['administrator'])).toEqual([
      ['returned', 1],
      ['release', 2],
      ['look', 1],
    ])
    expect(JSON.stringify(digestOf([facts({ roles: ['head'], pending: waiting })])?.sections)).not.toContain('summit')
  })

  it('tells organizers on how many answers are late, and nobody else', () => {
    const late = [row('1', { due: '2025' }), row('2', {}, { lastConfirmed: '2020' }), row('3')]
    const organized = [
      { dossierKind: 'event', dossier: 'quiet', title: 'Quiet', rows: [row('3')] },
      { dossierKind: 'event', dossier: 'summit', title: 'A summit', rows: late },
    ] as const
    const told = (roles: DigestFacts['roles']) => digestOf([facts({ roles, organized })])?.sections[0]?.dossiers
    expect(told(['editor'])).toEqual([{ dossierKind: 'event', dossier: 'summit', title: 'A summit', late: 2 }])
    expect(told(['head'])).toBe(undefined)
    expect(tracksIn(late, { roles: ['editor'] })).toEqual([])
  })

  it('has the same fingerprint exactly as long as it says the same', () => {
    const printOf = (rows: readonly TrackRow[]) => digestOf([facts({ rows })])?.fingerprint
    const [one, other] = [row('1', { due: '2026-01-01' }), row('2', { due: '2026-01-01' })]
    expect(printOf([one, other])).toEqual(printOf([other, one]))
    expect(printOf([one])).not.toEqual(printOf([other]))
    expect(printOf([one])).not.toEqual(printOf([row('1', { due: '2025-12-01' })]))
  })

  it('leaves out an organization of which there is nothing to tell', () => {
    const sections = digestOf([
      facts(),
      facts({
        organization: cast.otherMission,
        roles: ['head'],
        pending: [pending('draft00001', { writtenFor: cast.otherMission })],
      }),
    ])?.sections
    expect(sections?.map(({ organization }) => organization)).toEqual([cast.otherMission])
  })
})
