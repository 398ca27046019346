import { expect, it } from 'vitest'
import { nearestTo } from '../../../content/model/nearest.ts'

it.each([
  ['virginia-gambo', ['virginia-gamba', 'virginia-woolf'], 'virginia-gamba'],
  ['chadd', ['chile', 'chad'], 'chad'],
  ['un', ['who', 'unicef'], undefined],
  ['same', ['same', 'sane'], 'same'],
  ['x', [], undefined],
])('takes for "%s" of %j: %s', (word, words, nearest) => expect(nearestTo(word, words)).toBe(nearest))
