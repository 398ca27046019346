import { expect, it } from 'vitest'
import { distribution, filterRows, pageOfRows } from '../../../content/model/desk.ts'
import { deskTable, readDeskTable } from '../../../content/model/desk-table.ts'
import { summaryOf, type TrackRow } from '../../../content/model/track-row.ts'
import { anAssessment, anEntry } from '../../entries.ts'
import { aTrackRow } from '../../tracks.ts'

const standing = (...entries: Parameters<typeof summaryOf>[0]) => summaryOf(entries, {})
const row = (label: string, given: Partial<TrackRow> = {}): TrackRow => ({
  ...aTrackRow({
    id: `event/summit/recommendation/${label}/country/chad`,
    subject: { dossierKind: 'event', dossier: 'summit', recommendation: label },
  }),
  ...given,
})

const back = anEntry({ states: { direction: 'set_back', cause: 'conflict' } })
const rows = [
  row('1', { themes: ['release'], standing: standing(anEntry({ asOf: { start: '2021-06' } })) }),
  row('2', { words: 'Rouvrir les écoles', standing: standing(back) }),
  row('2.b', { standing: standing(anEntry({ states: { progress: 'implemented' } }), anAssessment()) }),
]

it('shows the lines that a filter lets through', () => {
  const shown = (filter: Parameters<typeof filterRows>[1]) =>
    filterRows(rows, filter, '2022-01-01').map(({ track }) => track.id.split('/')[3])
  expect([
    shown({}),
    shown({ theme: 'release' }),
    shown({ dossier: 'elsewhere' }),
    shown({ party: 'country/chad' }),
    shown({ state: 'set_back' }),
    shown({ late: 'backwards' }),
    shown({ late: 'contested' }),
    shown({ late: 'silent' }),
    shown({ q: 'ECOLES' }),
    shown({ q: '2.b' }),
  ]).toEqual([['1', '2', '2.b'], ['1'], [], ['1', '2', '2.b'], ['2'], ['2'], ['2.b'], ['2', '2.b'], ['2'], ['2.b']])
})

it('comes in pages of a hundred lines, and a page beyond the last is the last', () => {
  const many = Array.from({ length: 250 }, (_, at) => row(String(at + 1)))
  const labels = (page?: number) => {
    const { rows: shown, ...where } = pageOfRows(many, page)
    return [shown.at(0)?.track.id.split('/')[3], shown.at(-1)?.track.id.split('/')[3], where]
  }
  expect([labels(), labels(3), labels(9)]).toEqual([
    ['1', '100', { page: 1, pages: 3 }],
    ['201', '250', { page: 3, pages: 3 }],
    ['201', '250', { page: 3, pages: 3 }],
  ])
  expect(pageOfRows([])).toEqual({ rows: [], page: 1, pages: 1 })
})

it('counts tracks under their words, and never averages them', () => {
  expect(distribution([...rows, row('3')])).toEqual([
    ['set_back', 1],
    ['not_assessed', 1],
    ['in_progress', 2],
  ])
})

it('goes out as a table that says what the party said last, and comes back the same', () => {
  const own = anEntry({ asOf: { start: '2020-01', end: '2020-03' }, states: { progress: 'planned', note: '=1+1' } })
  const table = deskTable([row('1', { standing: standing(own, anAssessment()) }), row('2')])
  expect(table.split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFtrack,event,label,text,due,standing,since,said by,as of,response,progress,direction,listing,cause,note',
    "event/summit/recommendation/1/country/chad,A summit,1,Release all children,,in_progress,2020-01-01,Watchlist,2020-01/2020-03,,planned,,,,'=1+1",
    'event/summit/recommendation/2/country/chad,A summit,2,Release all children,,not_assessed,,,,,,,,,',
  ])
  expect(readDeskTable(table)).toEqual({
    lines: [
      {
        line: 2,
        track: 'event/summit/recommendation/1/country/chad',
        asOf: { start: '2020-01', end: '2020-03' },
        states: { progress: 'planned', note: '=1+1' },
      },
    ],
    faults: [],
  })
})

it('names the line, the value and what would be right when a table cannot be read', () => {
  const table = 'track;as of;progress\nt1;2021-13;planned\nt2;2021;half done\n;2021;planned\n'
  expect(readDeskTable(table).faults).toEqual([
    { line: 2, code: 'bad-date', message: expect.stringContaining('Cannot read "2021-13" as a date') },
    {
      line: 3,
      code: 'bad-value',
      message: expect.stringMatching(/"half done" in the column "progress": expected not_assessed, .*implemented/),
    },
    { line: 4, code: 'missing-track', message: expect.stringContaining('keep the first column') },
  ])
  expect(readDeskTable('a,b\n1,2').faults).toEqual([
    { line: 1, code: 'missing-column', message: expect.stringContaining('"track", "as of", "progress"') },
  ])
})
