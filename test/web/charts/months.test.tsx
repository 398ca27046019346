import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../content/model/entry.ts'
import { viewEntries } from '../../../content/model/view.ts'
import { anonymous } from '../../../content/model/viewer.ts'
import { type History, MonthsChart } from '../../../web/charts/months.tsx'
import { anEntry } from '../../entries.ts'
import { aView } from '../../samples/opened.ts'
import { aTrackRow } from '../../tracks.ts'
import { cast } from '../../viewers.ts'
import { wordsOf } from '../markup.ts'

const parties = [{ printed: 'Chad', ref: cast.party }, { printed: 'Sudan' }]

function drawn(...entries: Partial<Entry>[]): string {
  const views = viewEntries(
    entries.map((entry, at) => anEntry({ id: `entry0000${at}`, ...entry })),
    anonymous,
    { party: cast.party, organizers: [] },
  )
  const histories: History[] = [{ row: aTrackRow(), entries: views }]
  return wordsOf(`<main>${String(<MonthsChart view={aView('/')} parties={parties} histories={histories} />)}</main>`)
}

describe('a campaign month by month', () => {
  it('says in words what was said in each month, and where nothing was said', () => {
    const first = { asOf: { start: '2020-01', end: '2020-03' }, states: { progress: 'in_progress' } } as const
    const second = {
      asOf: { start: '2021-05-10' },
      states: { progress: 'planned', direction: 'set_back', cause: 'conflict' },
    } as const
    expect(drawn(first, second)).toBe(
      'Month by month Party March 2020 May 2021 ' +
        'Chad In progress 1 Release all children Set back 1 Release all children ' +
        'Sudan – Nothing was said – Nothing was said',
    )
  })

  it('keeps a year a year, and a note is no assessment', () => {
    expect(drawn({ asOf: { start: '2020' }, states: { note: 'A letter arrived.' } })).toBe(
      'Month by month Party 2020 Chad Not assessed 1 Release all children Sudan – Nothing was said',
    )
  })

  it('leaves out what was corrected, retracted or never published', () => {
    const wrong = { asOf: { start: '2019-01' } }
    const right = { asOf: { start: '2020-01' }, correctionOf: 'entry00000' }
    expect(drawn(wrong, right, { asOf: { start: '2021-01' }, state: 'retracted' })).toBe(
      'Month by month Party January 2020 Chad In progress 1 Release all children Sudan – Nothing was said',
    )
    expect(drawn({ state: 'draft' })).toBe('')
  })
})
