import { expect, it } from 'vitest'
import { decide } from '../../../content/reading/decide.ts'
import { isOpen } from '../../../content/reading/review.ts'
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
