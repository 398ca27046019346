import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Concept, SearchEntry } from '../../../functions/search/entry.ts'
import type { SearchPort, SearchQuery } from '../../../functions/search/port.ts'
import { anEntry, cast, vocabulary } from './cast.ts'

/** How every adapter of the search port takes changes in; `open` builds an index of some entries and opens it. */
export function changesContract(
  open: (entries: readonly SearchEntry[], concepts: readonly Concept[]) => Promise<SearchPort>,
) {
  let search: SearchPort
  beforeEach(async () => {
    search = await open(cast, vocabulary)
  })
  afterEach(() => search.close())

  const idsOf = async (query: SearchQuery) => (await search.search(query)).hits.map(({ id }) => id)
  const delisted = anEntry({ id: 'new', title: 'Zanzibar', text: 'Criteria', facets: { theme: ['delisting'] } })

  describe('changes', () => {
    it('are found at once, under the terms that are wider too', async () => {
      await search.apply({ put: [delisted] })
      expect(await idsOf({ text: 'zanzibar', filters: { theme: ['protection'] } })).toEqual(['new'])
    })

    it('put the new words in the place of the old', async () => {
      await search.apply({ put: [delisted] })
      await search.apply({ put: [{ ...delisted, title: 'Madagascar', facets: {} }] })
      expect([await idsOf({ text: 'zanzibar' }), await idsOf({ text: 'madagascar' })]).toEqual([[], ['new']])
      expect(await idsOf({ filters: { theme: ['delisting'], kind: ['reference'] } })).toEqual([])
    })

    it('may come twice', async () => {
      const change = { put: [delisted], remove: ['people/virginia-gamba', 'never-there'] }
      await search.apply(change)
      const once = await search.search({ limit: 100 })
      await search.apply(change)
      expect(await search.search({ limit: 100 })).toEqual(once)
    })

    it('take out what is removed: no name, no suggestion, no correction, no count is left of it', async () => {
      await search.apply({ remove: ['people/virginia-gamba'] })
      const { total, facets, corrections } = await search.search({ text: 'Virgina Gamba', facets: ['person'] })
      expect({ total, facets, corrections }).toEqual({ total: 0, facets: { person: [] }, corrections: [] })
      expect(await search.suggest('virg')).toEqual([])
      expect(await search.suggest('gamb')).toEqual([])
      expect((await search.search({ facets: ['person'] })).facets.person).toEqual([
        { value: 'leila-zerrougui', count: 1 },
      ])
    })

    it('keep what is put and removed in one batch', async () => {
      await search.apply({ put: [delisted], remove: ['new'] })
      expect(await idsOf({ text: 'zanzibar' })).toEqual(['new'])
    })

    it('leave a cursor where it stood, also when the entry it stood at is gone', async () => {
      const query = { filters: { kind: ['recommendation'] }, limit: 2 }
      const { hits, next = '' } = await search.search(query)
      await search.apply({ remove: hits.map(({ id }) => id) })
      const rest = await search.search({ ...query, cursor: next })
      expect(rest.hits.map(({ label }) => label)).toEqual(['2.c', '10'])
    })

    it('that make every word rarer neither repeat nor skip what a cursor still leads to', async () => {
      const query = { text: 'children protection armed groups', limit: 3 }
      const { ids: whole, next = '' } = await pageOf(query)
      const all = await idsOf({ ...query, limit: 100 })
      const others = Array.from({ length: 40 }, (_, at) => anEntry({ id: `other/${at}`, title: 'Nothing of the sort' }))
      await search.apply({ put: others })
      const { hits } = await search.search({ ...query, limit: 100, cursor: next })
      expect([...whole, ...hits.map(({ id }) => id)].toSorted()).toEqual(all.toSorted())
    })
  })

  async function pageOf(query: SearchQuery) {
    const { hits, next } = await search.search(query)
    return { ids: hits.map(({ id }) => id), next }
  }
}
