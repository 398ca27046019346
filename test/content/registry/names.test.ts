import { expect, it } from 'vitest'
import { namesOf } from '../../../content/registry/names.ts'

it('gives every name under which an entry is known', () => {
  const lists = { otherNames: ['other'] }
  const words = { en: 'name', fr: 'nom' }
  expect(namesOf({ kind: 'person', slug: 'a', name: 'name', named: true, ...lists })).toEqual(['name', 'other'])
  expect(namesOf({ kind: 'series', slug: 'a', name: 'name', organizers: [] })).toEqual(['name'])
  expect(namesOf({ kind: 'country', slug: 'a', code: 'AAA', names: words, ...lists })).toEqual(['name', 'nom', 'other'])
  expect(namesOf({ kind: 'organization', slug: 'a', type: 'ngo', names: words, acronym: 'N', ...lists })).toEqual([
    'name',
    'nom',
    'other',
    'N',
  ])
  expect(namesOf({ kind: 'office', slug: 'a', titles: words, holders: [], ...lists })).toEqual(['name', 'nom', 'other'])
  expect(
    namesOf({
      kind: 'concept',
      slug: 'a',
      scheme: 'theme',
      labels: words,
      synonyms: ['same'],
      broader: ['b'],
      related: ['c'],
    }),
  ).toEqual(['name', 'nom', 'same'])
})
