import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { Slug, slugOf } from '../../../content/model/slug.ts'

it('is made of Latin letters and digits, whatever the words', () => {
  const words = ['Côte d’Ivoire', 'Comité de Suivi (CSA)', 'Al-Houthi Ansar Allah', '中国', '  ']
  expect(words.map(slugOf)).toEqual([
    'cote-divoire',
    'comite-de-suivi-csa',
    'al-houthi-ansar-allah',
    'unnamed',
    'unnamed',
  ])
})

it('is always safe in an address and a key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      expect(Slug.safeParse(slugOf(words)).success).toBe(true)
    }),
  )
})
