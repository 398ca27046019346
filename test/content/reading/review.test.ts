import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { decide, reviewOf } from '../../../content/reading/decide.ts'
import type { Decision } from '../../../content/reading/decision.ts'
import { Decision as DecisionSchema } from '../../../content/reading/decision.ts'
import { draftDocument } from '../../../content/reading/draft.ts'
import { editable, typedOf } from '../../../content/reading/record-fields.ts'
import { isBelow, neutralOf, type Review, startReview } from '../../../content/reading/review.ts'
import { draftOf } from '../../../content/reading/review-draft.ts'
import { StoredReading } from '../../../content/reading/stored-reading.ts'
import { reports } from './reports.ts'
import { aReading, aReport } from './reviews.ts'

const table =
  'number,recommendation,theme,made by,response\n1.1,Ratify it,Education,Chad,Accepted\n1.2,Sign it,Health,Mali,Noted\n'
const readings = [
  ...[aReport, ...Object.values(reports)].map((text) => aReading(text, 'a.md')),
  aReading(table, 'a.csv'),
]
const start = startReview(aReading())
const ids = [...start.records.map(({ id }) => id), 'added/1', 'added/2', 'people/99']
const passages = [...start.reading.passages.map(({ id }) => id), 'b999']
const fields = Object.values(editable).flatMap((shapes) => Object.keys(shapes))
const words = [
  '',
  'yes',
  '3',
  'Publish',
  'every month',
  '2021-05',
  'panelist',
  'x'.repeat(4_500),
  '[Example: x]',
  '1\n2',
]
const one = <T>(values: readonly T[]) => fc.constantFrom(...values)

const aDecision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ kind: one(['accept', 'drop'] as const), records: fc.array(one(ids), { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant('edit' as const), record: one(ids), fields: fc.dictionary(one(fields), one(words)) }),
  fc.record({ kind: fc.constant('merge' as const), record: one(ids), into: one(ids) }),
  fc.record({ kind: fc.constant('split' as const), record: one(ids), at: one(['Publish', 'of', 'are', 'zzz']) }),
  fc.record({ kind: fc.constant('move' as const), record: one(ids), under: fc.option(one(ids)) }),
  fc.record({
    kind: fc.constant('take' as const),
    passage: one(passages),
    as: one(['recommendation', 'outcome'] as const),
  }),
  fc.record({
    kind: fc.constant('take-person' as const),
    passage: one(passages),
    role: one(['chair', 'speaker'] as const),
  }),
  fc.record({ kind: fc.constant('settle' as const), message: fc.nat(2) }),
)
const decisions = fc.array(aDecision, { maxLength: 12 })

describe('a review', () => {
  it.each(readings.map((reading) => [reading.neutral.event.title, reading] as const))(
    'in which nothing or everything is accepted drafts what the reading of "%s" drafts',
    (_, reading) => {
      const review = startReview(reading)
      expect(neutralOf(review)).toEqual(reading.neutral)
      const all: Decision = { kind: 'accept', records: review.records.map(({ id }) => id) }
      expect(draftOf(reviewOf(reading, [all]))).toEqual(draftDocument(reading))
    },
  )

  it('names its records as the passages name those that claim them', () => {
    for (const reading of readings) {
      const known = new Set(startReview(reading).records.map(({ id }) => id))
      expect(reading.passages.flatMap(({ claimedBy }) => claimedBy).filter((id) => !known.has(id))).toEqual([])
    }
  })

  it('is read back as it was kept', () => {
    for (const reading of readings) {
      expect(StoredReading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading)
    }
  })

  it('takes every decision or says why not, and stays whole', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        let review = start
        for (const decision of all) {
          const before = JSON.stringify(review)
          const decided = decide(review, DecisionSchema.parse(decision))
          expect(JSON.stringify(review)).toBe(before)
          if (decided.refused) expect(decided.review).toBe(review)
          review = decided.review
          expect(wrongWith(review)).toEqual([])
        }
        expect(reviewOf(start.reading, all)).toEqual(review)
      }),
      { numRuns: 300 },
    )
  })

  it('is as it was before a decision when that is taken back', () => {
    fc.assert(
      fc.property(decisions, aDecision, (all, last) => {
        const before = reviewOf(start.reading, all)
        const { review, refused } = decide(before, last)
        fc.pre(refused === undefined)
        expect(reviewOf(start.reading, [...all, last])).toEqual(review)
        expect(reviewOf(start.reading, [...all, last].slice(0, -1))).toEqual(before)
      }),
    )
  })

  it('always leads to a document that the grammar reads, record by record', () => {
    const named: Decision = { kind: 'edit', record: 'event', fields: { title: 'Dams', startDate: '2021-05-03' } }
    fc.assert(
      fc.property(decisions, (all) => {
        const review = reviewOf(start.reading, [...all, named])
        const { dossier, messages } = parse(draftOf(review).text)
        expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
        const count = (kind: string) => review.records.filter((record) => record.kind === kind).length
        expect([dossier?.recommendations.length, dossier?.outcomes.length]).toEqual([
          count('recommendation'),
          count('outcome'),
        ])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps what its forms show when they come back as they were', () => {
    for (const reading of readings) {
      const review = startReview(reading)
      for (const record of review.records) {
        const shown = Object.keys(editable[record.kind]).map((field) => [field, typedOf(record, field)])
        const decision: Decision = { kind: 'edit', record: record.id, fields: Object.fromEntries(shown) }
        expect(decide(review, decision)).toEqual(decide(review, { kind: 'accept', records: [record.id] }))
      }
    }
  })
})

/** Whatever must hold of any review: names occur once, parents are there and alike, and nothing stands below itself. */
function wrongWith(review: Review): string[] {
  const { records } = review
  const byId = new Map(records.map((record) => [record.id, record]))
  const known = new Set(review.reading.passages.map(({ id }) => id))
  return [
    ...(byId.size === records.length ? [] : ['a name occurs twice']),
    ...(byId.has('event') ? [] : ['the event is gone']),
    ...records.flatMap(({ id, kind, parent, value }) => [
      ...(parent === null || byId.get(parent)?.kind === kind ? [] : [`${id} stands below ${parent}`]),
      ...(parent !== null && isBelow(review, parent, id) ? [`${id} stands below itself`] : []),
      ...value.passages.filter((passage) => !known.has(passage)).map((passage) => `${id} claims ${passage}`),
      ...('text' in value && value.text === '' ? [`${id} is empty`] : []),
    ]),
  ]
}
