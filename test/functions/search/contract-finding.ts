import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Concept, SearchEntry } from '../../../functions/search/entry.ts'
import type { SearchPort, SearchQuery } from '../../../functions/search/port.ts'
import { cast, vocabulary } from './cast.ts'

/** What every adapter of the search port finds and counts; `open` builds an index of some entries and opens it. */
export function findingContract(
  open: (entries: readonly SearchEntry[], concepts: readonly Concept[]) => Promise<SearchPort>,
) {
  let search: SearchPort
  beforeAll(async () => {
    search = await open(cast, vocabulary)
  })
  afterAll(() => search.close())

  const found = async (query: SearchQuery) =>
    (await search.search(query)).hits.map(({ id }) => id.replace(/^events\/.*\//, ''))

  describe('what is found', () => {
    it.each([
      ['a label', '2.c', ['2.c']],
      ['a label with brackets', '2(c)', ['2.c']],
      ['a document symbol, in the document and where it is cited', 'S/2020/406', ['s-2020-406', '2.c']],
      ['a symbol in small letters', 's/2020/406', ['s-2020-406', '2.c']],
      ['a symbol that nobody cites', 'S/2020/407', []],
      ['a phrase', '"armed groups should"', ['2.b']],
      ['a phrase that no text holds in this order', '"groups armed"', []],
      ['a word without another', 'delisted -criteria', []],
      ['a word with a star', 'incent*', ['2.a']],
      ['a name with a typo', 'Virgina Gamba', ['people/virginia-gamba']],
      ['a name in another script', 'Виргиния Гамба', ['people/virginia-gamba']],
      ['a name with two typos', 'Zerugui', ['people/leila-zerrougui']],
      ['a name in Arabic script', 'غامبا', ['people/virginia-gamba']],
      ['a name in Cyrillic script', 'гамба', ['people/virginia-gamba']],
      ['a number as it is spoken', '40000', ['1']],
      ['a word that nothing holds', 'xylophone', []],
    ])('finds %s', async (_, text, ids) => {
      expect((await found({ text })).map((id) => id.replace(/^references\//, ''))).toEqual(ids)
    })

    it.each([
      ['what was Belgium asked about schools', '10'],
      ['children released', '1'],
      ['delisting', '2.c'],
      ['recrutement', 'texts/fr'],
      ['إطفال التجنيد', 'texts/ar'],
      ['儿童招募', 'texts/zh'],
      ['la protección de la niña', 'texts/es'],
      ['дети вербовка', 'texts/ru'],
    ])('finds first what "%s" asks for', async (text, first) => {
      expect((await found({ text }))[0]).toBe(first)
    })

    it('finds by a word of another language what carries the term of the vocabulary', async () => {
      expect(await found({ text: 'Бельгия' })).toEqual(['10'])
      expect(await found({ text: 'radiation' })).toEqual(['2.c'])
      expect((await found({ text: 'enlistment', filters: { kind: ['event'] } })).length).toBe(1)
    })

    it('finds as the last word is typed', async () => {
      expect(await found({ text: 'security counc', typing: true, match: 'all' })).toEqual(['2.c'])
      expect(await found({ text: 'security counc', match: 'all' })).toEqual([])
    })

    it('takes a last word that nothing goes on from for a typo', async () => {
      expect(await found({ text: 'leila zerugui', typing: true, match: 'all' })).toEqual(['people/leila-zerrougui'])
    })

    it('leaves out what lacks a word when all are asked for', async () => {
      expect(await found({ text: 'belgium schools', match: 'all' })).toEqual(['10'])
    })
  })

  describe('filters and facets', () => {
    it('answers a filter without words, the newest first, in the order of labels', async () => {
      expect(await found({ filters: { kind: ['recommendation'] } })).toEqual(['2.a', '2.b', '2.c', '10'])
    })

    it('takes any value of one facet and all facets together', async () => {
      expect(await found({ filters: { theme: ['dialogue', 'education'], country: ['be'] } })).toEqual(['10'])
    })

    it('finds and counts narrower terms under the broader one', async () => {
      expect(await found({ filters: { theme: ['protection'], kind: ['recommendation'] } })).toEqual(['2.a', '2.c'])
    })

    it('counts on what is found and filtered', async () => {
      const { total, facets } = await search.search({
        text: 'armed groups',
        filters: { kind: ['recommendation'] },
        facets: ['kind', 'theme'],
      })
      expect({ total, facets }).toEqual({
        total: 2,
        facets: {
          kind: [{ value: 'recommendation', count: 2 }],
          theme: [
            { value: 'dialogue', count: 1 },
            { value: 'protection', count: 1 },
          ],
        },
      })
    })

    it('knows nothing of a value that nothing carries', async () => {
      expect(await found({ filters: { country: ['nowhere'] } })).toEqual([])
    })
  })
}
