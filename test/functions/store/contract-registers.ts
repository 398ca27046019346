import { expect, it } from 'vitest'
import type { Store } from '../../../functions/store/store.ts'
import { aPerson } from '../../dossiers.ts'
import { allPages, slugsOf } from './samples.ts'

/** Entries are found by key and listed by register; old addresses lead on. */
export function registersContract(open: () => Promise<Store>): void {
  it('keeps entries, replaces them, and lists a register by slug', async () => {
    const store = await open()
    for (const slug of ['c', 'a', 'b']) await store.putEntry(aPerson(slug))
    await store.putEntry(aPerson('b', 'Boris'))
    const all = [aPerson('a'), aPerson('b', 'Boris'), aPerson('c')]
    expect(await store.listEntries('person')).toEqual({ items: all })
    expect(await store.listEntries('office')).toEqual({ items: [] })
  })

  it('finds entries by their keys, each once, and leaves out what is not there', async () => {
    const store = await open()
    await store.putEntry(aPerson('a'))
    const wanted = ['a', 'a', 'z'].map((slug) => ({ register: 'person', slug }) as const)
    expect(await store.findEntries([...wanted, { register: 'office', slug: 'a' }])).toEqual([aPerson('a')])
    expect(await store.findEntries([])).toEqual([])
  })

  it('finds more entries at once than one request of the table may ask for', async () => {
    const store = await open()
    const slugs = Array.from({ length: 250 }, (_, at) => `p-${String(at).padStart(3, '0')}`)
    await Promise.all(slugs.map((slug) => store.putEntry(aPerson(slug))))
    const found = await store.findEntries(slugs.map((slug) => ({ register: 'person', slug })))
    expect(found.map(({ slug }) => slug).toSorted()).toEqual(slugs)
    const pages = await allPages((cursor) => store.listEntries('person', cursor))
    expect(pages.flatMap(slugsOf)).toEqual(slugs)
  })

  it('leads from an old address to the new one', async () => {
    const store = await open()
    await store.putRedirect({ path: '/people/old', to: '/people/newer' })
    await store.putRedirect({ path: '/people/old', to: '/people/new' })
    expect(await store.findRedirect('/people/old')).toBe('/people/new')
    expect(await store.findRedirect('/people/new')).toBe(undefined)
    expect(await store.listRedirects()).toEqual({ items: [{ path: '/people/old', to: '/people/new' }] })
    await store.dropRedirects(['/people/old', '/people/never-there'])
    expect([await store.findRedirect('/people/old'), await store.listRedirects()]).toEqual([undefined, { items: [] }])
  })
}
