import { expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { decide } from '../../../content/reading/decide.ts'
import type { Decision } from '../../../content/reading/decision.ts'
import { isOpen } from '../../../content/reading/review.ts'
import { draftOf } from '../../../content/reading/review-draft.ts'
import { aReview } from './reviews.ts'

it('accepts everything that was read surely, and nothing else', () => {
  const { records } = aReview({ kind: 'accept-sure' })
  expect(records.filter(({ decided }) => !decided).map(({ id }) => id)).toEqual(
    aReview()
      .records.filter(isOpen)
      .map(({ id }) => id),
  )
})

it('makes a record of the words that are quoted from a passage, without its label', () => {
  const review = aReview({ kind: 'take', passage: 'b9', as: 'outcome', words: 'Publish the  figures' })
  expect(review.records.at(-1)).toMatchObject({
    id: 'added/1',
    value: { text: 'Publish the figures', number: null, passages: ['b9'] },
  })
  expect(decide(aReview(), { kind: 'take', passage: 'b9', as: 'outcome', words: 'Burn the figures' }).refused).toBe(
    'not-printed',
  )
})

it('ties a person to the register, keeps the printed name, and lets go when the name is changed', () => {
  const resolve = { kind: 'resolve', record: 'people/1', entry: 'ana-ruiz' } as const
  const rename = { kind: 'edit', record: 'people/1', fields: { name: 'Ana Ruíz' } } as const
  const move = { kind: 'edit', record: 'people/1', fields: { affiliation: 'RT' } } as const
  const personOf = (...decisions: readonly Decision[]) =>
    parse(draftOf(aReview(...decisions)).text).dossier?.appearances[0]?.person
  const tied = { printed: 'Ana Ruiz', ref: { register: 'person', slug: 'ana-ruiz' } }
  expect([personOf(resolve), personOf(resolve, move)]).toEqual([tied, tied])
  expect(personOf(resolve, rename)).toEqual({ printed: 'Ana Ruíz' })
  expect(personOf(resolve, { ...resolve, entry: null })).toEqual({ printed: 'Ana Ruiz' })
  expect(decide(aReview(), { ...resolve, record: 'outcomes/1' }).refused).toBe('not-alike')
})
