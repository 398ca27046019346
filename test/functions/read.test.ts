import { describe, expect, it } from 'vitest'
import { Moved } from '../../functions/moved.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { openDossier, openEdition, openRecommendation } from '../../functions/read.ts'
import type { Store } from '../../functions/store/store.ts'
import { aDossier, anAppearance, anEvent, aPerson, aRecommendation } from '../dossiers.ts'
import { publishDossier, register, shelves } from '../shelves.ts'

const slug = '2021-04-29-schools'

describe('an opened dossier', () => {
  it('holds the entries that its names and themes are resolved to', async () => {
    const tools = await shelves()
    const education = {
      ...({ kind: 'concept', slug: 'education', scheme: 'theme', labels: { en: 'Education' } } as const),
      ...{ synonyms: [], broader: [], related: [] },
    }
    await publishRegistry(tools, [aPerson('amina'), aPerson('boris'), education])
    const dossier = aDossier({ head: anEvent({ themes: ['education'] }), appearances: [anAppearance('amina')] })
    await publishDossier(tools, dossier)
    const open = await openDossier(tools.store, 'event', slug)
    expect([...open.entries]).toEqual(
      expect.arrayContaining([
        ['person/amina', aPerson('amina')],
        ['concept/education', education],
      ]),
    )
    expect([open.entries.size, open.dossier]).toEqual([2, dossier])
  })

  it('takes three requests at any size', async () => {
    const tools = await shelves()
    await register(tools, 'amina')
    await publishDossier(tools, aDossier({ appearances: [anAppearance('amina')] }))
    const asked: string[] = []
    await openDossier(counting(tools.store, asked), 'event', slug)
    expect(asked).toEqual(['findListing', 'readRecords', 'findEntries'])
  })

  it('is the new edition when one is published while it is being read', async () => {
    const tools = await shelves()
    const [first, second] = ['First', 'Second'].map((title) => aDossier({ head: anEvent({ title }) }))
    if (!first || !second) return expect.unreachable()
    await publishDossier(tools, first)
    const { listing } = await openDossier(tools.store, 'event', slug)
    await publishDossier(tools, second)
    let asked = 0
    const store: Store = {
      ...tools.store,
      findListing: async (...given) => (asked++ === 0 ? listing : tools.store.findListing(...given)),
      readRecords: async (...given) => (asked === 1 ? [] : tools.store.readRecords(...given)),
    }
    expect((await openDossier(store, 'event', slug)).dossier).toEqual(second)
  })

  it('is never shown in part', async () => {
    const tools = await shelves()
    await publishDossier(tools, aDossier({ recommendations: [aRecommendation('1')] }))
    const store: Store = {
      ...tools.store,
      readRecords: async (...given) => (await tools.store.readRecords(...given)).slice(0, 1),
    }
    await expect(openDossier(store, 'event', slug)).rejects.toThrow(
      `The records of edition 1 of "${slug}" are not whole`,
    )
    await publishDossier(tools, aDossier({ head: anEvent({ title: 'Two' }), recommendations: [aRecommendation('1')] }))
    await expect(openEdition(store, 'event', slug, 1)).rejects.toThrow('are not whole')
  })
})

describe('an address', () => {
  it('that was never in use is not found', async () => {
    const tools = await shelves()
    await publishDossier(tools, aDossier({ recommendations: [aRecommendation('1')] }))
    const { store } = tools
    const missing = [
      () => openDossier(store, 'event', 'nowhere'),
      () => openDossier(store, 'campaign', slug),
      () => openEdition(store, 'event', slug, 2),
      () => openRecommendation(store, 'event', slug, '9'),
    ]
    for (const open of missing) await expect(open()).rejects.toMatchObject({ code: 'not-found' })
    await expect(openRecommendation(store, 'event', slug, '9')).rejects.toThrow(
      `Cannot find the recommendation "9" of "${slug}"`,
    )
  })

  it('that was in use leads on for ever', async () => {
    const tools = await shelves()
    await tools.store.putRedirect({ path: '/events/old', to: '/events/new' })
    const moved = await openRecommendation(tools.store, 'event', 'old', '2.b').catch((error) => error)
    expect(moved).toBeInstanceOf(Moved)
    expect([moved.from, moved.to, moved.message]).toEqual([
      '/events/old',
      '/events/new',
      'The address "/events/old" is now "/events/new"',
    ])
  })

  it('of a recommendation opens it with its dossier', async () => {
    const tools = await shelves()
    const dossier = aDossier({ recommendations: [aRecommendation('2'), aRecommendation('2.b', { order: 1 })] })
    await publishDossier(tools, dossier)
    const open = await openRecommendation(tools.store, 'event', slug, '2.b')
    expect([open.recommendation, open.withdrawn, open.dossier]).toEqual([dossier.recommendations[1], false, dossier])
  })
})

function counting(store: Store, asked: string[]): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      asked.push(String(name))
      return Reflect.get(target, name, receiver)
    },
  })
}
