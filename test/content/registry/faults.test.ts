import { describe, expect, it } from 'vitest'
import type { Concept, RegistryEntry } from '../../../content/model/registry.ts'
import { registryFaults } from '../../../content/registry/faults.ts'

const person = (slug: string, name = slug): RegistryEntry => ({
  kind: 'person',
  slug,
  name,
  named: true,
  otherNames: [],
})

const country = (slug: string, names: { en: string; fr?: string }, ...otherNames: string[]): RegistryEntry => ({
  kind: 'country',
  slug,
  code: 'AAA',
  names,
  otherNames,
})

const organization = (slug: string, links: { represents?: string; parent?: string }): RegistryEntry => ({
  kind: 'organization',
  slug,
  type: 'other',
  names: { en: slug },
  otherNames: [],
  ...links,
})

const office = (slug: string, organization: string, person: string): RegistryEntry => ({
  kind: 'office',
  slug,
  titles: { en: slug },
  otherNames: [],
  organization,
  holders: [{ person, seen: [] }],
})

const term = (slug: string, broader: string[] = [], related: string[] = []): Concept => ({
  kind: 'concept',
  slug,
  scheme: 'theme',
  labels: { en: slug },
  synonyms: [],
  broader,
  related,
})

describe('what does not hold together in a register', () => {
  it('is nothing in a register that holds together', () => {
    expect(registryFaults([])).toEqual([])
    expect(registryFaults([person('anna'), country('chad', { en: 'Chad', fr: 'Tchad' }), term('peace')])).toEqual([])
  })

  it('is a slug that is taken twice by one kind, not by two kinds', () => {
    expect(registryFaults([person('anna'), person('anna')])).toEqual(['The slug person/anna is taken 2 times'])
    expect(registryFaults([person('chad'), country('chad', { en: 'Chad' })])).toEqual([])
  })

  it('is a name of two countries in any language, whatever its case; a country may repeat its own', () => {
    const congo = country('congo', { en: 'Congo', fr: 'Congo' })
    const other = country('drc', { en: 'Democratic Republic of the Congo' }, 'congo')
    expect(registryFaults([congo, other])).toEqual(['The name "congo" means both country/congo and country/drc'])
    expect(registryFaults([congo])).toEqual([])
  })

  it('is not a name that two people bear', () => {
    expect(registryFaults([person('anna-1', 'Anna'), person('anna-2', 'Anna')])).toEqual([])
  })

  it('is an entry that another one points to and that is not there', () => {
    const entries: RegistryEntry[] = [
      organization('mission', { represents: 'belgium', parent: 'un' }),
      office('envoy', 'un', 'anna'),
      { kind: 'series', slug: 'talks', name: 'Talks', organizers: [{ register: 'organization', slug: 'ngo' }] },
      term('peace', ['security'], ['sdg-16-1']),
      { ...term('war'), absorbs: ['battle'], replacedBy: 'conflict' },
    ]
    expect(registryFaults(entries)).toEqual([
      'organization/mission (mission) points to country/belgium, which is not in the register',
      'organization/mission (mission) points to organization/un, which is not in the register',
      'office/envoy (envoy) points to organization/un, which is not in the register',
      'office/envoy (envoy) points to person/anna, which is not in the register',
      'series/talks (Talks) points to organization/ngo, which is not in the register',
      'concept/peace (peace) points to concept/security, which is not in the register',
      'concept/peace (peace) points to concept/sdg-16-1, which is not in the register',
      'concept/war (war) points to concept/battle, which is not in the register',
      'concept/war (war) points to concept/conflict, which is not in the register',
    ])
  })

  it('is a term that is broader than itself, however long the way round', () => {
    expect(registryFaults([term('a', ['b']), term('b', ['c']), term('c', ['a']), term('d', ['a'])])).toEqual([
      'concept/a (a) is broader than itself',
      'concept/b (b) is broader than itself',
      'concept/c (c) is broader than itself',
    ])
    expect(registryFaults([term('a'), term('b', ['a']), term('c', ['a', 'b'])])).toEqual([])
  })
})
