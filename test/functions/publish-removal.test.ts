import { describe, expect, it } from 'vitest'
import type { WordShelves } from '../../functions/publish-removal.ts'
import { findDossier, openDossier, openEdition, openRecommendation } from '../../functions/read.ts'
import { readReference } from '../../functions/read-entry.ts'
import type { Store } from '../../functions/store/store.ts'
import { aDossier, anAppearance, anEvent, aRecommendation, hashOf } from '../dossiers.ts'
import { documentOf, publishDossier, register, shelves } from '../shelves.ts'

const slug = '2021-04-29-schools'
const correction = { type: 'removal', note: 'To protect a person' } as const
const first = aDossier({
  appearances: [anAppearance('amina')],
  recommendations: [aRecommendation('1'), aRecommendation('2')],
})
const second = aDossier({ ...first, head: anEvent({ title: 'Second' }) })
const removal = aDossier({ head: anEvent({ title: 'Removed' }) })

describe('a removal', () => {
  it('leaves a trace without words, and gone behind every address', async () => {
    const tools = await withTwoEditions()
    const { outcome, edition, changes } = await publishDossier(tools, removal, { correction })
    expect([outcome, edition, changes.map(({ change }) => change)]).toEqual([
      'published',
      3,
      ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'],
    ])
    const gone = { code: 'gone', message: `Cannot show the event "${slug}": it was removed. To protect a person` }
    await expect(openDossier(tools.store, 'event', slug)).rejects.toMatchObject(gone)
    await expect(openEdition(tools.store, 'event', slug, 1)).rejects.toMatchObject(gone)
    await expect(openRecommendation(tools.store, 'event', slug, '1')).rejects.toMatchObject(gone)
    expect(await tools.store.findListing(slug)).toMatchObject({
      title: '',
      organizers: [],
      state: 'removed',
      correction,
    })
  })

  it('deletes the words of all editions, and keeps only the bare facts of each', async () => {
    const tools = await withTwoEditions()
    await publishDossier(tools, removal, { correction })
    await expectNoWords(tools)
    const facts = { kind: 'edition', dossier: slug, publishedAt: '2026-01-05T09:00:00.000Z', records: 0, removed: true }
    expect(await tools.store.listEditions(slug)).toEqual([
      { ...facts, number: 1, hash: hashOf(documentOf(first)) },
      { ...facts, number: 2, hash: hashOf(documentOf(second, { correction: erratum })) },
      { ...facts, number: 3, hash: hashOf(documentOf(removal, { correction })), correction },
    ])
  })

  it('is completed by the same document when it was interrupted', async () => {
    const tools = await withTwoEditions()
    const broken: Store = { ...tools.store, eraseRecords: () => Promise.reject(new Error('killed')) }
    await expect(publishDossier({ ...tools, store: broken }, removal, { correction })).rejects.toThrow('killed')
    await expect(findDossier(tools.store, 'event', slug)).rejects.toMatchObject({ code: 'gone' })
    const revision = { type: 'revision', note: 'Without the name' } as const
    await expect(publishDossier(tools, aDossier(), { correction: revision })).rejects.toMatchObject({
      code: 'conflict',
      message: `Cannot publish "${slug}": its removal is not complete; publish the removal once more`,
    })
    expect((await publishDossier(tools, removal, { correction })).outcome).toBe('unchanged')
    await expectNoWords(tools)
  })

  it('takes the words of a publisher with it who was not done in time', async () => {
    const tools = await withTwoEditions()
    const late: Store = {
      ...tools.store,
      flip: async (...flip) => {
        await publishDossier(tools, removal, { correction })
        return tools.store.flip(...flip)
      },
    }
    const third = aDossier({ ...first, head: anEvent({ title: 'Third' }) })
    await expect(publishDossier({ ...tools, store: late }, third)).rejects.toMatchObject({ code: 'conflict' })
    await expectNoWords(tools)
    expect(await tools.store.readRecords(slug, hashOf(documentOf(third)))).toEqual([])
    expect(await tools.summaries.read(slug, hashOf(documentOf(third)))).toBe(undefined)
  })

  it('takes the address of a document that only it cited along, because that is made of words', async () => {
    const tools = await shelves()
    const guidance = { ...({ kind: 'reference', id: 'guidance', order: 0 } as const), title: 'Guidance' }
    await publishDossier(tools, aDossier({ references: [guidance] }))
    await publishDossier(tools, aDossier(), { correction: erratum })
    const first = `/events/${slug}/editions/1`
    await expect(readReference(tools.store, 'guidance')).rejects.toMatchObject({ name: 'Moved', to: first })
    await tools.store.putRedirect({ path: '/references/other', to: '/events/other' })
    await publishDossier(tools, removal, { correction })
    await expect(readReference(tools.store, 'guidance')).rejects.toMatchObject({ code: 'not-found' })
    expect(await tools.store.listRedirects()).toEqual({ items: [{ path: '/references/other', to: '/events/other' }] })
  })

  it('changes nothing in a dry run', async () => {
    const tools = await withTwoEditions()
    expect((await publishDossier(tools, removal, { correction, dryRun: true })).outcome).toBe('preview')
    expect((await openDossier(tools.store, 'event', slug)).dossier).toEqual(second)
  })

  it('is refused where nothing is published', async () => {
    const tools = await shelves()
    await expect(publishDossier(tools, removal, { correction })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what was removed', () => {
  it('never comes back in the same words, but may without them', async () => {
    const tools = await withTwoEditions()
    await publishDossier(tools, removal, { correction })
    await expect(publishDossier(tools, first)).rejects.toMatchObject({
      code: 'gone',
      message: `Cannot publish "${slug}": this very document was removed to protect somebody`,
    })
    const without = aDossier({ recommendations: [aRecommendation('1')] })
    await expect(publishDossier(tools, without)).rejects.toMatchObject({ code: 'gone' })
    await publishDossier(tools, without, { correction: { type: 'revision', note: 'Without the name' } })
    const { listing, edition, dossier } = await openDossier(tools.store, 'event', slug)
    expect([listing.state, edition.number, dossier]).toEqual(['published', 4, without])
    await expect(openRecommendation(tools.store, 'event', slug, '2')).rejects.toMatchObject({ code: 'gone' })
    await expect(openRecommendation(tools.store, 'event', slug, '3')).rejects.toMatchObject({ code: 'not-found' })
    await expect(openEdition(tools.store, 'event', slug, 1)).rejects.toMatchObject({
      code: 'gone',
      message: `Cannot show edition 1 of "${slug}": its words were removed`,
    })
  })
})

const erratum = { type: 'erratum', note: 'The name of Amina was misspelt' } as const

async function withTwoEditions(): Promise<WordShelves> {
  const tools = await shelves()
  await register(tools, 'amina')
  await publishDossier(tools, first)
  await publishDossier(tools, second, { correction: erratum })
  return tools
}

async function expectNoWords({ store, summaries }: WordShelves): Promise<void> {
  for (const document of [documentOf(first), documentOf(second, { correction: erratum })]) {
    expect(await store.readRecords(slug, hashOf(document))).toEqual([])
    expect(await summaries.read(slug, hashOf(document))).toBe(undefined)
    expect(await summaries.coverage(slug, hashOf(document))).toBe(undefined)
  }
  expect((await store.listMentions('person/amina')).items).toEqual([])
  expect(JSON.stringify([await store.findListing(slug), await store.listEditions(slug)])).not.toMatch(/amina|Second/i)
}
