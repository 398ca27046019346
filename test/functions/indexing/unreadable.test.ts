import { expect, it } from 'vitest'
import { indexAgain } from '../../../functions/indexing/redo.ts'
import { indexing } from '../../../functions/indexing.ts'
import { reindex } from '../../../functions/reindex.ts'
import { keys } from '../../../functions/store/keys.ts'
import { aDossier, anEvent } from '../../dossiers.ts'
import { changeOf, found, type IndexBench, indexBench, listingsChanged } from '../../indexing.ts'
import { publishDossier } from '../../shelves.ts'

const nothingFailed = { batchItemFailures: [] }
const told = (slug: string, title: string) => aDossier({ head: anEvent({ slug, title }) })

/** A bench with one event in its index. */
async function indexed(): Promise<IndexBench> {
  const bench = await indexBench()
  await publishDossier(bench, told('summit', 'Summit on xylophones'))
  await reindex(bench)
  return bench
}

it('lays aside a dossier that cannot be read by its key, once, and finds it no more; the others it does', async () => {
  const bench = await indexed()
  await publishDossier(bench, told('second', 'Second'))
  const good = bench.store.readRecords
  const store: IndexBench['store'] = {
    ...bench.store,
    readRecords: async (slug, hash) => (slug === 'summit' ? [] : good(slug, hash)),
  }
  let flips = 0
  const index: IndexBench['index'] = {
    ...bench.index,
    flip: async (next, rev) => (flips++ < 2 ? false : bench.index.flip(next, rev)),
  }
  const unknown = { pk: 'tags#No Slug', sk: 'any' }
  const event = { Records: [changeOf(unknown), ...listingsChanged('summit', 'second', 'summit').Records] }
  expect(await indexing({ ...bench, store, index })(event)).toEqual(nothingFailed)
  const letter = { reason: 'unreadable', at: '2026-02-01T12:00:00.000Z' }
  expect(bench.aside).toEqual([
    { ...unknown, ...letter },
    { ...keys.listing('summit'), ...letter },
  ])
  expect([flips, bench.logged.length, await found(bench, {})]).toEqual([3, 3, ['events/second']])
  const again = indexAgain({ ...bench, store })
  expect(await again.redo([keys.listing('summit'), keys.listing('second')])).toEqual([keys.listing('summit')])
  expect(await indexAgain(bench).redo([unknown, keys.listing('summit')])).toEqual([unknown])
  expect((await found(bench, { filters: { kind: ['event'] } })).toSorted()).toEqual(['events/second', 'events/summit'])
  expect(bench.aside).toHaveLength(2)
})

it('lays aside registers that cannot be read by the keys that changed, and finds the dossiers', async () => {
  const bench = await indexed()
  await publishDossier(bench, told('second', 'Second'))
  const store: IndexBench['store'] = { ...bench.store, listEntries: () => Promise.reject(new Error('No entry')) }
  const entry = keys.entry('person', 'amina')
  const event = { Records: [changeOf(entry), ...listingsChanged('second').Records] }
  expect(await indexing({ ...bench, store })(event)).toEqual(nothingFailed)
  expect(bench.aside).toEqual([{ ...entry, reason: 'unreadable', at: '2026-02-01T12:00:00.000Z' }])
  expect(await found(bench, { text: 'Second' })).toEqual(['events/second'])
})
