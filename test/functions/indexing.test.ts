import { describe, expect, it } from 'vitest'
import { indexing } from '../../functions/indexing.ts'
import { reindex } from '../../functions/reindex.ts'
import { keys } from '../../functions/store/keys.ts'
import { aDossier, anEvent, aPerson, aRecommendation } from '../dossiers.ts'
import { asked, changeOf, found, type IndexBench, indexBench, indexBytes, listingsChanged } from '../indexing.ts'
import { publishEverything } from '../library.ts'
import { publishDossier } from '../shelves.ts'
import { aTrackRow } from '../tracks.ts'

const nothingFailed = { batchItemFailures: [] }
const told = (slug: string, title: string, labels: readonly string[] = []) =>
  aDossier({ head: anEvent({ slug, title }), recommendations: labels.map((label) => aRecommendation(label)) })
const outOfReach = () => Promise.reject(Object.assign(new Error('Slow down'), { $metadata: {} }))
const revision = { correction: { type: 'revision', note: 'Because' } } as const

/** A bench with one event in its index. */
async function indexed(): Promise<IndexBench> {
  const bench = await indexBench()
  await publishDossier(bench, told('summit', 'Summit on xylophones', ['1', '2']))
  await reindex(bench)
  return bench
}

describe('a change of a dossier', () => {
  it('is found at once, and what the new edition no longer says is not', async () => {
    const bench = await indexed()
    await publishDossier(bench, told('summit', 'Summit on yodelling', ['1']), revision)
    expect(await indexing(bench)(listingsChanged('summit'))).toEqual(nothingFailed)
    expect((await found(bench, { filters: { event: ['summit'] } })).toSorted()).toEqual([
      'events/summit',
      'events/summit/recommendations/1',
    ])
    expect((await indexBytes(bench)).includes('xylophones')).toBe(false)
  })

  it.each(['retraction', 'removal'] as const)('that is a %s leaves no byte of its words', async (type) => {
    const bench = await indexed()
    expect((await indexBytes(bench)).includes('xylophones')).toBe(true)
    const removal = { correction: { type, note: 'Because' } }
    await publishDossier(bench, told('summit', 'Summit on xylophones', ['1', '2']), removal)
    await indexing(bench)(listingsChanged('summit'))
    expect((await indexBytes(bench)).includes('xylophones')).toBe(false)
    expect((await asked(bench, {})).total).toBe(0)
  })

  it('may be told twice, late and together with others', async () => {
    const bench = await indexed()
    await publishDossier(bench, told('second', 'Second'))
    const handler = indexing(bench)
    const change = listingsChanged('second', 'summit', 'second', 'never-there')
    expect([await handler(change), await handler(change)]).toEqual([nothingFailed, nothingFailed])
    expect((await found(bench, { filters: { kind: ['event'] } })).toSorted()).toEqual([
      'events/second',
      'events/summit',
    ])
  })

  it('that is out of reach is told again from there on; the others are found meanwhile', async () => {
    const bench = await indexed()
    await publishDossier(bench, told('broken', 'Broken'))
    await publishDossier(bench, told('second', 'Second'))
    const store: IndexBench['store'] = {
      ...bench.store,
      readRecords: async (slug, hash) => (slug === 'broken' ? outOfReach() : bench.store.readRecords(slug, hash)),
    }
    const event = listingsChanged('summit', 'broken', 'second')
    expect(await indexing({ ...bench, store })(event)).toEqual({
      batchItemFailures: [{ itemIdentifier: event.Records[1]?.dynamodb?.SequenceNumber }],
    })
    expect(await found(bench, { text: 'Second' })).toEqual(['events/second'])
    expect([bench.logged, bench.aside]).toEqual([
      [expect.stringMatching(/^Cannot index "broken": Error: Slow down/)],
      [],
    ])
    expect(await indexing(bench)({ Records: event.Records.slice(1) })).toEqual(nothingFailed)
    expect(await found(bench, { text: 'Broken' })).toEqual(['events/broken'])
  })

  it('means nothing before its listing points to it, and then the index stays as it is', async () => {
    const bench = await indexed()
    const before = await bench.index.current()
    const records = [
      changeOf({ pk: 'dossier#summit', sk: 'record#0#recommendation#1' }),
      changeOf({ pk: 'session#x', sk: 'session' }),
      changeOf(keys.searchIndex()),
      changeOf({ pk: 'private-tags#organization/mission#summit', sk: 'dossier##education' }),
    ]
    expect(await indexing(bench)({ Records: records })).toEqual(nothingFailed)
    expect(await bench.index.current()).toEqual(before)
  })
})

describe('a change beside the dossiers', () => {
  it('of a track shows in the standing, even when the list of tracks does not know it yet', async () => {
    const bench = await indexed()
    const row = aTrackRow()
    const standing = { ...row.standing, headline: 'set_back' as const }
    await bench.tracks.change({
      request: 'r',
      row: { ...row, standing },
      expectedRev: undefined,
      entries: [],
      audit: [],
    })
    const tracks: IndexBench['tracks'] = { ...bench.tracks, listTracksOfDossier: async () => ({ items: [] }) }
    await indexing({ ...bench, tracks })({ Records: [changeOf(keys.trackOnDossier(row.track.id))] })
    expect(await found(bench, { filters: { standing: ['set_back'] } })).toEqual(['events/summit/recommendations/1'])
  })

  it('of the tags shows in the themes', async () => {
    const bench = await indexed()
    const target = { dossierKind: 'event', dossier: 'summit', kind: 'recommendation', id: '2' } as const
    const organization = { register: 'organization', slug: 'fight-for-humanity' } as const
    await bench.tags.putTags([
      {
        ...{ kind: 'tag', target, concept: 'education', state: 'accepted', words: '', dossierTitle: '' },
        ...{ date: '2021', organization, by: 'somebody', at: '2026-01-05T09:00:00.000Z' },
      },
    ])
    await indexing(bench)({ Records: [changeOf({ pk: 'tags#summit', sk: 'recommendation#2#education' })] })
    expect(await found(bench, { filters: { theme: ['education'] } })).toEqual(['events/summit/recommendations/2'])
  })

  it('of the registers builds the index anew, and one that changes nothing does not', async () => {
    const bench = await indexed()
    await bench.store.putEntry(aPerson('amina', 'Amina Xylander'))
    const event = { Records: [changeOf(keys.entry('person', 'amina'))] }
    await indexing(bench)(event)
    expect(await found(bench, { text: 'Xylandr' })).toEqual(['people/amina'])
    const before = await bench.index.current()
    await bench.store.putEntry(aPerson('amina', 'Amina Xylander'))
    expect(await indexing(bench)(event)).toEqual(nothingFailed)
    expect(await bench.index.current()).toEqual(before)
  })
})

describe('an index that is not there', () => {
  it('is built with the first change', async () => {
    const bench = await indexBench()
    await publishDossier(bench, told('summit', 'Summit'))
    await indexing(bench)(listingsChanged('summit'))
    expect(await found(bench, {})).toEqual(['events/summit'])
  })

  it('is built when it is asked for', async () => {
    const bench = await indexBench()
    await publishDossier(bench, told('summit', 'Summit'))
    expect(await indexing(bench)({ reindex: true })).toEqual(nothingFailed)
    expect(await found(bench, {})).toEqual(['events/summit'])
  })

  it('is built anew when its layout is of another version', async () => {
    const bench = await indexed()
    const current = await bench.index.current()
    if (!current) throw new Error('There is no index')
    await bench.index.flip({ ...current, layout: '0', rev: 2 }, 1)
    await indexing(bench)(listingsChanged('summit'))
    expect(await bench.index.current()).toMatchObject({ layout: '3', rev: 3 })
  })
})

it('answers the same after any changes as one that is built anew', async () => {
  const bench = await indexBench()
  await reindex(bench)
  await publishEverything(bench)
  const slugs = [
    '2014-03-children-not-soldiers',
    '2017-02-10-child-protection-policies',
    '2021-04-29-recruitment-of-children',
  ]
  const handler = indexing(bench)
  await handler({ Records: [changeOf(keys.entry('person', 'virginia-gamba'))] })
  for (const slug of [...slugs, 'children-not-soldiers', ...slugs.toReversed()]) await handler(listingsChanged(slug))
  await publishDossier(bench, told('passing', 'Recruitment of xylophonists', ['1']))
  await handler(listingsChanged('passing'))
  await publishDossier(bench, told('passing', 'x'), { correction: { type: 'removal', note: 'Because' } })
  await handler(listingsChanged('passing'))
  const questions = ['', 'children released 2019', 'recrutement', '2.c', 'Gamba', 'schools -health', 'recruit*']
  const ask = () => Promise.all(questions.map((text) => asked(bench, { text, limit: 100 })))
  const updated = await ask()
  const { key } = (await bench.index.current()) ?? {}
  await reindex(bench)
  expect((await bench.index.current())?.key).not.toBe(key)
  expect(await ask()).toEqual(updated)
})
