import { describe, expect, it } from 'vitest'
import { languages } from '../../../content/model/language.ts'
import { registryFaults } from '../../../content/registry/faults.ts'
import { shippedRegistry } from '../../registry.ts'

describe('the register that is shipped', () => {
  it('holds together: slugs and names are taken once, and every reference leads somewhere', async () => {
    expect(registryFaults(await shippedRegistry())).toEqual([])
  })

  it('holds as many entries of each kind as its files', async () => {
    const kinds = Object.groupBy(await shippedRegistry(), (entry) => entry.kind)
    const counts = Object.fromEntries(Object.entries(kinds).map(([kind, entries]) => [kind, entries.length]))
    expect(counts).toEqual({ country: 195, concept: 138, organization: 26, person: 12, office: 9, series: 1 })
  })
})

describe('countries', () => {
  it('are the 193 Member States and the two observer States, each with its own code', async () => {
    const countries = await shippedRegistry('country')
    expect(new Set(countries.map(({ code }) => code)).size).toBe(195)
    expect(countries.filter(({ slug }) => ['holy-see', 'state-of-palestine'].includes(slug)).length).toBe(2)
  })

  it('have a name in each of the six languages, written in the letters of that language', async () => {
    const letters = {
      ar: /^[\p{Script=Arabic}\s()-]+$/u,
      ru: /^[\p{Script=Cyrillic}\s()'—-]+$/u,
      zh: /^\p{Script=Han}+$/u,
    }
    const latin = /^[\p{Script=Latin}\s()'-]+$/u
    for (const { names } of await shippedRegistry('country')) {
      expect(Object.keys(names)).toEqual(languages)
      expect([names.en, names.fr, names.es].filter((name) => !latin.test(name ?? ''))).toEqual([])
      expect(names.ar).toMatch(letters.ar)
      expect(names.ru).toMatch(letters.ru)
      expect(names.zh).toMatch(letters.zh)
    }
  })

  it('bear the names that the United Nations uses, not those of common atlases', async () => {
    const countries = new Map((await shippedRegistry('country')).map((country) => [country.slug, country]))
    expect(countries.get('democratic-republic-of-the-congo')).toEqual({
      kind: 'country',
      slug: 'democratic-republic-of-the-congo',
      code: 'COD',
      names: {
        en: 'Democratic Republic of the Congo',
        fr: 'République démocratique du Congo',
        es: 'República Democrática del Congo',
        ar: 'جمهورية الكونغو الديمقراطية',
        ru: 'Демократическая Республика Конго',
        zh: '刚果民主共和国',
      },
      otherNames: [
        'DRC',
        'DR Congo',
        'D.R. Congo',
        'RDC',
        'RD Congo',
        'R.D. Congo',
        'Congo-Kinshasa',
        'ДРК',
        '刚果（金）',
      ],
    })
    const english = ['myanmar', 'turkiye', 'cote-divoire', 'czechia', 'viet-nam', 'bolivia', 'netherlands', 'eswatini']
    expect(english.map((slug) => countries.get(slug)?.names.en)).toEqual([
      'Myanmar',
      'Türkiye',
      "Côte d'Ivoire",
      'Czechia',
      'Viet Nam',
      'Bolivia (Plurinational State of)',
      'Netherlands (Kingdom of the)',
      'Eswatini',
    ])
    expect(countries.get('myanmar')?.otherNames.slice(0, 3)).toEqual(['Burma', 'Birmanie', 'Birmania'])
  })
})

describe('offices', () => {
  it('keep successive holders apart, each with the day on which a document shows them in the post', async () => {
    const offices = await shippedRegistry('office')
    expect(offices.find(({ slug }) => slug === 'srsg-children-and-armed-conflict')?.holders).toEqual([
      { person: 'leila-zerrougui', seen: ['2017-02-10'] },
      { person: 'virginia-gamba', seen: ['2021-04-29'] },
    ])
  })

  it('may have no known holder', async () => {
    const offices = await shippedRegistry('office')
    expect(offices.find(({ slug }) => slug === 'executive-director-of-watchlist')?.holders).toEqual([])
  })
})

describe('organizations', () => {
  it('are missions that represent a country', async () => {
    const organizations = await shippedRegistry('organization')
    const missions = organizations.filter(({ type }) => type === 'permanent-mission')
    expect(missions.map(({ slug, represents }) => [slug, represents])).toEqual([
      ['permanent-mission-of-belgium-in-geneva', 'belgium'],
      ['permanent-mission-of-liechtenstein-in-geneva', 'liechtenstein'],
      ['united-kingdom-mission-in-geneva', 'united-kingdom'],
    ])
  })
})

describe('people', () => {
  it('may be known by a title only', async () => {
    const people = await shippedRegistry('person')
    expect(people.filter(({ named }) => !named).map(({ name }) => name)).toEqual([
      'Her Majesty the Queen of the Belgians',
    ])
  })
})
