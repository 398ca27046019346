import { type Table, writeAll } from './batches.ts'
import { fromItem, keyOf, toItem } from './items.ts'
import { type Key, keys, ranges } from './keys.ts'
import { queryKeys, queryRange, queryStretch } from './queries.ts'
import { waitingOn } from './subjects.ts'

/**
 * Deletes a track with every word in it, what of it waits in organizations, and the notes of missions about it. That
 * somebody did something stays on record, without what they wrote.
 */
export async function eraseTrack(table: Table, id: string): Promise<void> {
  const entries = (await queryRange(table, ranges.trackEntries(id))).map(fromItem.trackEntry)
  const own = entries.flatMap(({ author, id: entry }) =>
    author ? [keys.pending(author.organization, { track: id, entry })] : [],
  )
  const gone = [...own, ...(await waitingKeys(table, id)), ...(await queryKeys(table, ranges.track(id)))]
  const unique = new Map(gone.map((key) => [`${key.pk} ${key.sk}`, key]))
  await writeAll(
    table,
    [...unique.values()].map((remove) => ({ remove })),
  )
  await silenceAudit(table, id)
}

async function waitingKeys(table: Table, id: string): Promise<Key[]> {
  const found: Key[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await queryStretch(table, { of: { subject: waitingOn(id) }, cursor })
    found.push(...items.map(keyOf))
    cursor = next
  } while (cursor !== undefined)
  return found
}

/** The request and the position of a record stand in its key. */
async function silenceAudit(table: Table, id: string): Promise<void> {
  const stored = await queryRange(table, ranges.audit(id))
  const silent = stored.map((item) => {
    const [, request = '', position = ''] = keyOf(item).sk.split('#')
    const { detail: _, ...record } = fromItem.audit(item)
    return { put: toItem.audit(record, request, Number(position)) }
  })
  await writeAll(table, silent)
}
