import type { Fault } from './fault.ts'
import type { Holdings } from './holdings.ts'
import type { Seen } from './seen.ts'

/** The index file that readers are led to has to be there, with the bytes that its address tells. */
export async function indexFaults(holdings: Holdings, { indexes }: Seen): Promise<Fault[]> {
  const files = indexes.filter(({ key }) => key.startsWith('search/'))
  const faults = files.map(async ({ key }): Promise<Fault[]> => {
    const digest = await holdings.digestOf(key)
    if (digest === undefined) return [{ code: 'wrong-index', key, what: 'Readers are led to it, and it is not there' }]
    if (key === `search/${digest}.sqlite`) return []
    return [{ code: 'wrong-index', key, what: 'Its bytes are not those that its address tells' }]
  })
  return (await Promise.all(faults)).flat()
}
