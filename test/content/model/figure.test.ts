import { expect, it } from 'vitest'
import { Quantity } from '../../../content/model/figure.ts'

it('needs the numbers that its comparator speaks of, and none for a trend or a share in words', () => {
  const quantities = [
    { printed: 'close to 40,000', comparator: 'close-to', value: 40000 },
    { printed: '6 of 7', comparator: 'out-of', value: 6, outOf: 7 },
    { printed: '30 to 90', comparator: 'between', value: 30, max: 90 },
    { printed: 'most', comparator: 'most' },
    { printed: 'declining', comparator: 'falling' },
    { printed: 'more than', comparator: 'more-than' },
    { printed: '6', comparator: 'out-of', value: 6 },
    { printed: 'from 30', comparator: 'between', value: 30 },
  ]
  expect(quantities.map((quantity) => Quantity.safeParse(quantity).success)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
