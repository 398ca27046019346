import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../content/model/entry.ts'
import type { InterfaceLanguage } from '../../../content/model/language.ts'
import { viewEntries } from '../../../content/model/view.ts'
import { anonymous } from '../../../content/model/viewer.ts'
import { LevelsChart } from '../../../web/charts/levels.tsx'
import { anAssessment, anEntry } from '../../entries.ts'
import { aView } from '../../samples/opened.ts'
import { cast } from '../../viewers.ts'
import { attributes, wordsOf } from '../markup.ts'

const sides = { party: cast.party, organizers: [] }
const said = (at: number, start: string, states: Entry['states']) =>
  anEntry({ id: `entry0000${at}`, asOf: { start }, states })
const history = [
  said(1, '2021-01', { progress: 'planned' }),
  said(2, '2022-01', { progress: 'largely_implemented' }),
  said(3, '2023-01', { progress: 'in_progress', direction: 'set_back', cause: 'funding' }),
  anAssessment({ id: 'entry00009', asOf: { start: '2023-01' }, states: { progress: 'not_started' } }),
]

function drawn(entries: readonly Entry[], language: InterfaceLanguage = 'en'): string {
  const view = aView('/', language)
  return String(<LevelsChart view={view} entries={viewEntries(entries, anonymous, sides)} />)
}

describe('the picture of levels', () => {
  it('draws steps back downwards, each with a mark of its own', () => {
    const lines = attributes(drawn(history), 'line').filter((line) => line.class?.startsWith('line'))
    const down = lines.filter((line) => line.class === 'line down')
    expect(down).toEqual([{ class: 'line down', x1: '97%', x2: '97%', y1: '2.625em', y2: '6.125em' }])
    expect(attributes(drawn(history), 'path').map((path) => path.class)).toEqual(['fall'])
    expect(attributes(drawn(history.slice(0, 2)), 'path')).toEqual([])
  })

  it('gives each speaker a line of their own, which differs without colour', () => {
    const dots = attributes(drawn(history), 'circle').map((dot) => dot.class)
    expect(dots).toEqual(['dot', 'dot', 'dot other', 'dot', 'dot other'])
    expect(attributes(drawn(history), 'g').flatMap((group) => group['stroke-dasharray'] ?? [])).toEqual(['7 4'])
  })

  it('runs the other way for those who read the other way', () => {
    const across = (language: InterfaceLanguage) => attributes(drawn(history, language), 'circle').map((dot) => dot.cx)
    expect(across('en').slice(0, 3)).toEqual(['3%', '50%', '97%'])
    expect(across('ar').slice(0, 3)).toEqual(['97%', '50%', '3%'])
  })

  it('guesses no level where none was stated: such a statement stands in a lane of its own', () => {
    const html = drawn([said(1, '2021', { direction: 'advancing' }), said(2, '2022', { progress: 'no_information' })])
    expect(attributes(html, 'circle').map((dot) => dot.cy)).toEqual(['11.375em', '11.375em'])
    expect(html).toContain('<li>Not stated</li>')
    expect(drawn(history)).not.toContain('<li>Not stated</li>')
  })

  it('says the same in a table, each line leading to its entry', () => {
    const html = drawn(history)
    expect(wordsOf(`<main>${html.slice(html.indexOf('<tbody'))}</main>`)).toBe(
      'January 2021 Planned Chad (the party itself) January 2022 Largely implemented Chad (the party itself) ' +
        'January 2023 In progress Set back Chad (the party itself) January 2023 Not started Watchlist (assessor)',
    )
    expect(attributes(html, 'a').map(({ href }) => href)).toEqual([
      '#entry-entry00001',
      '#entry-entry00002',
      '#entry-entry00003',
      '#entry-entry00009',
    ])
  })

  it('draws nothing of what has not been published, and nothing of notes', () => {
    expect(drawn([anEntry({ state: 'retracted' }), said(2, '2022', { note: 'Asked again.' })])).toBe('')
  })
})
