import { expect, it } from 'vitest'
import { recordsOf } from '../../../content/model/dossier.ts'
import { mentionsOf } from '../../../content/model/mention.ts'
import type { Store } from '../../../functions/store/store.ts'
import { aDossier, aListing, anAppearance, anEdition, anEvent } from '../../dossiers.ts'
import { allPages, putDossier } from './samples.ts'

/** A subject is mentioned by current editions only. */
export function mentionsContract(open: () => Promise<Store>): void {
  it('gathers what current editions say of a subject, the newest first, in the order of their documents', async () => {
    const store = await open()
    const appearances = [anAppearance('amina'), anAppearance('amina-2', { order: 1, ...amina })]
    const [old, young] = ['2017-02-10', '2021'].map((start) =>
      aDossier({ head: anEvent({ slug: `e-${start}`, when: { start } }), appearances }),
    )
    for (const dossier of [old, young]) if (dossier) await putDossier(store, dossier, anEdition(dossier))
    const { items } = await store.listMentions('person/amina')
    expect(items.map(({ dossier, id }) => `${dossier} ${id}`)).toEqual([
      'e-2021 amina',
      'e-2021 amina-2',
      'e-2017-02-10 amina',
      'e-2017-02-10 amina-2',
    ])
    expect(items.slice(0, 2)).toEqual(young && mentionsOf(young))
  })

  it('shows nothing of an edition that is not current yet, nor of one that no longer is', async () => {
    const store = await open()
    const [first, second] = ['amina', 'boris'].map((slug) => aDossier({ appearances: [anAppearance(slug)] }))
    if (!first || !second) return expect.unreachable()
    await putDossier(store, first, anEdition(first))
    const edition = anEdition(second, { number: 2 })
    await store.writeRecords(edition, recordsOf(second), mentionsOf(second))
    expect(await subjectsSeen(store)).toEqual(['person/amina'])
    await store.flip(aListing(second, edition, { rev: 2 }), edition, 1)
    expect(await subjectsSeen(store)).toEqual(['person/boris'])
    await store.dropMentionsBefore(edition.dossier, 2)
    expect(await subjectsSeen(store)).toEqual(['person/boris'])
  })

  it('shows nothing of a removed dossier, even before its mentions are erased', async () => {
    const store = await open()
    const dossier = aDossier({ appearances: [anAppearance('amina')] })
    await putDossier(store, dossier, anEdition(dossier))
    const removal = anEdition(dossier, { number: 2 })
    await store.writeRecords(removal, recordsOf(dossier), mentionsOf(dossier))
    await store.flip(aListing(dossier, removal, { state: 'removed', rev: 2 }), removal, 1)
    expect(await subjectsSeen(store)).toEqual([])
  })

  it('clears away only the mentions of editions before the given one', async () => {
    const store = await open()
    const dossier = aDossier({ appearances: [anAppearance('amina')] })
    const next = anEdition(dossier, { number: 2 })
    await store.writeRecords(next, recordsOf(dossier), mentionsOf(dossier))
    await putDossier(store, dossier, anEdition(dossier))
    await store.dropMentionsBefore(dossier.head.slug, 1)
    expect(await subjectsSeen(store)).toEqual(['person/amina'])
    await store.dropMentionsBefore(dossier.head.slug, 2)
    expect(await subjectsSeen(store)).toEqual([])
    await store.flip(aListing(dossier, next, { rev: 2 }), next, 1)
    expect(await subjectsSeen(store)).toEqual(['person/amina'])
  })

  it('fills its pages although rows are passed over', async () => {
    const store = await open()
    const dossiers = Array.from({ length: 130 }, (_, at) =>
      aDossier({ head: anEvent({ slug: `e-${String(at).padStart(3, '0')}` }), appearances: [anAppearance('amina')] }),
    )
    const hidden = dossiers.filter((_, at) => at < 20)
    await Promise.all(hidden.map((each) => store.writeRecords(anEdition(each), recordsOf(each), mentionsOf(each))))
    await Promise.all(dossiers.slice(20).map((each) => putDossier(store, each, anEdition(each))))
    const pages = await allPages((cursor) => store.listMentions('person/amina', cursor))
    const seen = pages.flatMap(({ items }) => items.map(({ dossier }) => dossier))
    expect(seen).toEqual(dossiers.slice(20).map(({ head }) => head.slug))
    expect(pages.length).toBe(1)
  })
}

async function subjectsSeen(store: Store): Promise<string[]> {
  const pages = await Promise.all(['person/amina', 'person/boris'].map((subject) => store.listMentions(subject)))
  return pages.flatMap(({ items }) => items.map(({ subject }) => subject))
}

const amina = { person: { printed: 'Amina', ref: { register: 'person', slug: 'amina' } } } as const
