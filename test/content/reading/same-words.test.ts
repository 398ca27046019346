import { expect, it } from 'vitest'
import { recordsOf } from '../../../content/model/dossier.ts'
import { addressOfReview } from '../../../content/reading/draft-address.ts'
import { startReview } from '../../../content/reading/review.ts'
import { holdsWordsOf } from '../../../content/reading/same-words.ts'
import { aDossier, aRecommendation } from '../../dossiers.ts'
import { aReading, aReview } from './reviews.ts'

const said = (...texts: readonly string[]) =>
  recordsOf(
    aDossier({
      recommendations: texts.map((text, order) => aRecommendation(`${order + 1}`, { order, text: [{ p: [text] }] })),
    }),
  )
const review = (...texts: readonly string[]) => startReview(aReading(texts.map((text) => `${text}\n`).join('\n')))
const asks = [
  'Keep military forces out of every school and its grounds.',
  'Tell the commanders of all sides where each school stands.',
  'Report every breach to the monitors within one single week.',
  'Pay the teachers who stay in their village all the same.',
] as const

it('knows a report by the greater part of what it says, however it is marked and spaced', () => {
  const published = said('Keep *military* forces out of every school, and its grounds!', asks[1], asks[2])
  expect(holdsWordsOf(review(...asks), published)).toBe(true)
  expect(holdsWordsOf(review(asks[1]), published)).toBe(true)
})

it('does not take a report of another event for it that shares a sentence', () => {
  const others = [
    'Another report speaks of dams and rivers at length.',
    'It asks for a measure of each dam every month.',
  ]
  expect(
    holdsWordsOf(review(asks[0], ...others, 'And it asks to have all guards paid by the day.'), said(...asks)),
  ).toBe(false)
  expect(holdsWordsOf(review(...others), said('Short', 'As short'))).toBe(false)
})

it('tells the address that a review leads to, chosen or of its day and title', () => {
  expect(addressOfReview(aReview())).toBe('2021-05-03-webinar-on-dams')
  const chosen = aReview({ kind: 'edit', record: 'event', fields: { address: 'dams' } })
  expect(addressOfReview(chosen)).toBe('dams')
})
