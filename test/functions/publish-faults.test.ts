import { expect, it } from 'vitest'
import { findDossier, openDossier } from '../../functions/read.ts'
import type { Store } from '../../functions/store/store.ts'
import { aDossier, anAppearance, anEvent, aRecommendation, hashOf } from '../dossiers.ts'
import { documentOf, publishDossier, register, shelves } from '../shelves.ts'

const slug = '2021-04-29-schools'
const first = aDossier({ recommendations: [aRecommendation('1')] })
const second = aDossier({ ...first, head: anEvent({ title: 'Second' }) })
const fail = () => Promise.reject(new Error('socket hang up'))

it('publishes once when the answer to the last write was lost and the document comes again', async () => {
  const tools = await shelves()
  const store: Store = { ...tools.store, flip: async (...given) => (await tools.store.flip(...given)) && fail() }
  await expect(publishDossier({ ...tools, store }, first)).rejects.toThrow('socket hang up')
  expect((await publishDossier(tools, first)).outcome).toBe('unchanged')
  expect((await tools.store.listEditions(slug)).map(({ number }) => number)).toEqual([1])
  expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(first)
})

it('writes no record before the document is kept', async () => {
  const tools = await shelves()
  const broken = { ...tools, summaries: { ...tools.summaries, keep: fail } }
  await expect(publishDossier(broken, first)).rejects.toThrow('socket hang up')
  expect(await tools.store.readRecords(slug, hashOf(documentOf(first)))).toEqual([])
  await expect(findDossier(tools.store, 'event', slug)).rejects.toMatchObject({ code: 'not-found' })
})

it('leaves the edition before in place when the records cannot all be written', async () => {
  const tools = await shelves()
  await publishDossier(tools, first)
  const store: Store = {
    ...tools.store,
    writeRecords: async (edition, records) => {
      await tools.store.writeRecords(edition, records.slice(0, 1), [])
      await fail()
    },
  }
  await expect(publishDossier({ ...tools, store }, second)).rejects.toThrow('socket hang up')
  expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(first)
  await publishDossier(tools, second)
  expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(second)
})

it('counts as published when only clearing away failed, and clears away the next time', async () => {
  const tools = await shelves()
  await register(tools, 'amina')
  const named = aDossier({ ...first, appearances: [anAppearance('amina')] })
  await publishDossier(tools, named)
  const cleared: number[] = []
  const store: Store = { ...tools.store, dropMentionsBefore: fail }
  expect((await publishDossier({ ...tools, store }, first)).outcome).toBe('published')
  expect((await tools.store.listMentions('person/amina')).items).toEqual([])
  const watched: Store = {
    ...tools.store,
    dropMentionsBefore: async (of, edition) => {
      cleared.push(edition)
      await tools.store.dropMentionsBefore(of, edition)
    },
  }
  expect((await publishDossier({ ...tools, store: watched }, first)).outcome).toBe('unchanged')
  expect(cleared).toEqual([2])
})
