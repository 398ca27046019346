import { expect, it } from 'vitest'
import { negotiated } from '../../../functions/routes/language.ts'

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de', 'en'],
  ['ar', 'ar'],
  ['fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
  ['de, ru;q=0.7, zh;q=0.9', 'zh'],
  ['en;q=0.1, es;q=0.2', 'es'],
  ['ar;q=0, fr', 'fr'],
  ['ZH-Hans-CN', 'zh'],
  ['fr;level=1;q=0.2, es; q=0.5', 'es'],
  ['fr;q=nonsense', 'en'],
])('of "%s" it takes %s', (header, language) => {
  expect(negotiated(header)).toBe(language)
})
