import { expect, it } from 'vitest'
import { mentionsOf } from '../../content/model/mention.ts'
import type { Office } from '../../content/model/registry.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { readEntry, readReference } from '../../functions/read-entry.ts'
import { aDossier, anAppearance, anEvent, aPerson, aRecommendation } from '../dossiers.ts'
import { publishDossier, register, shelves } from '../shelves.ts'

it('shows an entry with every mention in current editions, the newest first', async () => {
  const tools = await shelves()
  await register(tools, 'amina')
  const dossiers = ['2021', '2017'].map((start) =>
    aDossier({ head: anEvent({ slug: `e-${start}`, when: { start } }), appearances: [anAppearance('amina')] }),
  )
  for (const dossier of dossiers) await publishDossier(tools, dossier)
  const { entry, mentions } = await readEntry(tools.store, 'person', 'amina')
  expect(entry).toEqual(aPerson('amina'))
  expect(mentions).toEqual({ items: dossiers.flatMap(mentionsOf) })
})

it('shows an entry that nothing mentions, with the entries that it points to', async () => {
  const tools = await shelves()
  const office: Office = {
    ...({ kind: 'office', slug: 'srsg', titles: { en: 'SRSG' }, otherNames: [] } as const),
    holders: [{ person: 'amina', seen: [] }],
  }
  await publishRegistry(tools, [office, aPerson('amina')])
  expect(await readEntry(tools.store, 'office', 'srsg')).toEqual({
    entry: office,
    mentions: { items: [] },
    entries: new Map([['person/amina', aPerson('amina')]]),
  })
})

it('leads from a merged entry to the one that stayed, and finds nothing where nothing was', async () => {
  const { store } = await shelves()
  await store.putRedirect({ path: '/people/old', to: '/people/amina' })
  await expect(readEntry(store, 'person', 'old')).rejects.toMatchObject({ name: 'Moved', to: '/people/amina' })
  await expect(readEntry(store, 'person', 'none')).rejects.toMatchObject({
    code: 'not-found',
    message: 'Cannot find the person "none"',
  })
})

it('describes a reference as the newest dossier does, and shows who cites it', async () => {
  const tools = await shelves()
  const guidance = (title: string) => ({ ...({ kind: 'reference', id: 'guidance', order: 0 } as const), title })
  const citing = aRecommendation('3', { references: ['guidance'] })
  const [young, old] = ['2021', '2017'].map((start) =>
    aDossier({
      head: anEvent({ slug: `e-${start}`, when: { start } }),
      recommendations: [citing],
      references: [guidance(`Guidance, as cited in ${start}`)],
    }),
  )
  for (const dossier of [young, old]) if (dossier) await publishDossier(tools, dossier)
  const { reference, mentions } = await readReference(tools.store, 'guidance')
  expect(reference).toEqual(guidance('Guidance, as cited in 2021'))
  expect(mentions.items.map(({ dossier, kind }) => `${dossier} ${kind}`)).toEqual([
    'e-2021 recommendation',
    'e-2021 reference',
    'e-2017 recommendation',
    'e-2017 reference',
  ])
  await expect(readReference(tools.store, 'none')).rejects.toMatchObject({ code: 'not-found' })
})

it('leads from a document that nobody cites any more to the edition that cited it', async () => {
  const tools = await shelves()
  const guidance = { ...({ kind: 'reference', id: 'guidance', order: 0 } as const), title: 'Guidance' }
  await publishDossier(tools, aDossier({ references: [guidance] }))
  await publishDossier(tools, aDossier())
  await expect(readReference(tools.store, 'guidance')).rejects.toMatchObject({
    name: 'Moved',
    from: '/references/guidance',
    to: '/events/2021-04-29-schools/editions/1',
  })
  await publishDossier(tools, aDossier({ head: anEvent({ slug: 'again' }), references: [guidance] }))
  expect((await readReference(tools.store, 'guidance')).reference).toEqual(guidance)
})
