import * as fc from 'fast-check'
import type { Entry } from '../content/model/entry.ts'
import { Cause, Direction, Listing, Progress, Response } from '../content/model/follow-up.ts'

/** A published entry of Chad about itself; only what a test is about is spelled out. */
export function anEntry(given: Partial<Entry> = {}): Entry {
  return {
    kind: 'entry',
    id: 'entry00001',
    track: 'event/summit/recommendation/1/country/chad',
    speaker: { class: 'party', name: 'Chad', ref: { register: 'country', slug: 'chad' } },
    asOf: { start: '2020-01-01' },
    recordedAt: '2020-01-02T00:00:00.000Z',
    states: { progress: 'in_progress' },
    verification: 'self_reported',
    visibility: 'public',
    evidence: [],
    state: 'published',
    publishedAt: '2020-01-02T00:00:00.000Z',
    ...given,
  }
}

/** An entry by an assessor who is not the assessor of record. */
export function anAssessment(given: Partial<Entry> = {}): Entry {
  const ref = { register: 'organization', slug: 'watchlist' } as const
  return anEntry({
    id: 'entry00002',
    speaker: { class: 'assessor', name: 'Watchlist', ref },
    verification: 'third_party',
    ...given,
  })
}

const days = fc
  .integer({ min: 0, max: 3000 })
  .map((day) => new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10))

/** Histories of up to twelve entries by four speakers, with corrections, disputes, drafts and retractions. */
export const histories: fc.Arbitrary<Entry[]> = fc
  .array(
    fc.record({
      day: days,
      told: days,
      speaker: fc.constantFrom('party', 'assessor', 'organizer', 'third-party'),
      states: fc.record(
        {
          progress: fc.constantFrom(...Progress.options),
          direction: fc.constantFrom(...Direction.options),
          response: fc.constantFrom(...Response.options),
          listing: fc.constantFrom(...Listing.options),
          cause: fc.constantFrom(...Cause.options),
        },
        { requiredKeys: [] },
      ),
      state: fc.constantFrom('published', 'published', 'published', 'draft', 'retracted'),
      target: fc.option(fc.nat({ max: 11 }), { nil: undefined, freq: 4 }),
      corrects: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map((row, at) =>
      anEntry({
        id: `entry${String(at).padStart(5, '0')}`,
        asOf: { start: row.day },
        recordedAt: `${row.told}T00:00:00.000Z`,
        publishedAt: `${row.told}T00:00:00.000Z`,
        speaker: { class: row.speaker, name: row.speaker },
        states: row.states,
        state: row.state,
        ...targetOf(rows.length, at, row.target, row.corrects),
      }),
    ),
  )

function targetOf(count: number, at: number, target: number | undefined, corrects: boolean): Partial<Entry> {
  if (target === undefined || target >= count || target === at) return {}
  const id = `entry${String(target).padStart(5, '0')}`
  return corrects ? { correctionOf: id } : { disputes: id }
}
