import { expect, it } from 'vitest'
import type { Appearance } from '../../../content/model/appearance.ts'
import { Capacity } from '../../../web/parts/capacity.tsx'
import { anAppearance } from '../../dossiers.ts'
import { named } from '../../samples/named.ts'
import { aView, shippedEntries } from '../../samples/opened.ts'

function shown(given: Partial<Appearance>): string {
  const reading = { view: aView('/'), entries: shippedEntries, language: 'en' }
  return (<Capacity appearance={anAppearance('ada', given)} {...reading} />).toString()
}

it('links the names within the printed words and leaves every letter of them', () => {
  const affiliations = [named('NATO', 'organization', 'nato'), named('UNICEF', 'organization', 'unicef')]
  expect(shown({ capacity: 'Adviser to UNICEF, formerly NATO', affiliations })).toBe(
    '<span>Adviser to <a href="/organizations/unicef">UNICEF</a>, formerly <a href="/organizations/nato">NATO</a></span>',
  )
})

it('shows what a printed name is registered as where the registry does not know it so', () => {
  const affiliations = [named('International Diplomat', 'organization', 'independent-diplomat')]
  expect(shown({ capacity: 'Director, International Diplomat', affiliations })).toBe(
    '<span>Director, <a href="/organizations/independent-diplomat">International Diplomat</a></span>' +
      '<span class="registered"> (registered as <bdi>Independent Diplomat</bdi>)</span>',
  )
})

it('cuts a longer name first, and does not repeat one that lies within it', () => {
  const affiliations = [
    named('UNICEF', 'organization', 'unicef'),
    named('the board of UNICEF', 'organization', 'united-nations'),
  ]
  expect(shown({ capacity: 'Member of the board of UNICEF', affiliations })).toContain(
    '<span>Member of <a href="/organizations/united-nations">the board of UNICEF</a></span>',
  )
})

it('adds an affiliation that the words do not contain', () => {
  expect(shown({ capacity: 'Director', affiliations: [named('UNICEF', 'organization', 'unicef')] })).toBe(
    '<span>Director</span><span class="affiliation"> · <a href="/organizations/unicef"><bdi>UNICEF</bdi></a></span>',
  )
})
