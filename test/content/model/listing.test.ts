import { expect, it } from 'vitest'
import { currentEdition, listingOf, tombstoneOf } from '../../../content/model/listing.ts'
import { aCampaign, aDossier, anAppearance, anEdition, anEvent, aRecommendation } from '../../dossiers.ts'

const history = { state: 'published', withdrawn: [{ label: '9', edition: 1 }], rev: 3 } as const

it('shows of an event what its document states, and counts what hangs on it', () => {
  const series = { name: { printed: 'Webinars' }, edition: 5 }
  const appearances = ['amina', 'boris'].map((slug) => anAppearance(slug))
  const again = anAppearance('amina', { id: 'amina-2', roles: ['moderator'] })
  const dossier = aDossier({
    head: anEvent({ place: 'Geneva', series }),
    appearances: [...appearances, again],
    recommendations: [aRecommendation('1'), aRecommendation('1.a')],
  })
  const correction = { type: 'erratum', note: 'A name was misspelt' } as const
  const edition = anEdition(dossier, { number: 2, correction })
  expect(listingOf(dossier, edition, { ...history, withdrawn: [...history.withdrawn] })).toEqual({
    kind: 'listing',
    slug: '2021-04-29-schools',
    dossierKind: 'event',
    title: 'Schools in conflict',
    type: 'webinar',
    when: { start: '2021-04-29' },
    place: 'Geneva',
    language: 'en',
    organizers: [{ printed: 'Fight for Humanity' }],
    series,
    counts: { people: 2, outcomes: 0, recommendations: 2, commitments: 0 },
    state: 'published',
    edition: 2,
    hash: edition.hash,
    publishedAt: '2026-01-05T09:00:00.000Z',
    records: edition.records,
    correction,
    withdrawn: [{ label: '9', edition: 1 }],
    rev: 3,
  })
})

it.each([
  [
    { launched: '2014-03', asOf: '2015-03' },
    { start: '2014-03', end: '2015-03' },
  ],
  [{ launched: '2014-03' }, { start: '2014-03' }],
  [{ asOf: '2015' }, { start: '2015' }],
  [{ launched: '2016', asOf: '2015' }, { start: '2015' }],
  [{}, { start: '0001' }],
])('takes the time of a campaign from what %j says', (given, when) => {
  const dossier = aDossier({ head: aCampaign(given) })
  expect(listingOf(dossier, anEdition(dossier), { state: 'published', withdrawn: [], rev: 1 }).when).toEqual(when)
})

it('leaves of a removed dossier no word but why it was removed', () => {
  const dossier = aDossier({ head: anEvent({ place: 'Geneva' }), appearances: [anAppearance('amina')] })
  const listing = listingOf(dossier, anEdition(dossier), { state: 'published', withdrawn: [], rev: 1 })
  const correction = { type: 'removal', note: 'To protect a person' } as const
  const removal = anEdition(dossier, { number: 2, records: 0, correction })
  expect(tombstoneOf(listing, removal, [{ label: '1', edition: 1 }])).toEqual({
    kind: 'listing',
    slug: '2021-04-29-schools',
    dossierKind: 'event',
    title: '',
    when: { start: '2021-04-29' },
    language: 'en',
    organizers: [],
    counts: { people: 0, outcomes: 0, recommendations: 0, commitments: 0 },
    state: 'removed',
    edition: 2,
    hash: removal.hash,
    publishedAt: '2026-01-05T09:00:00.000Z',
    records: 0,
    correction,
    withdrawn: [{ label: '1', edition: 1 }],
    rev: 2,
  })
})

it('knows everything of the current edition', () => {
  const dossier = aDossier()
  const edition = anEdition(dossier, { number: 4, correction: { type: 'erratum', note: 'A name' } })
  const listing = listingOf(dossier, edition, { state: 'published', withdrawn: [], rev: 4 })
  expect(currentEdition(listing)).toEqual(edition)
  const removal = anEdition(dossier, { number: 5, records: 0, removed: true })
  expect(currentEdition(tombstoneOf(listing, removal, []))).toEqual(removal)
})
