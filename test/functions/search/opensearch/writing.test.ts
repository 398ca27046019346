import { describe, expect, it } from 'vitest'
import { buildService, openService } from '../../../../functions/search/opensearch/open.ts'
import { becomeVisible, createIndex, writeChanges } from '../../../../functions/search/opensearch/writing.ts'
import { anEntry, cast, vocabulary } from '../cast.ts'
import { doubledService } from './doubled.ts'

describe('writing to the service', () => {
  it('shows nothing before the service does, and waits for it', async () => {
    const { service, double } = doubledService({ serverless: true, lag: 2 })
    await buildService(service, 'x', cast, vocabulary)
    const search = await openService(service, 'x')
    const target = { service, name: 'x', version: 2 }
    await writeChanges(target, { put: [anEntry({ id: 'new', title: 'Zanzibar' })] }, vocabulary)
    const soon = await search.search({ filters: { kind: ['reference'] }, facets: [] })
    await becomeVisible(target, 1)
    expect([soon.total, (await search.search({ text: 'zanzibar' })).total]).toEqual([1, 1])
    expect(double.log.filter((line) => line.includes('_refresh'))).toEqual([])
  })

  it('says when the service does not show what was written', async () => {
    const { service } = doubledService({ serverless: true, lag: 1_000_000 })
    const target = { service, name: 'x', version: 1 }
    await createIndex(target)
    await expect(becomeVisible(target, 1, 5)).rejects.toThrow('The index "x" does not show what was written')
  })

  it('lets nothing that is older take the place of what is newer, however late it comes', async () => {
    const { service } = doubledService()
    await buildService(service, 'x', [], vocabulary)
    const at = (version: number) => ({ service, name: 'x', version })
    const told = (title: string) => ({ put: [anEntry({ id: 'a', title })] })
    await writeChanges(at(3), told('Newer'), [])
    await writeChanges(at(2), told('Older'), [])
    await writeChanges(at(4), { remove: ['a'] }, [])
    await writeChanges(at(3), told('Newer'), [])
    await becomeVisible(at(4))
    expect((await (await openService(service, 'x')).search({})).total).toBe(0)
  })

  it('keeps no word of what was taken out', async () => {
    const { service, double } = doubledService()
    await buildService(service, 'x', [...cast, anEntry({ id: 'secret', title: 'Quetzalina' })], vocabulary)
    expect(double.kept('x')).toContain('quetzalina')
    await writeChanges({ service, name: 'x', version: 2 }, { remove: ['secret'] }, [])
    expect(double.kept('x').toLowerCase()).not.toContain('quetzalina')
  })

  it('sends many entries in several requests', async () => {
    const { service, double } = doubledService()
    const text = 'some more words '.repeat(30_000)
    const entries = Array.from({ length: 9 }, (_, at) => anEntry({ id: `long/${at}`, text }))
    await buildService(service, 'x', entries)
    expect(double.log.filter((line) => line === 'POST /x/_bulk').length).toBeGreaterThan(3)
    expect((await (await openService(service, 'x')).search({ text: 'words' })).total).toBe(9)
  })

  it('creates an index that is there already without harm', async () => {
    const { service, double } = doubledService()
    const target = { service, name: 'x', version: 1 }
    await createIndex(target)
    await createIndex(target)
    expect(double.indexes()).toEqual(['x'])
  })
})
