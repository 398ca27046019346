import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Concept, SearchEntry } from '../../../functions/search/entry.ts'
import { QueryError, type SearchPort, type SearchQuery } from '../../../functions/search/port.ts'
import { bracketed, cast, vocabulary } from './cast.ts'

/** How every adapter of the search port answers, refuses and suggests; `open` builds an index of some entries and opens it. */
export function answersContract(
  open: (entries: readonly SearchEntry[], concepts: readonly Concept[]) => Promise<SearchPort>,
) {
  let search: SearchPort
  beforeAll(async () => {
    search = await open(cast, vocabulary)
  })
  afterAll(() => search.close())

  const refusal = (query: SearchQuery) =>
    search.search(query).then(
      () => 'answered',
      (error: unknown) => (error instanceof QueryError ? error.code : error),
    )

  describe('answers', () => {
    it('marks what was searched for, as data', async () => {
      const { hits } = await search.search({ text: 'delist "security council"', limit: 1 })
      expect(hits.map(({ title, passage }) => [bracketed(title), bracketed(passage)])).toEqual([
        [
          'Clear criteria for [delisting]',
          'The [Security Council] should define when a party is [delisted]; see S/2020/406.',
        ],
      ])
    })

    it('shows the whole hit', async () => {
      const { hits } = await search.search({ text: '2.c' })
      expect(hits.map(({ score, ...hit }) => hit)).toEqual([
        {
          id: 'events/2021-04-29-recruitment-of-children/recommendations/2.c',
          kind: 'recommendation',
          label: '2.c',
          title: [{ text: 'Clear criteria for delisting', marked: false }],
          date: '2021-04-29',
          language: 'en',
          event: { slug: '2021-04-29-recruitment-of-children', title: 'Preventing the recruitment of children' },
          passage: [
            { text: 'The Security Council should define when a party is delisted; see S/2020/406.', marked: false },
          ],
        },
      ])
    })

    it('says which words it corrected', async () => {
      const { corrections, didYouMean } = await search.search({ text: 'the recruitmnt of Gamba' })
      expect({ corrections, didYouMean }).toEqual({
        corrections: [{ from: 'recruitmnt', to: 'recruitment' }],
        didYouMean: 'the recruitment of Gamba',
      })
    })

    it('corrects no word that it knows', async () => {
      expect((await search.search({ text: 'child children released' })).corrections).toEqual([])
    })

    it('sorts by date', async () => {
      const { hits } = await search.search({ text: 'children', sort: 'date' })
      const dates = hits.map(({ date = '' }) => date)
      expect(dates).toEqual(dates.toSorted().reverse())
    })

    it('groups by event', async () => {
      const { groups = [], hits, total } = await search.search({ text: 'protection children', groupBy: 'event' })
      expect(hits).toEqual([])
      expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total)
      const slugs = groups.flatMap(({ event }) => event?.slug ?? [])
      expect(slugs).toEqual([...new Set(slugs)])
      expect(slugs.toSorted()).toEqual(['2017-02-10-child-soldiers', '2021-04-29-recruitment-of-children'])
    })

    it.each([
      { text: 'children protection recruitment armed' },
      { text: 'children', sort: 'date' as const },
      { text: 'children', groupBy: 'event' as const },
      {},
    ])('pages through %o without repeating or skipping', async (query) => {
      const idsOf = async (asked: SearchQuery) => {
        const { hits, groups = [], next } = await search.search(asked)
        return { ids: [...hits, ...groups.flatMap((group) => group.hits[0] ?? [])].map(({ id }) => id), next }
      }
      const whole = await idsOf({ ...query, limit: 100 })
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await idsOf({ ...query, limit: 2, ...(cursor ? { cursor } : {}) })
        paged.push(...page.ids)
        cursor = page.next
      } while (cursor)
      expect(paged).toEqual(whole.ids)
      expect(whole.ids.length).toBeGreaterThan(2)
    })
  })

  describe('refusals', () => {
    it.each<[string, SearchQuery, string]>([
      ['a query of many characters', { text: 'a'.repeat(401) }, 'too-long'],
      ['a query of many words', { text: '联合国会员国'.repeat(40) }, 'too-many-words'],
      ['a star after one letter', { text: 'a*' }, 'bad-prefix'],
      ['many stars', { text: 'ab* ac* ad* ae*' }, 'bad-prefix'],
      ['a kind there is not', { filters: { kind: ['secret'] } }, 'bad-filter'],
      ['a page of none', { limit: 0 }, 'bad-limit'],
      ['a page of thousands', { limit: 5000 }, 'bad-limit'],
      ['a cursor that is none', { cursor: 'x' }, 'bad-cursor'],
    ])('refuses %s', async (_, query, code) => {
      expect(await refusal(query)).toBe(code)
    })

    it('refuses the cursor of another query', async () => {
      const { next } = await search.search({ text: 'children', limit: 1 })
      expect(await refusal({ text: 'schools', limit: 1, ...(next ? { cursor: next } : {}) })).toBe('bad-cursor')
    })
  })

  describe('suggestions', () => {
    it.each([
      ['vir', 'Virginia Gamba'],
      ['zerrou', 'Leïla Zerrougui'],
      ['Вирдж', 'Virginia Gamba'],
      ['belgi', 'Belgique'],
      ['incent', 'incentives'],
      ['virginia gmaba', 'Virginia Gamba'],
      ['preventing recr', 'Preventing the recruitment of children'],
    ])('suggests after "%s"', async (typed, text) => {
      expect((await search.suggest(typed)).map((suggestion) => suggestion.text)).toContain(text)
    })

    it.each(['', ' ', '"', '*', 'a" OR "b', '-', '((('])('survives %o', async (typed) => {
      expect(Array.isArray(await search.suggest(typed))).toBe(true)
    })
  })
}
