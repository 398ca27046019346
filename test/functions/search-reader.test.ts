import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { reindex } from '../../functions/reindex.ts'
import { fileCopies } from '../../functions/search/file-copy.ts'
import { searchReader } from '../../functions/search-reader.ts'
import { aDossier, anEvent } from '../dossiers.ts'
import { type IndexBench, indexBench } from '../indexing.ts'
import { publishDossier } from '../shelves.ts'

const readerOf = ({ index, folder, now }: IndexBench) => ({ index, open: fileCopies(index.fetch, folder), now })
const told = (slug: string) => aDossier({ head: anEvent({ slug, title: `Summit ${slug}` }) })

it('answers from a copy, which leaves no file behind, and notices a newer index within seconds', async () => {
  const bench = await indexBench()
  let time = 1000
  const reader = searchReader({ ...readerOf(bench), now: () => new Date(time) })
  const total = async () => (await reader.search({ text: 'summit' })).total
  await publishDossier(bench, told('first'))
  await reindex(bench)
  expect(await total()).toBe(1)
  for (const slug of ['second', 'third', 'fourth']) {
    await publishDossier(bench, told(slug))
    await reindex(bench)
  }
  time += 1999
  expect(await total()).toBe(1)
  time += 1
  expect([await total(), (await reader.current()).key]).toEqual([4, (await bench.index.current())?.key])
  expect((await reader.suggest('summ')).map(({ text }) => text)).toContain('Summit first')
  expect(await readdir(bench.folder)).toEqual([])
})

it('asks for the index once, however many ask at the same time', async () => {
  const bench = await indexBench()
  await publishDossier(bench, told('first'))
  await reindex(bench)
  const fetched: string[] = []
  const fetch = (key: string, path: string) => {
    fetched.push(key)
    return bench.index.fetch(key, path)
  }
  const reader = searchReader({ ...readerOf(bench), open: fileCopies(fetch, bench.folder) })
  await Promise.all(Array.from({ length: 20 }, () => reader.search({ text: 'summit' })))
  expect(fetched).toHaveLength(1)
})

it('looks again when the file was replaced between the note and the copy', async () => {
  const bench = await indexBench()
  await publishDossier(bench, told('first'))
  const old = (await reindex(bench)).current
  await publishDossier(bench, told('second'))
  await reindex(bench)
  const notes = [old]
  const current = async () => notes.shift() ?? bench.index.current()
  const reader = searchReader({ ...readerOf(bench), index: { current } })
  expect((await reader.search({ text: 'summit' })).total).toBe(2)
})

it('says that it cannot search yet where there is no index', async () => {
  const reader = searchReader(readerOf(await indexBench()))
  await expect(reader.search({ text: 'summit' })).rejects.toMatchObject({ code: 'unavailable', status: 503 })
})
