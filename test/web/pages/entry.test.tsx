import { describe, expect, it } from 'vitest'
import type { Concept, Office } from '../../../content/model/registry.ts'
import { EntryPage } from '../../../web/pages/entry.tsx'
import { RegisterPage } from '../../../web/pages/register.tsx'
import { aView, shippedEntries } from '../../samples/opened.ts'
import { mentionsFor } from '../../samples/pages.tsx'
import { partOf, wordsOf } from '../markup.ts'

function page(key: string, language: 'en' | 'ar' | 'fr' = 'en'): string {
  const entry = shippedEntries.get(key)
  if (!entry) throw new Error(`The registry has lost ${key}`)
  const view = aView(`/${key}`, language)
  return (<EntryPage view={view} entry={entry} entries={shippedEntries} mentions={mentionsFor(key)} />).toString()
}

const webinar = 'Preventing the recruitment of children by non-state armed actors, and the link to peace'

describe('the page of a person', () => {
  it('shows each appearance with the capacity printed that day', () => {
    expect(partOf(page('person/guillaume-charron'), 'appearances')).toBe(
      'Appearances 1 The capacity is the one printed that day; it does not change when the person moves on. ' +
        'Appearances Date Capacity as printed Event 29 April 2021 Director, International Diplomat ' +
        `Appeared ${webinar}`,
    )
  })
})

describe('the page of a country', () => {
  it('shows what it was asked and what it promised, even if that is nothing', () => {
    expect(partOf(page('country/chad'), 'asks')).toBe('Asked 0 No published recommendation is addressed to it.')
    expect(partOf(page('country/chad'), 'promises')).toContain('March 2015 Action Plan of Chad Committed')
  })

  it('has the official short name in the language of the reader', () => {
    expect(wordsOf(page('country/democratic-republic-of-the-congo', 'fr'))).toMatch(
      /^Pays République démocratique du Congo /,
    )
  })

  it('answers where no document mentions it', () => {
    expect(wordsOf(page('country/andorra'))).toContain('No published document mentions it.')
  })
})

describe('the page of an organization', () => {
  it('shows every recommendation that is addressed to it, by label', () => {
    const asks = partOf(page('organization/international-community'), 'asks')
    expect(asks).toContain('29 April 2021 2.b participation in exchanges and international forums;')
    expect(page('organization/international-community')).toContain('/recommendations/2.b"')
  })
})

describe('the page of an office', () => {
  it('shows its successive holders and when each was seen in office', () => {
    const office: Office = {
      kind: 'office',
      slug: 'an-office',
      titles: { en: 'An office' },
      otherNames: [],
      holders: [
        { person: 'leila-zerrougui', seen: ['2017-02-10'] },
        { person: 'virginia-gamba', from: '2017-05', seen: [] },
      ],
    }
    const html = (<EntryPage view={aView('/o')} entry={office} entries={shippedEntries} mentions={[]} />).toString()
    expect(partOf(html, 'holders')).toBe(
      'Holders 2 Leila Zerrougui Seen in office on 10 February 2017 Virginia Gamba From May 2017',
    )
  })
})

describe('the page of a theme', () => {
  const narrower: Concept[] = [
    { kind: 'concept', slug: 'b', scheme: 'theme', labels: { en: 'Bee' }, synonyms: [], broader: ['a'], related: [] },
  ]

  it('leads to its broader and narrower terms', () => {
    const concept: Concept = {
      kind: 'concept',
      slug: 'a',
      scheme: 'theme',
      labels: { en: 'Ay' },
      synonyms: ['Eh'],
      broader: ['incentives'],
      related: [],
    }
    const props = { entry: concept, entries: shippedEntries, mentions: [], narrower }
    const html = (<EntryPage view={aView('/t')} {...props} />).toString()
    expect(partOf(html, 'broader')).toBe('Broader terms Incentives')
    expect(partOf(html, 'narrower')).toBe('Narrower terms 1 Bee')
    expect(html).toContain('href="/themes/b"')
  })

  it('marks a label that falls back to English on a page in another language', () => {
    const [concept] = narrower
    if (!concept) throw new Error('The example is lost')
    const html = (<EntryPage view={aView('/t', 'ar')} entry={concept} entries={new Map()} mentions={[]} />).toString()
    expect(html).toContain('<h1><bdi lang="en" dir="ltr">Bee</bdi></h1>')
  })
})

describe('the list of a register', () => {
  it('groups organizations by what they are', () => {
    const entries = ['organization/unicef', 'organization/nato', 'organization/united-nations-security-council']
    const found = entries.flatMap((key) => shippedEntries.get(key) ?? [])
    const html = (<RegisterPage view={aView('/organizations')} register="organization" entries={found} />).toString()
    expect(wordsOf(html)).toMatch(
      /^Organizations Regional organization 1 North .* entity 2 United Nations Children's Fund United Nations Security/,
    )
  })

  it('stands in the order of the alphabet of the reader, under its letters', () => {
    const found = ['country/chad', 'country/yemen', 'country/austria'].flatMap((key) => shippedEntries.get(key) ?? [])
    const list = (language: 'en' | 'fr' | 'zh') =>
      wordsOf((<RegisterPage view={aView('/countries', language)} register="country" entries={found} />).toString())
    expect(list('en')).toBe('Countries A 1 Austria C 1 Chad Y 1 Yemen')
    expect(list('fr')).toBe('Pays A 1 Autriche T 1 Tchad Y 1 Yémen')
    expect(list('zh')).toMatch(/^国家 国家 3 /)
  })
})
