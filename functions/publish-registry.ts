import { isDeepStrictEqual } from 'node:util'
import { nearest } from '../content/markdown/nearest.ts'
import type { RegistryEntry } from '../content/model/registry.ts'
import { type EntryRef, refsOf } from '../content/model/registry-refs.ts'
import { Problem, type ProblemDetail } from './problem.ts'
import { entriesOf } from './registry-entries.ts'
import type { Store } from './store/store.ts'

/** How many entries were written, and how many were there already to the letter. */
export interface PublishedRegistry {
  readonly written: readonly RegistryEntry[]
  readonly unchanged: number
}

const LANES = 8

/** Brings the registers up to date; entries that are there already are left alone, and none is ever deleted. */
export async function publishRegistry(
  { store }: { readonly store: Store },
  entries: readonly RegistryEntry[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<PublishedRegistry> {
  const mine = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const refs = entries.flatMap(refsOf).filter((ref) => !mine.has(keyOfRef(ref)))
  const kept = await entriesOf(store, [...entries.map(({ kind, slug }) => ({ register: kind, slug })), ...refs])
  refuse([...duplicates(entries), ...entries.flatMap((entry) => danglingIn(entry, mine, kept))])
  const written = entries.filter((entry) => {
    const before = kept.get(keyOf(entry))
    return !isCurated(before) && !isDeepStrictEqual(entry, before)
  })
  if (!dryRun) await putAll(store, written)
  return { written, unchanged: entries.length - written.length }
}

/** A term that an administrator merged or renamed at the desk is no longer what the files say. */
function isCurated(entry: RegistryEntry | undefined): boolean {
  return entry?.kind === 'concept' && entry.curatedAt !== undefined
}

type Known = ReadonlyMap<string, RegistryEntry>

function danglingIn(entry: RegistryEntry, mine: Known, kept: Known): ProblemDetail[] {
  const dangling = refsOf(entry).filter((ref) => !mine.has(keyOfRef(ref)) && !kept.has(keyOfRef(ref)))
  return dangling.map((ref) => {
    const meant = nearest(keyOfRef(ref), [...mine.keys(), ...kept.keys()])
    const message = `"${keyOf(entry)}" points to "${keyOfRef(ref)}", which is in no register`
    return { field: keyOf(entry), code: 'unknown-entry', message, ...(meant !== undefined && { suggestion: meant }) }
  })
}

function duplicates(entries: readonly RegistryEntry[]): ProblemDetail[] {
  const seen = new Set<string>()
  return entries.map(keyOf).flatMap((key) => {
    if (seen.has(key)) return [{ field: key, code: 'duplicate', message: `"${key}" occurs more than once` }]
    seen.add(key)
    return []
  })
}

function refuse(details: readonly ProblemDetail[]): void {
  if (details.length > 0)
    throw new Problem('invalid-document', 'Cannot publish the registers: entries are wrong', details)
}

async function putAll(store: Store, entries: readonly RegistryEntry[]): Promise<void> {
  const queue = entries.values()
  const lane = async () => {
    for (const entry of queue) await store.putEntry(entry)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

function keyOf({ kind, slug }: RegistryEntry): string {
  return `${kind}/${slug}`
}

function keyOfRef({ register, slug }: EntryRef): string {
  return `${register}/${slug}`
}
