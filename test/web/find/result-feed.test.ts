import { describe, expect, it } from 'vitest'
import { searchFeed } from '../../../web/find/result-feed.ts'
import { aDossier, aListing, anEdition } from '../../dossiers.ts'
import { aHit } from '../../samples/found.ts'
import { aView } from '../../samples/opened.ts'
import { atomFaults, readXml, textOf } from './atom.ts'

const search = { text: 'a & <b> "c"', filters: { theme: ['education'] } }
const named = { title: 'Rapporteur · “a & <b>”', changedAt: '2026-02-01T12:00:00.000Z' }

function published(id: string, publishedAt: string, given: Parameters<typeof aHit>[0] = {}) {
  const dossier = aDossier()
  return { hit: aHit({ id, ...given }), listing: aListing(dossier, anEdition(dossier, { publishedAt })) }
}

const found = [
  published('events/a', '2026-01-01T00:00:00.000Z', { title: [{ text: 'Wörter \u0001 & <Zeichen>', marked: true }] }),
  published('events/b#outcome-x', '2026-01-03T00:00:00.000Z', { language: 'ar', label: undefined }),
  published('events/c', '2026-01-02T00:00:00.000Z', { passage: [] }),
]

describe('the feed of a search', () => {
  it.each([
    ['results', found],
    ['no results', []],
    ['many results', Array.from({ length: 70 }, (_, at) => published(`events/${at}`, '2026-01-01T00:00:00.000Z'))],
  ])('with %s is an Atom feed in every language', (_name, hits) => {
    expect(atomFaults(searchFeed(aView('/search.atom'), search, hits, named))).toEqual([])
    expect(atomFaults(searchFeed(aView('/search.atom', 'ar'), search, hits, named))).toEqual([])
  })

  it('has what was published last first, and is as new as that', () => {
    const [feed] = readXml(searchFeed(aView('/search.atom'), search, found, named)).children.filter(
      ({ name }) => name === 'feed',
    )
    const entries = feed?.children.filter(({ name }) => name === 'entry') ?? []
    expect(feed && textOf(feed, 'updated')).toBe('2026-01-03T00:00:00.000Z')
    expect(entries.map((entry) => [textOf(entry, 'id'), textOf(entry, 'title')])).toEqual([
      ['https://rapporteur.example/events/b#outcome-x', 'Be clear about delisting'],
      ['https://rapporteur.example/events/c', '2.c Be clear about delisting'],
      ['https://rapporteur.example/events/a', '2.c Wörter  & <Zeichen>'],
    ])
  })

  it('holds no more than fifty', () => {
    const many = Array.from({ length: 70 }, (_, at) => published(`events/${at}`, '2026-01-01T00:00:00.000Z'))
    expect(searchFeed(aView('/search.atom'), search, many, named).match(/<entry/g)).toHaveLength(50)
  })

  it('is judged by a judge that finds faults', () => {
    const feed = searchFeed(aView('/search.atom'), search, found, named)
    expect(atomFaults(feed.replace('<author><name>Rapporteur</name></author>', ''))).toEqual(['nobody is the author'])
    expect(atomFaults(feed.replace('2026-01-02T00:00:00.000Z', 'yesterday'))).toEqual(['a date is not of RFC 3339'])
    expect(atomFaults(feed.replace('rel="self"', 'rel="alternate"'))).toEqual([
      'not one page stands beside it',
      'not one link to itself',
    ])
  })
})
