import { expect, it } from 'vitest'
import type { RegistryEntry } from '../../../content/model/registry.ts'
import { registersOf } from '../../../functions/indexing/register-entries.ts'
import { aPerson } from '../../dossiers.ts'

const registers: readonly RegistryEntry[] = [
  {
    kind: 'organization',
    slug: 'mission-of-belgium',
    type: 'permanent-mission',
    names: { en: 'Permanent Mission of Belgium', fr: 'Mission permanente de la Belgique' },
    otherNames: ['Belgian mission'],
    represents: 'belgium',
    note: 'In Geneva',
  },
  { kind: 'country', slug: 'belgium', code: 'BEL', names: { en: 'Belgium', fr: 'Belgique' }, otherNames: [] },
  { ...aPerson('virginia-gamba', 'Virginia Gamba'), otherNames: ['فرجينيا غامبا'] },
  {
    kind: 'office',
    slug: 'srsg',
    titles: { en: 'Special Representative' },
    acronym: 'SRSG',
    otherNames: [],
    organization: 'un',
    holders: [{ person: 'virginia-gamba', seen: ['2021'] }],
  },
  { kind: 'series', slug: 'webinars', name: 'Webinars', organizers: [] },
  {
    kind: 'concept',
    slug: 'schools',
    scheme: 'theme',
    labels: { en: 'Schools', fr: 'Écoles' },
    synonyms: ['colegios'],
    broader: ['education'],
    related: [],
    replacedBy: 'schooling',
  },
]

it('lets people, organizations, offices and countries be found in every spelling', () => {
  expect(registersOf(registers).entries).toEqual([
    {
      ...{ id: 'countries/belgium', kind: 'organization', title: 'Belgium', names: ['Belgique'], language: 'en' },
      ...{ text: '', facets: { country: ['belgium'] } },
    },
    {
      ...{ id: 'offices/srsg', kind: 'organization', title: 'Special Representative', names: ['SRSG'], language: 'en' },
      ...{ text: 'Virginia Gamba', context: 'Virginia Gamba' },
      facets: { organization: ['un'], person: ['virginia-gamba'] },
    },
    {
      ...{ id: 'organizations/mission-of-belgium', kind: 'organization', title: 'Permanent Mission of Belgium' },
      ...{ names: ['Mission permanente de la Belgique', 'Belgian mission'], language: 'en', text: 'In Geneva' },
      facets: { organization: ['mission-of-belgium'], country: ['belgium'] },
    },
    {
      ...{ id: 'people/virginia-gamba', kind: 'person', title: 'Virginia Gamba', names: ['فرجينيا غامبا'] },
      ...{ language: 'en', text: 'Special Representative', context: 'Special Representative' },
      facets: { person: ['virginia-gamba'] },
    },
  ])
})

it('makes a vocabulary of them, in which a merged term leads to the one it was merged into', () => {
  expect(registersOf(registers).concepts).toEqual([
    {
      ...{ facet: 'theme', value: 'schools', labels: { en: 'Schools', fr: 'Écoles' }, synonyms: ['colegios'] },
      broader: ['education', 'schooling'],
    },
    { facet: 'country', value: 'belgium', labels: { en: 'Belgium', fr: 'Belgique' } },
    {
      ...{ facet: 'organization', value: 'mission-of-belgium', synonyms: ['Belgian mission'] },
      labels: { en: 'Permanent Mission of Belgium', fr: 'Mission permanente de la Belgique' },
    },
    { facet: 'person', value: 'virginia-gamba', labels: { en: 'Virginia Gamba' }, synonyms: ['فرجينيا غامبا'] },
    { facet: 'series', value: 'webinars', labels: { en: 'Webinars' } },
  ])
})

it('gives the same in whatever order the entries come', () => {
  expect(registersOf(registers.toReversed())).toEqual(registersOf(registers))
})
