import { expect, it } from 'vitest'
import type { RegistryEntry } from '../../../content/model/registry.ts'
import { refsOf } from '../../../content/model/registry-refs.ts'
import { aPerson } from '../../dossiers.ts'

const cases: [RegistryEntry, string[]][] = [
  [aPerson('amina'), []],
  [{ kind: 'country', slug: 'chad', code: 'TCD', names: { en: 'Chad' }, otherNames: [] }, []],
  [
    {
      ...({ kind: 'organization', slug: 'mission', type: 'permanent-mission', names: { en: 'Mission' } } as const),
      ...{ otherNames: [], represents: 'belgium', country: 'switzerland', parent: 'ministry' },
    },
    ['country/belgium', 'country/switzerland', 'organization/ministry'],
  ],
  [
    {
      ...({ kind: 'office', slug: 'srsg', titles: { en: 'SRSG' }, otherNames: [], organization: 'un' } as const),
      holders: [{ person: 'amina', seen: [] }],
    },
    ['organization/un', 'person/amina'],
  ],
  [
    { kind: 'series', slug: 's', name: 'S', organizers: [{ register: 'organization', slug: 'un' }] },
    ['organization/un'],
  ],
  [
    {
      ...({ kind: 'concept', slug: 'schools', scheme: 'theme', labels: { en: 'Schools' }, synonyms: [] } as const),
      ...{ broader: ['education'], related: ['play'] },
    },
    ['concept/education', 'concept/play'],
  ],
]

it.each(cases)('knows what $kind entries point to', (entry, refs) => {
  expect(refsOf(entry).map(({ register, slug }) => `${register}/${slug}`)).toEqual(refs)
})
