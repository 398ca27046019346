import { describe, expect, it } from 'vitest'
import { summaryOf, type TrackRow } from '../../../content/model/track-row.ts'
import { EventPage } from '../../../web/pages/event.tsx'
import { RecommendationPage } from '../../../web/pages/recommendation.tsx'
import { RowTable } from '../../../web/work/row-table.tsx'
import { aDossier, anEvent, aRecommendation } from '../../dossiers.ts'
import { anEntry } from '../../entries.ts'
import { aView, opened } from '../../samples/opened.ts'
import { aTrackRow } from '../../tracks.ts'
import { cast } from '../../viewers.ts'
import { partOf, wordsOf } from '../markup.ts'

const first = aRecommendation('1', { title: 'Release all children' })
const head = anEvent({ slug: 'summit', title: 'A summit' })
const open = opened(aDossier({ head, recommendations: [first] }))
const chad: TrackRow = { ...aTrackRow(), standing: summaryOf([anEntry()], {}) }
const belgium = aTrackRow({ party: { printed: 'Belgium', ref: cast.otherParty } })

describe('the page of an event', () => {
  const shown = (rows: TrackRow[]) =>
    String(<EventPage view={aView('/events/summit')} open={open} event={head} neighbours={{}} rows={rows} />)

  it('shows where the one party stands, with the way to its timeline', () => {
    expect(partOf(shown([chad]), 'recommendations')).toContain(
      'In progress Self-reported since 1 January 2020 says Chad (the party itself) The whole timeline: Chad',
    )
    expect(shown([chad])).toContain('href="/events/summit/recommendations/1/countries/chad"')
  })

  it('shows how several parties are spread, with the way to each of them', () => {
    expect(partOf(shown([chad, belgium]), 'recommendations')).toContain(
      'Not assessed 1 In progress 1 2 tracks Where each party stands',
    )
    expect(partOf(shown([chad, belgium]), 'follow-up')).toBe(
      'Follow-up 2 Not assessed 1 In progress 1 2 tracks Line by line',
    )
    expect(shown([chad, belgium])).toContain('href="/events/summit/follow-up"')
  })
})

describe('the page of a recommendation', () => {
  const shown = (rows: TrackRow[]) =>
    String(
      <RecommendationPage
        view={aView('/events/summit/recommendations/1')}
        open={open}
        recommendation={first}
        related={new Map()}
        followed={{ rows, day: { today: '2026-01-01' } }}
      />,
    )

  it('lists the parties, or says that nothing is recorded yet', () => {
    expect(partOf(shown([]), 'follow-up')).toBe(
      'Where each party stands No follow-up is recorded yet. Answer this, or record where things stand',
    )
    expect(partOf(shown([chad]), 'follow-up')).toBe(
      'Where each party stands 1 Where each party stands Party Standing Due 1 Chad In progress Self-reported ' +
        'since 1 January 2020 says Chad (the party itself) Silent Last confirmed 1 January 2020 ' +
        'Answer this, or record where things stand',
    )
  })
})

describe('a table of tracks', () => {
  const subject = { dossierKind: 'campaign', dossier: 'c', commitment: 'plan' } as const
  const plan: TrackRow = { ...aTrackRow({ subject }), words: 'Action Plan of Chad' }
  const provision: TrackRow = { ...aTrackRow({ subject: { ...subject, provision: '2' } }), words: 'Verify ages' }
  const table = (rows: TrackRow[], of: 'party' | 'dossier') =>
    wordsOf(
      `<main>${String(<RowTable view={aView('/')} rows={rows} today="2020-06-01" caption="Follow-up" of={of} />)}</main>`,
    )

  it('says to which promise a provision belongs, and leaves out what the page says', () => {
    expect(table([plan, provision], 'dossier')).toBe(
      'Follow-up Of what Party Standing Due Action Plan of Chad Chad Not assessed ' +
        '2 Verify ages Action Plan of Chad Chad Not assessed',
    )
    expect(table([plan], 'party')).toBe(
      'Follow-up Of what Standing Due Action Plan of Chad A summit 10 December 2019 Not assessed',
    )
  })

  it('says how often a due date was moved, and that it has passed', () => {
    const change = { to: '2020-03', at: '2020-02-01T00:00:00.000Z' }
    const late = aTrackRow({
      due: '2020-03',
      dueChanges: [
        { ...change, to: '2020-01' },
        { ...change, from: '2020-01' },
      ],
    })
    expect(table([late], 'party')).toContain('Due March 2020 (moved once) Overdue')
  })
})
