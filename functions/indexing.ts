import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Slug } from '../content/model/slug.ts'
import type { DossierChange } from './indexing/index-engine.ts'
import type { IndexTools } from './indexing/make-current.ts'
import { readEntries } from './indexing/read-entries.ts'
import { readRegisters } from './indexing/read-registers.ts'
import { letterAbout, unlessUnreadable, wordsOf } from './indexing/unreadable.ts'
import { updateIndex } from './indexing/update-index.ts'
import { nameOfKey } from './redrive.ts'
import { reindex } from './reindex.ts'
import { type Changed, changedBy } from './store/changed.ts'
import { type Key, keys } from './store/keys.ts'

/** A part of the change stream, or the wish for an index built anew. */
export type IndexingEvent = DynamoDBStreamEvent | { readonly reindex: true }

/**
 * Keeps the index in line with the records. A change names what to look at again, and no more: what is in the index is
 * always read from the records as they are now, so that changes may come twice, late or out of order. What cannot be read
 * is laid aside by its key once the others are taken in; until it is mended, nothing of it is found.
 */
export function indexing(tools: IndexTools): (event: IndexingEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    if ('reindex' in event) {
      await reindex(tools)
      return { batchItemFailures: [] }
    }
    const failed = await takeIn(tools, event.Records)
    const itemIdentifier = failed?.dynamodb?.SequenceNumber
    return { batchItemFailures: itemIdentifier === undefined ? [] : [{ itemIdentifier }] }
  }
}

/** Takes changes in; the answer is the first whose records were out of reach, from which the stream goes on. */
async function takeIn(tools: IndexTools, records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  const changes = records.flatMap(changesIn)
  if (changes.length === 0) return undefined
  const [isBuilt, unread] = await isBuiltAnew(tools, changes)
  const failed = new Set<Slug>()
  let unreadable: readonly Slug[] = []
  if (!isBuilt) {
    await updateIndex(tools, async () => {
      failed.clear()
      const read = await readChanges(tools, dossiersIn(changes), failed)
      unreadable = read.unreadable
      return read.changes
    })
  }
  const unknown = changes.filter(({ changed }) => changed === 'unknown').map(({ key }) => key)
  await setAside(tools, [...unknown, ...unread, ...unreadable.map(keys.listing)])
  return changes.find(({ changed }) => typeof changed === 'object' && failed.has(changed.dossier))?.record
}

async function setAside(tools: IndexTools, aside: readonly Key[]): Promise<void> {
  const each = new Map(aside.map((key) => [nameOfKey(key), letterAbout(key, tools.now())]))
  if (each.size > 0) await tools.setAside([...each.values()])
}

interface Changes {
  readonly changes: readonly DossierChange[]
  readonly unreadable: readonly Slug[]
}

/** Dossiers as everybody may know them now; those out of reach are noted as failed. */
async function readChanges(
  tools: IndexTools,
  dossiers: ReadonlyMap<Slug, readonly string[]>,
  failed: Set<Slug>,
): Promise<Changes> {
  const changes: DossierChange[] = []
  const unreadable: Slug[] = []
  for (const [slug, tracks] of dossiers) {
    try {
      const entries = await readEntries(tools, slug, tracks)
      if (entries === 'unreadable') unreadable.push(slug)
      changes.push({ slug, entries: entries === 'unreadable' ? [] : entries })
    } catch (error) {
      tools.log(`Cannot index "${slug}": ${wordsOf(error)}`)
      failed.add(slug)
    }
  }
  return { changes, unreadable }
}

/** The dossiers to look at again, each with the tracks on it that have changed. */
function dossiersIn(changes: readonly Change[]): Map<Slug, string[]> {
  const dossiers = new Map<Slug, string[]>()
  for (const { changed } of changes) {
    if (typeof changed === 'string') continue
    const tracks = new Set([...(dossiers.get(changed.dossier) ?? []), ...(changed.track ? [changed.track] : [])])
    dossiers.set(changed.dossier, [...tracks])
  }
  return dossiers
}

interface Change {
  readonly record: DynamoDBRecord
  readonly key: Key
  readonly changed: Changed | 'unknown'
}

/**
 * Every entry may depend on the registers, and a file of another layout or none at all cannot be brought up to date.
 * Registers that cannot be read are answered by their keys; the dossiers go on with the index that is there.
 */
async function isBuiltAnew(tools: IndexTools, changes: readonly Change[]): Promise<[boolean, readonly Key[]]> {
  const current = await tools.index.current()
  if (current?.layout === tools.engine.layout) {
    const named = changes.filter(({ changed }) => changed === 'registers').map(({ key }) => key)
    if (named.length === 0) return [false, []]
    const registers = await unlessUnreadable(tools.log, 'the registers', () => readRegisters(tools.store))
    if (registers === 'unreadable') return [false, named]
    if (registers.hash === current.registers) return [false, []]
  }
  await reindex(tools)
  return [true, []]
}

function changesIn(record: DynamoDBRecord): Change[] {
  const [pk, sk] = [record.dynamodb?.Keys?.pk?.S, record.dynamodb?.Keys?.sk?.S]
  if (pk === undefined || sk === undefined) return []
  const key = { pk, sk }
  const changed = changedBySafely(key)
  return changed ? [{ record, key, changed }] : []
}

/** What a change means, or `unknown` where its key is of no dossier that there can be. */
function changedBySafely(key: Key): Changed | 'unknown' | undefined {
  try {
    return changedBy(key)
  } catch {
    return 'unknown'
  }
}

/** The key by which the change of an item is laid aside: of its dossier, else its own. */
export function subjectOf(key: Key): Key {
  const changed = changedBySafely(key)
  return typeof changed === 'object' ? keys.listing(changed.dossier) : key
}
