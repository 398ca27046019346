import { describe, expect, it } from 'vitest'
import { entryFaults } from '../../../content/model/entry-rules.ts'
import { anAssessment, anEntry } from '../../entries.ts'

const codes = (...given: Parameters<typeof entryFaults>) =>
  entryFaults(...given).map(({ field, code }) => [field, code])
const earlier = anEntry({ states: { progress: 'largely_implemented' } })
const later = { id: 'entry00009', asOf: { start: '2021' } }

describe('a new entry', () => {
  it('states something', () => {
    expect(codes(anEntry({ states: {} }), [], false)).toEqual([['states', 'nothing-stated']])
    expect(codes(anEntry({ states: { note: 'A visit took place' } }), [], false)).toEqual([])
  })

  it('has a cause or a note beside a step back', () => {
    expect(codes(anEntry({ states: { direction: 'stalled' } }), [], false)).toEqual([['cause', 'no-cause']])
    expect(codes(anEntry({ states: { direction: 'stalled', cause: 'funding' } }), [], false)).toEqual([])
  })

  it('that lowers one’s own level is a set-back with a cause, or a correction', () => {
    const lower = (states: object, given = {}) =>
      anEntry({ ...later, states: { progress: 'planned', ...states }, ...given })
    expect(codes(lower({}), [earlier], false)).toEqual([['direction', 'unexplained-lowering']])
    expect(codes(lower({ direction: 'set_back', note: 'War' }), [earlier], false)).toEqual([['cause', 'no-cause']])
    expect(codes(lower({ direction: 'set_back', cause: 'conflict' }), [earlier], false)).toEqual([])
    expect(codes(lower({}, { correctionOf: earlier.id }), [earlier], false)).toEqual([])
  })

  it('may be lower than another speaker’s, or about an earlier time', () => {
    expect(codes(anAssessment({ ...later, states: { progress: 'planned' } }), [earlier], false)).toEqual([])
    expect(
      codes(anEntry({ ...later, asOf: { start: '2018' }, states: { progress: 'planned' } }), [earlier], false),
    ).toEqual([])
  })

  it('corrects only an entry of the same speaker, and disputes only one that is there', () => {
    expect(codes(anAssessment({ correctionOf: earlier.id }), [earlier], false)).toEqual([
      ['correctionOf', 'not-your-entry'],
    ])
    expect(codes(anEntry({ correctionOf: 'entry99999' }), [], false)).toEqual([['correctionOf', 'unknown-entry']])
    expect(codes(anAssessment({ disputes: 'entry99999' }), [], false)).toEqual([['disputes', 'unknown-entry']])
    expect(codes(anAssessment({ repliesTo: 'entry99999' }), [], false)).toEqual([['repliesTo', 'unknown-entry']])
  })

  it('replies to and disputes what is published, and disputes only what others said', () => {
    const answering = { disputes: earlier.id, repliesTo: earlier.id }
    expect(codes(anAssessment(answering), [earlier], false)).toEqual([])
    expect(codes(anAssessment(answering), [{ ...earlier, state: 'draft' }], false)).toEqual([
      ['disputes', 'unknown-entry'],
      ['repliesTo', 'unknown-entry'],
    ])
    expect(codes(anEntry({ ...later, ...answering, states: { note: 'No' } }), [earlier], false)).toEqual([
      ['disputes', 'your-own-entry'],
    ])
  })

  it('speaks of a listing only on an Action Plan', () => {
    expect(codes(anEntry({ states: { listing: 'delisted' } }), [], false)).toEqual([['listing', 'not-an-action-plan']])
    expect(codes(anEntry({ states: { listing: 'delisted' } }), [], true)).toEqual([])
  })
})
