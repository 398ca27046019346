import { describe, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { decide } from '../../../content/reading/decide.ts'
import type { Decision } from '../../../content/reading/decision.ts'
import { obstaclesOf } from '../../../content/reading/obstacles.ts'
import { claimsOf, type Review, unclaimedOf } from '../../../content/reading/review.ts'
import { draftOf } from '../../../content/reading/review-draft.ts'
import { aReview } from './reviews.ts'

const dossierOf = (review: Review) => parse(draftOf(review).text).dossier
const asksOf = (review: Review) =>
  dossierOf(review)?.recommendations.map(({ label, text }) => [label, JSON.stringify(text).slice(8, -4)])
const asks = [
  ['1', 'Measure each dam. Publish the figures:'],
  ['1.a', 'every month'],
  ['1.b', 'in an open format'],
  ['2', 'Pay the guards.'],
  ['3', 'Meet again.'],
]
const refusal = (decision: Decision) => decide(aReview(), decision).refused

describe('a decision', () => {
  it('drops a record and lets those below it move up', () => {
    expect(asksOf(aReview())).toEqual(asks)
    const review = aReview({ kind: 'drop', records: ['recommendations/1', 'recommendations/3'] })
    expect(asksOf(review)).toEqual([
      ['a', 'every month'],
      ['b', 'in an open format'],
      ['2', 'Pay the guards.'],
    ])
    expect(unclaimedOf(review).map(({ id }) => id)).toContain('b9')
  })

  it('changes the words, the label and the addressee, and leaves the rest', () => {
    const fields = { number: 'R2', text: 'Pay all guards.\r\n', title: '', addressee: 'The ministry' }
    const [, , , ask] = dossierOf(aReview({ kind: 'edit', record: 'recommendations/2', fields }))?.recommendations ?? []
    expect([ask?.label, ask?.printed, ask?.text, ask?.addressees]).toEqual([
      'r2',
      'R2',
      [{ p: ['Pay all guards.'] }],
      [{ name: { printed: 'The ministry' }, basis: 'inferred' }],
    ])
  })

  it('changes who somebody was and what the event was', () => {
    const review = aReview(
      {
        kind: 'edit',
        record: 'people/1',
        fields: { name: 'Ana Ruíz', role: 'chair', position: '', affiliation: 'RT' },
      },
      {
        kind: 'edit',
        record: 'event',
        fields: {
          title: 'On dams',
          kind: 'side event',
          startDate: '2021-05',
          endDate: '',
          place: 'Bern',
          mode: '',
          organisers: 'A\r\n\r\n B ',
          attendance: '60',
          qualifier: 'more than',
          address: 'dams',
        },
      },
    )
    const { appearances, head } = dossierOf(review) ?? {}
    expect(appearances?.map(({ person, roles, capacity }) => [person?.printed, roles, capacity])).toEqual([
      ['Ana Ruíz', ['chair'], 'RT'],
    ])
    expect(head).toMatchObject({
      slug: 'dams',
      title: 'On dams',
      type: 'side-event',
      when: { start: '2021-05' },
      place: 'Bern',
      organizers: [{ printed: 'A' }, { printed: 'B' }],
      attendance: { printed: 'more than 60', comparator: 'more-than', value: 60 },
    })
    expect(Object.keys(head ?? {})).not.toContain('mode')
  })

  it('joins two records and keeps the passages of both', () => {
    const review = aReview({ kind: 'merge', record: 'recommendations/1', into: 'recommendations/2' })
    expect(asksOf(review)).toEqual([
      ['2', 'Pay the guards. Measure each dam. Publish the figures:'],
      ['2.a', 'every month'],
      ['2.b', 'in an open format'],
      ['1', 'Meet again.'],
    ])
    expect([claimsOf(review).get('b9'), claimsOf(review).get('b12')]).toEqual([
      ['recommendations/2'],
      ['recommendations/2'],
    ])
  })

  it('parts a record before the words quoted, and the second part gets a free label', () => {
    const review = aReview({ kind: 'split', record: 'recommendations/1', at: 'Publish  the' })
    expect(asksOf(review)).toEqual([
      ['1', 'Measure each dam.'],
      ['1.a', 'every month'],
      ['1.b', 'in an open format'],
      ['3', 'Publish the figures:'],
      ['2', 'Pay the guards.'],
      ['4', 'Meet again.'],
    ])
    expect(claimsOf(review).get('b9')).toEqual(['recommendations/1', 'added/1'])
  })

  it('puts a record below another, and back to the top', () => {
    const below = { kind: 'move', record: 'recommendations/3', under: 'recommendations/2' } as const
    expect(asksOf(aReview(below))?.at(-1)).toEqual(['2.1', 'Meet again.'])
    expect(asksOf(aReview(below, { ...below, under: null }))).toEqual(asks)
  })

  it('makes a record of a passage, in its words and at its place', () => {
    const review = aReview(
      { kind: 'take', passage: 'b8', as: 'recommendation' },
      { kind: 'take', passage: 'b4', as: 'outcome' },
      { kind: 'take-person', passage: 'b15', role: 'rapporteur' },
    )
    expect(asksOf(review)?.[0]).toEqual(['3', 'To the authorities:'])
    expect(dossierOf(review)?.outcomes.map(({ text }) => text)[0]).toEqual([{ p: ['Findings'] }])
    expect(dossierOf(review)?.appearances.at(-1)).toMatchObject({
      person: { printed: 'Contact' },
      roles: ['rapporteur'],
      capacity: '[Example: name of the contact]',
    })
    expect(unclaimedOf(review).map(({ id }) => id)).toEqual(['b7', 'b13'])
  })

  it.each<[string, Decision]>([
    ['unknown-record', { kind: 'accept', records: ['people/9'] }],
    ['unknown-record', { kind: 'move', record: 'recommendations/1', under: 'people/9' }],
    ['unknown-passage', { kind: 'take', passage: 'b99', as: 'outcome' }],
    ['unknown-message', { kind: 'settle', message: 4 }],
    ['the-event-stays', { kind: 'drop', records: ['event'] }],
    ['not-alike', { kind: 'merge', record: 'people/1', into: 'outcomes/1' }],
    ['not-alike', { kind: 'merge', record: 'people/1', into: 'people/1' }],
    ['not-alike', { kind: 'move', record: 'people/1', under: null }],
    ['below-itself', { kind: 'move', record: 'recommendations/1', under: 'recommendations/1/2' }],
    ['below-itself', { kind: 'merge', record: 'recommendations/1', into: 'recommendations/1/2' }],
    ['not-printed', { kind: 'split', record: 'recommendations/1', at: 'Measure' }],
    ['not-printed', { kind: 'split', record: 'recommendations/1', at: 'nowhere' }],
    ['empty', { kind: 'edit', record: 'recommendations/1', fields: { text: ' ' } }],
    ['too-long', { kind: 'edit', record: 'recommendations/1', fields: { title: 'x'.repeat(301) } }],
    ['no-label', { kind: 'edit', record: 'recommendations/1', fields: { number: '§' } }],
    ['taken-label', { kind: 'edit', record: 'recommendations/1', fields: { number: '(2)' } }],
    ['no-date', { kind: 'edit', record: 'event', fields: { startDate: '3 May' } }],
    ['no-number', { kind: 'edit', record: 'event', fields: { attendance: 'many' } }],
    ['no-address', { kind: 'edit', record: 'event', fields: { address: 'On Dams' } }],
    ['no-choice', { kind: 'edit', record: 'people/1', fields: { role: 'king' } }],
  ])('is refused as %s', (code, decision) => {
    expect(refusal(decision)).toBe(code)
  })
})

describe('what stands before publishing', () => {
  const unsure = (record: string) => ({ code: 'unsure', record })

  it('is every record that nobody has looked at and every message that blocks', () => {
    expect(obstaclesOf(aReview())).toEqual([
      { code: 'message', message: 0 },
      ...['event', 'recommendations/3', 'outcomes/1', 'outcomes/2', 'figures/1'].map(unsure),
    ])
  })

  it('is nothing once all of it is settled', () => {
    const review = aReview(
      { kind: 'accept', records: ['event', 'outcomes/1', 'figures/1'] },
      { kind: 'drop', records: ['recommendations/3', 'outcomes/2'] },
      { kind: 'settle', message: 0 },
    )
    expect(obstaclesOf(review)).toEqual([])
  })

  it('is a leftover of a template in any record, whoever has accepted it', () => {
    const settled = { kind: 'settle', message: 0 } as const
    const review = aReview(settled, { kind: 'take', passage: 'b15', as: 'outcome' })
    expect(obstaclesOf(review).at(-1)).toEqual({ code: 'placeholder', record: 'added/1' })
  })

  it('is an event without a title, a date or its being one', () => {
    const fields = { isEvent: 'no', title: '', startDate: '' }
    expect(obstaclesOf(aReview({ kind: 'edit', record: 'event', fields })).slice(0, 3)).toEqual([
      { code: 'no-event' },
      { code: 'no-title' },
      { code: 'no-date' },
    ])
  })
})
