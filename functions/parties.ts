import type { RegistryRef } from '../content/model/party.ts'
import type { RegistryEntry } from '../content/model/registry.ts'
import { Problem } from './problem.ts'
import { everyEntry } from './registry-entries.ts'
import type { Store } from './store/store.ts'

/** Countries and organizations, the only ones that can be party to a track. */
export async function everyParty(store: Store): Promise<RegistryEntry[]> {
  return (await Promise.all([everyEntry(store, 'country'), everyEntry(store, 'organization')])).flat()
}

/** The party that people mean: by its key (`country/chad`), or by its name in any language as they type it. */
export async function findParty(store: Store, typed: string): Promise<RegistryRef> {
  const [register, slug = ''] = typed.trim().split('/')
  if (register === 'country' || register === 'organization') return { register, slug }
  const wanted = folded(typed)
  const found = (await everyParty(store)).filter((entry) => namesOf(entry).some((name) => folded(name) === wanted))
  const [entry, ...others] = found
  if (entry && others.length === 0 && (entry.kind === 'country' || entry.kind === 'organization')) {
    return { register: entry.kind, slug: entry.slug }
  }
  const reason = others.length > 0 ? 'several have this name, choose one from the list' : 'choose one from the list'
  const message = `Cannot tell which party "${typed.trim()}" is: ${reason}`
  throw new Problem('bad-request', message, [{ field: 'party', code: 'unknown-party', message }])
}

function namesOf(entry: RegistryEntry): string[] {
  if (entry.kind !== 'country' && entry.kind !== 'organization') return []
  const acronym = entry.kind === 'organization' && entry.acronym ? [entry.acronym] : []
  return [...Object.values(entry.names), ...entry.otherNames, ...acronym]
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
