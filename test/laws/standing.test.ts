import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownAt, knownEntries } from '../../content/model/known.ts'
import { standing } from '../../content/model/standing.ts'
import { anEntry, histories } from '../entries.ts'

const runs = { numRuns: 5000 }

describe('the standing of a track', () => {
  it('does not depend on the order in which entries arrive', async () => {
    const shuffled = histories.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    )
    await fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(standing(other)).toEqual(standing(entries))
      }),
      runs,
    )
  })

  it('is not changed by a late report of the headline speaker about an earlier time', async () => {
    await fc.assert(
      fc.property(histories, fc.constantFrom('implemented', 'not_started', 'no_information'), (entries, progress) => {
        const before = standing(entries)
        fc.pre(before.from?.states.progress !== undefined || before.from?.states.direction !== undefined)
        if (!before.from || before.headline === 'repudiated') return
        const late = anEntry({
          id: 'late000001',
          speaker: before.from.speaker,
          asOf: { start: '2013-06-01' },
          recordedAt: '2030-01-01T00:00:00.000Z',
          states: { progress },
        })
        const { peak: _, contested: __, ...after } = standing([...entries, late])
        const { peak: ___, contested: ____, ...expected } = before
        expect(after).toEqual(expected)
      }),
      runs,
    )
  })

  it('is untouched by drafts, retracted and corrected entries', async () => {
    await fc.assert(
      fc.property(histories, (entries) => {
        const uncorrected = knownEntries(entries).map((entry) => ({ ...entry, disputes: undefined }))
        const { contested: _, ...after } = standing(uncorrected)
        const { contested: __, ...expected } = standing(entries.map((entry) => ({ ...entry, disputes: undefined })))
        expect(after).toEqual(expected)
      }),
      runs,
    )
  })

  it('never speaks of a set-back because a second speaker is more sober', async () => {
    const levels = fc.constantFrom('not_started', 'planned', 'in_progress', 'largely_implemented', 'implemented')
    await fc.assert(
      fc.property(levels, levels, (own, other) => {
        const party = anEntry({ states: { progress: own } })
        const second = anEntry({
          id: 'entry00002',
          speaker: { class: 'assessor', name: 'Assessor' },
          asOf: { start: '2021' },
          recordedAt: '2021-02-01T00:00:00.000Z',
          states: { progress: other },
        })
        expect(standing([party, second]).headline).toBe(other)
      }),
    )
  })

  it('as it was known on a date has only what was published by then', async () => {
    await fc.assert(
      fc.property(histories, (entries) => {
        const all = entries.filter((entry) => entry.state === 'published')
        const instant = '2018-01-01T00:00:00.000Z'
        const byThen = all.filter((entry) => entry.recordedAt <= instant)
        expect(standing(knownAt(all, instant))).toEqual(standing(byThen))
      }),
      { numRuns: 500 },
    )
  })
})
