import { expect, it } from 'vitest'
import type { EventType } from '../../content/model/event.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import type { WordShelves } from '../../functions/publish-removal.ts'
import { coverageOf, documentOf, listDossiers, neighbours } from '../../functions/read-lists.ts'
import { aDossier, anEvent } from '../dossiers.ts'
import { publishDossier, documentOf as published, shelves } from '../shelves.ts'

it('lists events of a type and a year', async () => {
  const tools = await shelves()
  const types: EventType[] = ['webinar', 'conference', 'webinar']
  await Promise.all(types.map((type, at) => put(tools, `e-${at}`, { type, when: { start: `202${at}` } })))
  const slugs = async (selection: Parameters<typeof listDossiers>[2]) =>
    (await listDossiers(tools.store, 'event', selection)).items.map(({ slug }) => slug)
  expect(await slugs({})).toEqual(['e-2', 'e-1', 'e-0'])
  expect(await slugs({ type: 'webinar' })).toEqual(['e-2', 'e-0'])
  expect(await slugs({ type: 'webinar', year: '2020' })).toEqual(['e-0'])
  expect(await slugs({ type: 'hearing' })).toEqual([])
})

it('goes on through the pages of the store until it has enough of a type', async () => {
  const tools = await shelves()
  const slugs = Array.from({ length: 110 }, (_, at) => `e-${String(at).padStart(3, '0')}`)
  const type = (at: number) => (at === 105 ? 'hearing' : 'webinar')
  await Promise.all(slugs.map((slug, at) => put(tools, slug, { type: type(at) })))
  const hearings = await listDossiers(tools.store, 'event', { type: 'hearing' })
  expect(hearings.items.map(({ slug }) => slug)).toEqual(['e-105'])
  const first = await listDossiers(tools.store, 'event', { type: 'webinar' })
  const rest = await listDossiers(tools.store, 'event', { type: 'webinar', cursor: first.next })
  expect([first.items.length, rest.items.length, rest.next]).toEqual([100, 9, undefined])
})

it('finds what went before and after in a series, by the edition that is printed', async () => {
  const tools = await shelves()
  await publishRegistry(tools, [{ kind: 'series', slug: 'webinars', name: 'Webinars', organizers: [] }])
  const ref = { register: 'series', slug: 'webinars' } as const
  const series = (edition: number) => ({ name: { printed: 'Webinars', ref }, edition })
  await put(tools, 'fifth', { series: series(5), when: { start: '2020' } })
  await put(tools, 'fourth', { series: series(4), when: { start: '2021' } })
  await put(tools, 'sixth', { series: series(6), when: { start: '2022' } })
  await put(tools, 'alone', {})
  const around = async (slug: string) => {
    const listing = await tools.store.findListing(slug)
    if (!listing) return expect.unreachable()
    const { before, after } = await neighbours(tools.store, listing)
    return [before?.slug, after?.slug]
  }
  expect(await around('fifth')).toEqual(['fourth', 'sixth'])
  expect(await around('fourth')).toEqual([undefined, 'fifth'])
  expect(await around('sixth')).toEqual(['fifth', undefined])
  expect(await around('alone')).toEqual([undefined, undefined])
})

it('hands out the document of each edition to the letter', async () => {
  const tools = await shelves()
  await put(tools, 'one', { title: 'First' })
  await put(tools, 'one', { title: 'Second' })
  const written = ['First', 'Second'].map((title) => published(aDossier({ head: anEvent({ slug: 'one', title }) })))
  expect([await documentOf(tools, 'event', 'one', 1), await documentOf(tools, 'event', 'one', 2)]).toEqual(written)
  await expect(documentOf(tools, 'event', 'one', 3)).rejects.toMatchObject({ code: 'not-found' })
})

it('says when a document is not where it was kept', async () => {
  const tools = await shelves()
  await put(tools, 'one', {})
  await tools.summaries.remove('one')
  await expect(documentOf(tools, 'event', 'one', 1)).rejects.toThrow('is not where it was kept')
  await expect(coverageOf(tools, 'event', 'one')).rejects.toMatchObject({ code: 'not-found' })
})

async function put(tools: WordShelves, slug: string, given: Parameters<typeof anEvent>[0]): Promise<void> {
  await publishDossier(tools, aDossier({ head: anEvent({ ...given, slug }) }))
}
