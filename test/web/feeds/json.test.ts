import { describe, expect, it } from 'vitest'
import { mentionsOf } from '../../../content/model/mention.ts'
import { dossierData, entryData, listData, recommendationData } from '../../../web/feeds/json.ts'
import { aDossier, anAppearance, anEvent, aPerson, aRecommendation } from '../../dossiers.ts'
import { opened } from '../../samples/opened.ts'

const origin = 'https://a.example'
const dossier = aDossier({
  head: anEvent({ summary: [{ p: ['One ', { strong: ['two'] }] }] }),
  recommendations: [aRecommendation('2'), aRecommendation('2.a'), aRecommendation('20')],
})
const open = { ...opened(dossier), entries: new Map() }
const { edition } = open
const event = `${origin}/events/2021-04-29-schools`
const editionAsData = { ...edition, address: `${event}/editions/1`, document: `${event}/editions/1.md` }

describe('a dossier as data', () => {
  it('has every record with its tree, its words and its address', () => {
    expect(dossierData(origin, open)).toEqual({
      address: `${event}/editions/1`,
      current: true,
      state: 'published',
      edition: editionAsData,
      head: { ...dossier.head, plain: 'One two', address: event },
      sessions: [],
      appearances: [],
      outcomes: [],
      figures: [],
      recommendations: ['2', '2.a', '20'].map((label) => ({
        ...aRecommendation(label),
        plain: `Do what ${label} asks`,
        address: `${event}/recommendations/${label}`,
      })),
      references: [],
      commitments: [],
      statements: [],
      narratives: [],
      entries: {},
    })
  })

  it('says that an older edition is not the current one', () => {
    const older = { ...open, listing: { ...open.listing, edition: 2 } }
    expect(dossierData(origin, older)).toMatchObject({ current: false, address: `${event}/editions/1` })
  })
})

describe('a recommendation as data', () => {
  it('has its items, its dossier and its edition, and no neighbour whose label only looks alike', () => {
    const data = recommendationData(origin, open, aRecommendation('2'))
    expect(data).toMatchObject({ label: '2', address: `${event}/recommendations/2`, edition: editionAsData })
    expect(data.items.map(({ address }) => address)).toEqual([`${event}/recommendations/2.a`])
    expect(data.dossier).toEqual({ address: event, title: 'Schools in conflict' })
  })
})

describe('an entry as data', () => {
  it('has every record that names it, with its address', () => {
    const mentions = mentionsOf(aDossier({ appearances: [anAppearance('ada')] })).filter(
      ({ subject }) => subject === 'person/ada',
    )
    expect(entryData(origin, aPerson('ada'), new Map([['person/bea', aPerson('bea')]]), mentions)).toEqual({
      ...aPerson('ada'),
      address: `${origin}/people/ada`,
      entries: { 'person/bea': { ...aPerson('bea'), address: `${origin}/people/bea` } },
      mentions: mentions.map((mention) => ({ ...mention, address: `${event}#appearance-ada` })),
    })
    expect(mentions).toHaveLength(1)
  })
})

describe('a list as data', () => {
  it('leads on where there is more, whatever the address asks for already', () => {
    expect(listData(origin, '/events', [], undefined)).toEqual({ address: `${origin}/events`, items: [] })
    expect(listData(origin, '/events?year=2021', [{ a: 1 }], 'x&y')).toEqual({
      address: `${origin}/events?year=2021`,
      items: [{ a: 1 }],
      next: `${origin}/events?year=2021&after=x%26y`,
    })
  })
})
