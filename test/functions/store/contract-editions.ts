import { expect, it } from 'vitest'
import { type Dossier, dossierOf, recordsOf } from '../../../content/model/dossier.ts'
import { mentionsOf } from '../../../content/model/mention.ts'
import type { Store } from '../../../functions/store/store.ts'
import { aDossier, aListing, anAppearance, anEdition, anEvent, aRecommendation } from '../../dossiers.ts'
import { putDossier } from './samples.ts'

/** An edition is written beside the others, seen whole once it is current, and kept. */
export function editionsContract(open: () => Promise<Store>): void {
  it('finds nothing in an empty store', async () => {
    const store = await open()
    expect(await store.findListing('nowhere')).toBe(undefined)
    expect(await store.findListings(['nowhere', 'neither'])).toEqual([])
    expect(await store.findEdition('nowhere', 1)).toBe(undefined)
    expect(await store.listEditions('nowhere')).toEqual([])
    expect(await store.readRecords('nowhere', anEdition(aDossier()).hash)).toEqual([])
  })

  it('shows an edition once it is current, and the records as they were written', async () => {
    const store = await open()
    const dossier = aDossier({ recommendations: [aRecommendation('1'), aRecommendation('2.b', { order: 1 })] })
    const edition = anEdition(dossier)
    await store.writeRecords(edition, recordsOf(dossier), [])
    expect(await store.findListing(edition.dossier)).toBe(undefined)
    expect(await store.flip(aListing(dossier, edition), edition, undefined)).toBe(true)
    expect(await store.findListing(edition.dossier)).toEqual(aListing(dossier, edition))
    expect(await store.findEdition(edition.dossier, 1)).toEqual(edition)
    expect(dossierOf(await store.readRecords(edition.dossier, edition.hash))).toEqual(dossier)
  })

  it('keeps the records of each edition apart, and those of like-named dossiers', async () => {
    const store = await open()
    const [first, second] = [aDossier(), aDossier({ recommendations: [aRecommendation('1')] })]
    const other = aDossier({ head: anEvent({ slug: '2021-04-29-schools-2' }) })
    for (const dossier of [first, second, other]) await putDossier(store, dossier, anEdition(dossier))
    for (const dossier of [first, second, other]) {
      const records = await store.readRecords(dossier.head.slug, anEdition(dossier).hash)
      expect(dossierOf(records)).toEqual(dossier)
    }
  })

  it('replaces what an interrupted attempt at the same document left', async () => {
    const store = await open()
    const dossier = aDossier({ recommendations: [aRecommendation('1')] })
    const edition = anEdition(dossier)
    await store.writeRecords(edition, [...recordsOf(dossier), aRecommendation('9')], [])
    await store.writeRecords(edition, recordsOf(dossier), [])
    expect(dossierOf(await store.readRecords(edition.dossier, edition.hash))).toEqual(dossier)
  })

  it('lets only one of many writers make an edition current', async () => {
    const store = await open()
    const dossier = aDossier()
    const rivals = Array.from({ length: 8 }, (_, at) => anEdition(dossier, { publishedAt: instant(at) }))
    const flips = await Promise.all(rivals.map((edition) => store.flip(aListing(dossier, edition), edition, undefined)))
    expect(flips.filter(Boolean)).toEqual([true])
    expect(await store.findEdition(dossier.head.slug, 1)).toEqual(rivals[flips.indexOf(true)])
  })

  it('refuses to flip from a revision that is gone, and answers yes again when asked again', async () => {
    const store = await open()
    const dossier = aDossier()
    const [first, second] = [anEdition(dossier), anEdition(dossier, { number: 2 })]
    await store.flip(aListing(dossier, first), first, undefined)
    expect(await store.flip(aListing(dossier, second, { rev: 2 }), second, 7)).toBe(false)
    expect(await store.flip(aListing(dossier, second, { rev: 2 }), second, 1)).toBe(true)
    expect(await store.flip(aListing(dossier, second, { rev: 2 }), second, 1)).toBe(true)
    expect(await store.flip(aListing(dossier, first), first, undefined)).toBe(false)
    expect(await store.listEditions(dossier.head.slug)).toEqual([first, second])
  })

  it('orders editions as they are counted', async () => {
    const store = await open()
    const dossier = aDossier()
    for (const number of [10, 2, 1]) await store.putEdition(anEdition(dossier, { number }))
    expect((await store.listEditions(dossier.head.slug)).map(({ number }) => number)).toEqual([1, 2, 10])
  })

  it('keeps a thousand records and reads them whole', async () => {
    const store = await open()
    const recommendations = Array.from({ length: 1000 }, (_, at) => aRecommendation(`${at + 1}`, { order: at }))
    const dossier = aDossier({ recommendations })
    await store.writeRecords(anEdition(dossier), recordsOf(dossier), mentionsOf(dossier))
    expect(dossierOf(await store.readRecords(dossier.head.slug, anEdition(dossier).hash))).toEqual(dossier)
  })

  it('keeps text that nests deeper than any table would', async () => {
    const store = await open()
    const deep = Array.from({ length: 40 }).reduce<Dossier['narratives'][number]['text']>(
      (text) => [{ quote: text }],
      [],
    )
    const dossier = aDossier({ narratives: [{ kind: 'narrative', id: 'deep', order: 0, heading: '', text: deep }] })
    await store.writeRecords(anEdition(dossier), recordsOf(dossier), [])
    expect(dossierOf(await store.readRecords(dossier.head.slug, anEdition(dossier).hash))).toEqual(dossier)
  })

  it('says plainly that a record is too large, and writes none of the others', async () => {
    const store = await open()
    const text = [{ p: ['é'.repeat(210 * 1024)] }]
    const dossier = aDossier({ narratives: [{ kind: 'narrative', id: 'annex', order: 0, heading: '', text }] })
    await expect(store.writeRecords(anEdition(dossier), recordsOf(dossier), [])).rejects.toMatchObject({
      code: 'too-large',
      message: 'Cannot store "narrative annex": it takes 421 KB, and one record may take 400',
    })
    expect(await store.readRecords(dossier.head.slug, anEdition(dossier).hash)).toEqual([])
  })

  it('forgets every record and mention when words are erased, and keeps the listing and the editions', async () => {
    const store = await open()
    const dossier = aDossier({ appearances: [anAppearance('amina')] })
    const neighbour = aDossier({ ...dossier, head: anEvent({ slug: '2021-04-29-schools-2' }) })
    for (const each of [dossier, neighbour]) await putDossier(store, each, anEdition(each))
    await store.eraseRecords(dossier.head.slug)
    expect(await store.readRecords(dossier.head.slug, anEdition(dossier).hash)).toEqual([])
    expect((await store.listMentions('person/amina')).items.map(({ dossier }) => dossier)).toEqual([
      neighbour.head.slug,
    ])
    expect(await store.findListing(dossier.head.slug)).toEqual(aListing(dossier, anEdition(dossier)))
    expect(await store.listEditions(dossier.head.slug)).toEqual([anEdition(dossier)])
  })
}

function instant(second: number): string {
  return `2026-01-05T09:00:0${second}.000Z`
}
