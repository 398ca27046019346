import { expect, it } from 'vitest'
import { serviceEngine } from '../../../functions/indexing/service-engine.ts'
import { indexing } from '../../../functions/indexing.ts'
import { reindex } from '../../../functions/reindex.ts'
import { openCurrent } from '../../../functions/search/opensearch/open-current.ts'
import { createIndex } from '../../../functions/search/opensearch/writing.ts'
import { searchReader } from '../../../functions/search-reader.ts'
import { aDossier, anEvent, aRecommendation } from '../../dossiers.ts'
import { indexBench, listingsChanged } from '../../indexing.ts'
import { publishDossier } from '../../shelves.ts'
import { doubledService } from '../search/opensearch/doubled.ts'

const nothingFailed = { batchItemFailures: [] }
const told = (slug: string, title: string, labels: readonly string[] = []) =>
  aDossier({ head: anEvent({ slug, title }), recommendations: labels.map((label) => aRecommendation(label)) })
const removal = { correction: { type: 'removal', note: 'Because' } } as const
const revision = { correction: { type: 'revision', note: 'Because' } } as const
const noon = () => new Date('2026-02-01T12:00:00.000Z')

/** A bench whose index is kept by a double of the service, and a reader that looks at the note when it is told to. */
async function serviceBench({ serverless = false } = {}) {
  const { service, double } = doubledService({ serverless, lag: 1 })
  const bench = await indexBench({ engine: serviceEngine(service, noon) })
  let time = 0
  const reader = searchReader({ index: bench.index, open: openCurrent(service), now: () => new Date(time) })
  const found = async (text: string) => {
    time += 60_000
    return (await reader.search({ text, limit: 100 })).hits.map(({ id }) => id).toSorted()
  }
  return { ...bench, service, double, reader, found }
}

it.each([false, true])(
  'follows the records in its place; what is removed leaves no word (Serverless: %s)',
  async (serverless) => {
    const bench = await serviceBench({ serverless })
    await publishDossier(bench, told('summit', 'Summit on xylophones', ['1', '2']))
    const { current, ...counts } = await reindex(bench)
    expect(counts).toEqual({ dossiers: 1, entries: 3, leftOut: [] })
    expect(current).toMatchObject({ key: expect.stringMatching(/^rapporteur-20260201120000-/), rev: 1 })
    expect(await bench.found('xylophones')).toHaveLength(3)
    await publishDossier(bench, told('summit', 'Summit on yodelling', ['1']), revision)
    expect(await indexing(bench)(listingsChanged('summit'))).toEqual(nothingFailed)
    expect([await bench.found('xylophones'), await bench.found('yodelling')]).toEqual([
      [],
      ['events/summit', 'events/summit/recommendations/1'],
    ])
    expect(await bench.index.current()).toMatchObject({ key: current.key, rev: 2 })
    await publishDossier(bench, told('summit', 'Summit on yodelling'), removal)
    await indexing(bench)(listingsChanged('summit', 'summit'))
    expect(await bench.found('yodelling')).toEqual([])
    expect(bench.double.kept(current.key)).not.toMatch(/yodelling|xylophones/i)
  },
  30_000,
)

it('ends right when two write at the same time: whoever is second reads again', async () => {
  const bench = await serviceBench()
  await publishDossier(bench, told('summit', 'Summit on xylophones'))
  await reindex(bench)
  let meddled = false
  const engine = {
    ...bench.engine,
    change: async (...given: Parameters<typeof bench.engine.change>) => {
      if (!meddled) {
        meddled = true
        await publishDossier(bench, told('summit', 'Summit on yodelling'), revision)
        await indexing(bench)(listingsChanged('summit'))
      }
      return bench.engine.change(...given)
    },
  }
  await indexing({ ...bench, engine })(listingsChanged('summit'))
  expect([await bench.found('xylophones'), await bench.found('yodelling')]).toEqual([[], ['events/summit']])
  expect(await bench.index.current()).toMatchObject({ rev: 3 })
})

it('is built anew beside the one that is read; then that one is gone, and readers ask the new one', async () => {
  const bench = await serviceBench()
  await publishDossier(bench, told('summit', 'Summit on xylophones'))
  const { current: first } = await reindex(bench)
  const atNoon = searchReader({ index: bench.index, open: openCurrent(bench.service), now: noon })
  expect((await atNoon.search({ text: 'xylophones' })).total).toBe(1)
  await publishDossier(bench, told('second', 'Second on xylophones'))
  const { current: second } = await reindex(bench)
  expect([first.key === second.key, bench.double.indexes()]).toEqual([false, [second.key]])
  expect((await atNoon.search({ text: 'xylophones' })).total).toBe(2)
  expect((await atNoon.suggest('summ')).map(({ text }) => text)).toContain('Summit on xylophones')
})

it('sweeps away what a writer left behind, and nothing that another may be building', async () => {
  const bench = await serviceBench()
  const names = ['rapporteur-20260201114459-00000000', 'rapporteur-20260201114500-00000000']
  for (const name of names) await createIndex({ service: bench.service, name, version: 1 })
  const { current } = await reindex(bench)
  expect(bench.double.indexes().toSorted()).toEqual([names[1], current.key].toSorted())
})

it('takes the place of an index file with the first change', async () => {
  const bench = await serviceBench()
  const file = await indexBench()
  await publishDossier(bench, told('summit', 'Summit on xylophones'))
  const shelves = { store: bench.store, tracks: bench.tracks, tags: bench.tags, index: bench.index }
  await reindex({ ...file, ...shelves })
  await expect(bench.found('xylophones')).rejects.toMatchObject({ code: 'unavailable' })
  await indexing(bench)(listingsChanged('summit'))
  expect(await bench.found('xylophones')).toEqual(['events/summit'])
})

it('says in words when the service does not answer', async () => {
  const bench = await serviceBench()
  await reindex(bench)
  const isDown = { ...bench.service, ask: bench.service.ask }
  const reader = searchReader({ index: bench.index, open: openCurrent(isDown), now: noon })
  expect((await reader.search({})).total).toBe(0)
  isDown.ask = async (request) => bench.service.ask({ ...request, path: '/_down' })
  await expect(reader.search({})).rejects.toMatchObject({ code: 'unavailable', status: 503 })
})
