import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf } from '../../content/model/board.ts'
import type { Entry } from '../../content/model/entry.ts'
import { entryFaults } from '../../content/model/entry-rules.ts'
import { Listing } from '../../content/model/follow-up.ts'
import { knownEntries } from '../../content/model/known.ts'
import { standing } from '../../content/model/standing.ts'
import { type TrackSubject, trackId } from '../../content/model/track.ts'
import { summaryOf } from '../../content/model/track-row.ts'
import { newRow } from '../../functions/start-track.ts'
import { aCampaign } from '../dossiers.ts'
import { anEntry, histories } from '../entries.ts'
import { theCampaign } from '../samples/campaign.ts'

const runs = { numRuns: 2000 }
const chad = { printed: 'Chad', ref: { register: 'country', slug: 'chad' } } as const
const at = { dossierKind: 'campaign', dossier: 'children-not-soldiers' } as const
const plan: TrackSubject = { ...at, commitment: 'chad' }
const subjects: readonly (readonly [string, TrackSubject])[] = [
  ['a recommendation', { ...at, recommendation: '1' }],
  ['a commitment', plan],
  ['a provision', { ...plan, provision: '1' }],
]

/** A history in the track of a subject. */
function inTrack(entries: readonly Entry[], subject: TrackSubject): Entry[] {
  return entries.map((entry) => ({ ...entry, track: trackId(subject, chad.ref) }))
}

describe.each(subjects)('the standing of %s', (_, subject) => {
  it('does not depend on the order in which entries arrive', async () => {
    const shuffled = histories.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    )
    await fc.assert(
      fc.property(shuffled, ([entries, other]) => {
        expect(summaryOf(inTrack(other, subject), {})).toEqual(summaryOf(inTrack(entries, subject), {}))
      }),
      runs,
    )
  })

  it('is what the same entries add up to anywhere else', async () => {
    await fc.assert(
      fc.property(histories, (entries) => {
        expect(summaryOf(inTrack(entries, subject), {})).toEqual(summaryOf(entries, {}))
      }),
      runs,
    )
  })

  it('is never moved by a listing, which is an axis of its own', async () => {
    const about = (entries: readonly Entry[]) => {
      const { headline, response, progress, direction, peak, contested } = standing(entries)
      return { headline, response, progress, direction, peak, contested }
    }
    await fc.assert(
      fc.property(histories, fc.constantFrom(...Listing.options), (entries, listing) => {
        const told = { id: 'listing001', recordedAt: '2030-01-01T00:00:00.000Z', asOf: { start: '2029' } }
        const listed = anEntry({ ...told, publishedAt: told.recordedAt, states: { listing } })
        const all = inTrack(entries, subject)
        expect(about([...all, ...inTrack([listed], subject)])).toEqual(about(all))
      }),
      runs,
    )
  })
})

it('takes a listing for Action Plans and for nothing else', async () => {
  await fc.assert(
    fc.property(histories, fc.boolean(), (entries, isActionPlan) => {
      for (const entry of entries) {
        const refused = entryFaults(entry, [], isActionPlan).some(({ code }) => code === 'not-an-action-plan')
        expect(refused).toBe(entry.states.listing !== undefined && !isActionPlan)
      }
    }),
    { numRuns: 500 },
  )
})

it('shows on a board each track by itself: provisions met are counted, and never lift or lower the plan', async () => {
  const dossier = theCampaign()
  const campaign = aCampaign({ concerned: [{ party: chad }] })
  const rowOf = (subject: TrackSubject, entries: readonly Entry[]) => {
    const row = newRow(dossier, subject, chad, 'document', '2015-01-01T00:00:00.000Z')
    return { ...row, standing: summaryOf(inTrack(entries, subject), row.track) }
  }
  await fc.assert(
    fc.property(fc.tuple(histories, histories, histories), ([ofPlan, first, second]) => {
      const steps = [first, second].map((entries, index) => rowOf({ ...plan, provision: `${index + 1}` }, entries))
      const board = boardOf(campaign, dossier, [rowOf(plan, ofPlan), ...steps])
      const [line, ...others] = board.lines
      const met = steps.filter(({ standing: { progress } }) => progress === 'implemented').length
      expect([line?.row?.standing, line?.provisions, others]).toEqual([summaryOf(ofPlan, {}), { known: 2, met }, []])
      expect(board.unseen).toHaveLength(knownEntries(ofPlan).length === 0 ? 1 : 0)
    }),
    { numRuns: 500 },
  )
})
