import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fileEngine } from '../../functions/indexing/file-engine.ts'
import { reindex } from '../../functions/reindex.ts'
import { aDossier, anEvent, aPerson, aRecommendation } from '../dossiers.ts'
import { asked, brokenListing, found, indexBench, indexBytes } from '../indexing.ts'
import { publishEverything } from '../library.ts'
import { publishDossier } from '../shelves.ts'

const event = anEvent({ slug: 'summit', title: 'Summit on xylophones' })
const dossier = aDossier({ head: event, recommendations: [aRecommendation('2.c')] })

describe('the index built from the records', () => {
  it('holds what is published, under an address that is the hash of its bytes', async () => {
    const bench = await indexBench()
    await publishDossier(bench, dossier)
    await bench.store.putEntry(aPerson('amina', 'Amina'))
    const { current, ...counts } = await reindex(bench)
    const bytes = await indexBytes(bench)
    expect(current).toEqual({
      ...{ kind: 'search-index', key: `search/${createHash('sha256').update(bytes).digest('hex')}.sqlite` },
      ...{ layout: '3', registers: current.registers, changedAt: '2026-02-01T12:00:00.000Z', rev: 1 },
    })
    expect(counts).toEqual({ dossiers: 1, entries: 3, bytes: bytes.length, leftOut: [] })
    expect(await found(bench, { text: '2.c' })).toEqual(['events/summit/recommendations/2.c'])
    expect((await found(bench, {})).toSorted()).toEqual([
      'events/summit',
      'events/summit/recommendations/2.c',
      'people/amina',
    ])
  })

  it('leaves out what cannot be read, and lays it aside', async () => {
    const bench = await indexBench()
    await publishDossier(bench, dossier)
    await publishDossier(bench, aDossier({ head: anEvent({ slug: 'second' }) }))
    await brokenListing(bench, 'summit')
    expect(await reindex(bench)).toMatchObject({ dossiers: 2, entries: 1, leftOut: ['summit'] })
    expect(await found(bench, {})).toEqual(['events/second'])
    expect(bench.aside).toEqual([
      { pk: 'dossier#summit', sk: 'listing', reason: 'unreadable', at: '2026-02-01T12:00:00.000Z' },
    ])
  })

  it('is the same to the byte when nothing has changed, and stays the same index', async () => {
    const bench = await indexBench()
    await publishEverything(bench)
    const first = await reindex(bench)
    const bytes = await indexBytes(bench)
    expect(await reindex(bench)).toEqual(first)
    expect((await indexBytes(bench)).equals(bytes)).toBe(true)
  })

  it('is never held up by another writer, and never takes away what that one wrote', async () => {
    const bench = await indexBench()
    await publishDossier(bench, dossier)
    const lines: string[] = []
    let meddled = false
    const say = (line: string) => lines.push(line)
    const index = {
      ...bench.index,
      keep: async (key: string, path: string) => {
        await bench.index.keep(key, path)
        if (meddled) return
        meddled = true
        await publishDossier(bench, aDossier({ head: anEvent({ slug: 'second', title: 'Second' }) }))
        await reindex(bench)
      },
    }
    const engine = fileEngine(index, bench.folder)
    expect((await reindex({ ...bench, engine }, say)).current.rev).toBe(1)
    expect(await found(bench, { filters: { event: ['second'] } })).toEqual(['events/second'])
    expect(lines).toEqual(['Indexing 1 of 1', 'The index was changed meanwhile; building it once more', ...progress])
  })

  it('leaves no file behind but the current one and what another writer may be about to use', async () => {
    const bench = await indexBench({ now: () => new Date(Date.now() + 16 * 60_000) })
    await publishDossier(bench, dossier)
    const left = (await reindex(bench)).current.key
    await publishDossier(bench, aDossier({ head: anEvent({ slug: 'second' }) }))
    const { current } = await reindex(bench)
    const path = `${bench.folder}/left.sqlite`
    expect([await bench.index.fetch(left, path), await bench.index.fetch(current.key, path)]).toEqual([false, true])
  })
})

const progress = ['Indexing 1 of 2', 'Indexing 2 of 2']

describe('what nobody may know', () => {
  it('is not in the file at all: retracted, removed or superseded words leave no byte', async () => {
    const bench = await indexBench()
    const told = (word: string) => aDossier({ head: anEvent({ slug: 'summit', title: `Summit on ${word}` }) })
    const correction = (type: 'revision' | 'retraction' | 'removal') => ({ correction: { type, note: 'Because' } })
    const holds = async (word: string) => {
      await reindex(bench)
      return (await indexBytes(bench)).includes(word)
    }
    await publishDossier(bench, told('xylophones'))
    expect(await holds('xylophones')).toBe(true)
    await publishDossier(bench, told('yodelling'), correction('revision'))
    expect([await holds('xylophones'), await holds('yodelling')]).toEqual([false, true])
    await publishDossier(bench, told('yodelling'), correction('retraction'))
    expect(await holds('yodelling')).toBe(false)
    await publishDossier(bench, told('zithers'), correction('revision'))
    await publishDossier(bench, told('zithers'), correction('removal'))
    expect([await holds('zithers'), (await asked(bench, {})).total]).toEqual([false, 0])
  })
})
