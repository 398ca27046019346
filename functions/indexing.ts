import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Slug } from '../content/model/slug.ts'
import { dossierEntries } from './indexing/dossier-entries.ts'
import type { DossierChange } from './indexing/index-engine.ts'
import type { IndexTools } from './indexing/make-current.ts'
import { readPublicDossier } from './indexing/public-dossier.ts'
import { readRegisters } from './indexing/read-registers.ts'
import { updateIndex } from './indexing/update-index.ts'
import { reindex } from './reindex.ts'
import { type Changed, changedBy } from './store/changed.ts'

/** A part of the change stream, or the wish for an index built anew. */
export type IndexingEvent = DynamoDBStreamEvent | { readonly reindex: true }

/**
 * Keeps the index in line with the records. A change names what to look at again, and no more: what is in the index is
 * always read from the records as they are now, so that changes may come twice, late or out of order.
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

/** Takes changes in; the answer is the first that could not be, from which the stream goes on. */
async function takeIn(tools: IndexTools, records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord | undefined> {
  const changes = records.flatMap((record) => {
    const changed = changeOf(record)
    return changed ? [{ record, changed }] : []
  })
  if (changes.length === 0) return undefined
  if (await isBuiltAnew(tools, changes)) return undefined
  const failed = new Set<Slug>()
  await updateIndex(tools, async () => {
    failed.clear()
    return readChanges(tools, dossiersIn(changes), failed)
  })
  return changes.find(({ changed }) => changed !== 'registers' && failed.has(changed.dossier))?.record
}

/** Dossiers as everybody may know them now; those that cannot be read are noted as failed. */
async function readChanges(
  tools: IndexTools,
  dossiers: ReadonlyMap<Slug, readonly string[]>,
  failed: Set<Slug>,
): Promise<DossierChange[]> {
  const read: DossierChange[] = []
  for (const [slug, tracks] of dossiers) {
    try {
      const open = await readPublicDossier(tools, slug, tracks)
      read.push({ slug, entries: open ? dossierEntries(open) : [] })
    } catch (error) {
      tools.log(`Cannot index "${slug}": ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      failed.add(slug)
    }
  }
  return read
}

/** The dossiers to look at again, each with the tracks on it that have changed. */
function dossiersIn(changes: readonly Change[]): Map<Slug, string[]> {
  const dossiers = new Map<Slug, string[]>()
  for (const { changed } of changes) {
    if (changed === 'registers') continue
    const tracks = new Set([...(dossiers.get(changed.dossier) ?? []), ...(changed.track ? [changed.track] : [])])
    dossiers.set(changed.dossier, [...tracks])
  }
  return dossiers
}

interface Change {
  readonly record: DynamoDBRecord
  readonly changed: Changed
}

/** Every entry may depend on the registers, and a file of another layout or none at all cannot be brought up to date. */
async function isBuiltAnew(tools: IndexTools, changes: readonly Change[]): Promise<boolean> {
  const current = await tools.index.current()
  const isThere = current?.layout === tools.engine.layout
  const names = isThere && changes.some(({ changed }) => changed === 'registers')
  if (isThere && (!names || (await readRegisters(tools.store)).hash === current.registers)) return false
  await reindex(tools)
  return true
}

function changeOf({ dynamodb }: DynamoDBRecord): Changed | undefined {
  const [pk, sk] = [dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S]
  return pk === undefined || sk === undefined ? undefined : changedBy({ pk, sk })
}
