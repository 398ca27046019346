import { type Dossier, type DossierRecord, recordsOf } from '../content/model/dossier.ts'
import type { Entries } from '../content/model/listing.ts'
import { namesIn } from '../content/model/names.ts'
import type { Concept, RegistryEntry } from '../content/model/registry.ts'
import type { Freshness } from './store/batches.ts'
import type { EntryKey, Store } from './store/store.ts'

/** The entries that the names and themes of a dossier are resolved to, for showing them. */
export async function entriesFor(store: Store, dossier: Dossier): Promise<Entries> {
  return entriesOf(store, recordsOf(dossier).flatMap(entryKeysIn), 'recent')
}

/** Every entry that a record is resolved to. */
export function entryKeysIn(record: DossierRecord): EntryKey[] {
  const themes = 'themes' in record ? record.themes : []
  return [
    ...namesIn(record).flatMap(({ ref }) => ref ?? []),
    ...themes.map((slug) => ({ register: 'concept', slug }) as const),
  ]
}

/** Entries by their keys in lists and indexes. */
export async function entriesOf(
  store: Store,
  keys: readonly EntryKey[],
  freshness: Freshness = 'newest',
): Promise<Entries> {
  const entries = await store.findEntries(keys, freshness)
  return new Map(entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry]))
}

/** Every entry of a register. */
export async function everyEntry(store: Store, register: EntryKey['register']): Promise<RegistryEntry[]> {
  const entries: RegistryEntry[] = []
  let cursor: string | undefined
  do {
    const page = await store.listEntries(register, cursor)
    entries.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return entries
}

/** Every term of the vocabulary that is in use; those that were merged into others are left out. */
export async function everyConcept(store: Store): Promise<Concept[]> {
  const entries = await everyEntry(store, 'concept')
  return entries.filter((entry) => entry.kind === 'concept').filter(({ replacedBy }) => replacedBy === undefined)
}
