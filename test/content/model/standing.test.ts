import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../content/model/entry.ts'
import { knownAt } from '../../../content/model/known.ts'
import { standing } from '../../../content/model/standing.ts'
import { anAssessment, anEntry } from '../../entries.ts'

const at = (id: string, year: string, states: Entry['states'], given: Partial<Entry> = {}) =>
  anEntry({ id, asOf: { start: year }, recordedAt: `${year}-12-31T00:00:00.000Z`, states, ...given })

const headline = (...entries: Entry[]) => standing(entries).headline

describe('the headline', () => {
  it('is "not assessed" when nobody has said anything, and "no information" when somebody asked in vain', () => {
    expect(standing([])).toEqual({
      headline: 'not_assessed',
      from: undefined,
      younger: undefined,
      response: undefined,
      progress: undefined,
      direction: undefined,
      listing: undefined,
      peak: undefined,
      contested: false,
      selfReported: false,
      lastConfirmed: undefined,
    })
    expect(headline(at('entry00001', '2020', { progress: 'no_information' }))).toBe('no_information')
    expect(headline(at('entry00001', '2020', { progress: 'not_started' }))).toBe('not_started')
  })

  it('rests on no entry that says nothing of progress, such as a note', () => {
    const note = at('entry00001', '2014', { note: 'One case was reported' })
    expect(standing([note])).toMatchObject({ headline: 'not_assessed', from: undefined, lastConfirmed: '2014' })
  })

  it('shows a set-back of the same speaker, and keeps the best level ever reached', () => {
    const before = at('entry00001', '2014', { progress: 'largely_implemented' })
    const after = at('entry00002', '2015', { progress: 'planned', direction: 'set_back', cause: 'conflict' })
    expect(standing([before, after])).toMatchObject({ headline: 'set_back', progress: 'planned', peak: before })
  })

  it('sees a lowering of one’s own level as a set-back even when a source does not say so', () => {
    const entries = [
      at('entry00001', '2014', { progress: 'implemented' }),
      at('entry00002', '2015', { progress: 'planned' }),
    ]
    expect(headline(...entries)).toBe('set_back')
  })

  it('does not see a correction of a mistake as a set-back', () => {
    const mistake = at('entry00001', '2014', { progress: 'implemented' })
    const correction = at('entry00002', '2015', { progress: 'planned' }, { correctionOf: 'entry00001' })
    expect(standing([mistake, correction])).toMatchObject({
      headline: 'planned',
      direction: undefined,
      peak: correction,
    })
  })

  it('is "repudiated" until the party takes another position', () => {
    const promise = at('entry00001', '2014', { response: 'accepted', progress: 'planned' })
    const breach = at('entry00002', '2015', { response: 'repudiated' })
    const again = at('entry00003', '2016', { response: 'accepted' })
    expect(headline(promise, breach)).toBe('repudiated')
    expect(headline(promise, breach, again)).toBe('planned')
  })

  it('puts reversed before set back before stalled before any level', () => {
    for (const direction of ['reversed', 'set_back', 'stalled'] as const) {
      expect(headline(at('entry00001', '2014', { direction, progress: 'in_progress', cause: 'conflict' }))).toBe(
        direction,
      )
    }
  })

  it('may be a direction alone, because sources often say no more', () => {
    expect(headline(at('entry00001', '2014', { direction: 'advancing' }))).toBe('advancing')
  })

  it('is the assessor of record’s before an assessor’s before the party’s before a third party’s', () => {
    const speakers = ['third-party', 'party', 'assessor', 'assessor-of-record'] as const
    const levels = ['not_started', 'planned', 'in_progress', 'implemented'] as const
    const entries = speakers.map((name, index) =>
      anEntry({ id: `entry0000${index}`, speaker: { class: name, name }, states: { progress: levels[index] } }),
    )
    expect(entries.map((_, count) => headline(...entries.slice(0, count + 1)))).toEqual(levels)
  })

  it('also names a younger statement of a lower class when the assessment is over a year old', () => {
    const assessment = anAssessment({ asOf: { start: '2015' }, states: { progress: 'planned' } })
    const soon = at('entry00003', '2016', { progress: 'in_progress' })
    const later = at('entry00004', '2018', { progress: 'in_progress' })
    expect(standing([assessment, soon]).younger).toBe(undefined)
    expect(standing([assessment, later])).toMatchObject({ headline: 'planned', from: assessment, younger: later })
  })
})

describe('a contested track', () => {
  it('is one whose speakers differ by two ranks or more', () => {
    const party = at('entry00001', '2020', { progress: 'implemented' })
    expect(standing([party, anAssessment({ states: { progress: 'largely_implemented' } })]).contested).toBe(false)
    expect(standing([party, anAssessment({ states: { progress: 'partially_implemented' } })]).contested).toBe(true)
  })

  it('is one with an entry that disputes another', () => {
    const disputing = anAssessment({ states: { note: 'We saw otherwise' }, disputes: 'entry00001' })
    expect(standing([anEntry(), disputing]).contested).toBe(true)
    expect(standing([anEntry({ state: 'retracted' }), disputing]).contested).toBe(false)
  })
})

describe('a closed track', () => {
  const closing = { reason: 'implemented', at: '2020-06-01T00:00:00.000Z' } as const

  it('heads as closed, and a later lower entry reopens it', () => {
    const done = at('entry00001', '2019', { progress: 'implemented' })
    const late = at('entry00002', '2018', { progress: 'planned' }, { recordedAt: '2021-01-01T00:00:00.000Z' })
    const lower = at('entry00003', '2021', { progress: 'planned', direction: 'set_back', cause: 'conflict' })
    expect(standing([done], closing).headline).toBe('closed')
    expect(standing([done, late], closing).headline).toBe('closed')
    expect(standing([done, lower], closing).headline).toBe('set_back')
  })
})

describe('a track as it was known on a date', () => {
  const told = (id: string, at: string, given: Partial<Entry> = {}) => anEntry({ id, publishedAt: at, ...given })

  it('has what was published by then, and of what was retracted since only the trace', () => {
    const early = told('entry00001', '2020-01-01T00:00:00.000Z')
    const late = told('entry00002', '2021-01-01T00:00:00.000Z')
    const gone = told('entry00003', '2020-01-01T00:00:00.000Z', {
      state: 'retracted',
      retractedAt: '2022-01-01T00:00:00.000Z',
    })
    const draft = told('entry00004', '2020-01-01T00:00:00.000Z', { state: 'draft' })
    expect(knownAt([early, late, gone, draft], '2020-12-31T23:59:59.999Z')).toEqual([early, gone])
  })
})
