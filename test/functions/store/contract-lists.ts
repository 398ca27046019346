import { expect, it } from 'vitest'
import type { Dossier } from '../../../content/model/dossier.ts'
import type { Store } from '../../../functions/store/store.ts'
import { aCampaign, aDossier, aListing, anEdition, anEvent } from '../../dossiers.ts'
import { allPages, putDossier, slugsOf } from './samples.ts'

/** Lists come in order and in pages. */
export function listsContract(open: () => Promise<Store>): void {
  it('lists dossiers of a kind, the newest first, and one year of them', async () => {
    const store = await open()
    const dates = ['2017-02-10', '2021-04-29', '2021', '2020-12-31', '2021-05']
    const events = dates.map((start) => aDossier({ head: anEvent({ slug: `e-${start}`, when: { start } }) }))
    for (const dossier of [...events, aDossier({ head: aCampaign() })])
      await putDossier(store, dossier, anEdition(dossier))
    const slugs = ['e-2021', 'e-2021-05', 'e-2021-04-29', 'e-2020-12-31', 'e-2017-02-10']
    expect(slugsOf(await store.listDossiers('event'))).toEqual(slugs)
    expect(slugsOf(await store.listDossiers('event', { year: '2021' }))).toEqual(slugs.slice(0, 3))
    expect(slugsOf(await store.listDossiers('event', { year: '2019' }))).toEqual([])
    expect(slugsOf(await store.listDossiers('campaign'))).toEqual(['children-not-soldiers'])
  })

  it('moves a removed dossier out of the lists', async () => {
    const store = await open()
    const dossier = aDossier()
    await putDossier(store, dossier, anEdition(dossier))
    const removal = anEdition(dossier, { number: 2 })
    await store.flip(aListing(dossier, removal, { state: 'removed', rev: 2 }), removal, 1)
    expect((await store.listDossiers('event')).items).toEqual([])
    expect(slugsOf(await store.listDossiers('removed'))).toEqual([dossier.head.slug])
  })

  it('hands out long lists in pages that join without gap or repetition', async () => {
    const store = await open()
    const slugs = Array.from({ length: 230 }, (_, at) => `e-${String(at).padStart(3, '0')}`)
    await Promise.all(slugs.map((slug) => putHead(store, aDossier({ head: anEvent({ slug }) }))))
    const pages = await allPages((cursor) => store.listDossiers('event', { cursor }))
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 30])
    expect(pages.flatMap(slugsOf)).toEqual(slugs)
  })

  it.each(['', 'x', 'e30', Buffer.from('{"pk":"a","sk":"b"}').toString('base64url')])(
    'refuses the cursor "%s", which it never gave',
    async (cursor) => {
      const store = await open()
      await expect(store.listDossiers('event', { cursor })).rejects.toMatchObject({ code: 'bad-request' })
    },
  )

  it('refuses the cursor of another list', async () => {
    const store = await open()
    const slugs = Array.from({ length: 101 }, (_, at) => `e-${at}`)
    await Promise.all(slugs.map((slug) => putHead(store, aDossier({ head: anEvent({ slug }) }))))
    const cursor = (await store.listDossiers('event')).next
    await expect(store.listDossiers('campaign', { cursor })).rejects.toMatchObject({ code: 'bad-request' })
    await expect(store.listEntries('person', cursor)).rejects.toMatchObject({ code: 'bad-request' })
  })
}

async function putHead(store: Store, dossier: Dossier): Promise<void> {
  await store.flip(aListing(dossier, anEdition(dossier)), anEdition(dossier), undefined)
}
