import { setTimeout as pause } from 'node:timers/promises'
import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb'
import type { Item } from './items.ts'
import type { Key } from './keys.ts'

/** A table and the client that reaches it. */
export interface Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/** A change of one item. */
export type Write = { readonly put: Item } | { readonly remove: Key }

/** Whether the newest state is needed, or the one of a second ago will do at half the price. */
export type Freshness = 'newest' | 'recent'

const WRITES_AT_ONCE = 25
const READS_AT_ONCE = 100
const LANES = 8
const TRIES = 8

/** Writes many items, each on its own and in any order; it returns when every one of them is kept. */
export async function writeAll(table: Table, writes: readonly Write[]): Promise<void> {
  await inLanes(chunks(writes, WRITES_AT_ONCE), (chunk) => writeChunk(table, chunk.map(requestOf)))
}

/** Reads many items by their keys, in any order; what is not there is left out. */
export async function readAll(table: Table, keys: readonly Key[], freshness: Freshness = 'newest'): Promise<unknown[]> {
  const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()]
  return (await inLanes(chunks(unique, READS_AT_ONCE), (chunk) => readChunk(table, chunk, freshness))).flat()
}

type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number]

function requestOf(write: Write): WriteRequest {
  return 'put' in write ? { PutRequest: { Item: { ...write.put } } } : { DeleteRequest: { Key: { ...write.remove } } }
}

async function writeChunk({ client, name }: Table, chunk: readonly WriteRequest[]): Promise<void> {
  await untilNothingIsLeft([...chunk], async (requests) => {
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }))
    return UnprocessedItems?.[name] ?? []
  })
}

async function readChunk({ client, name }: Table, keys: readonly Key[], freshness: Freshness): Promise<unknown[]> {
  const found: unknown[] = []
  await untilNothingIsLeft([...keys], async (Keys: Record<string, unknown>[]) => {
    const request = { RequestItems: { [name]: { Keys, ConsistentRead: freshness === 'newest' } } }
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand(request))
    found.push(...(Responses?.[name] ?? []))
    return UnprocessedKeys?.[name]?.Keys ?? []
  })
  return found
}

/** A busy table answers that a part was left undone; that part is asked for again, after a pause that doubles. */
async function untilNothingIsLeft<T>(all: T[], work: (left: T[]) => Promise<T[]>): Promise<void> {
  let left = all
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === TRIES) throw new BusyTable(`The table left ${left.length} items undone after ${TRIES} tries`)
    if (tries > 0) await pause(10 * 2 ** tries * (0.5 + Math.random()))
    left = await work(left)
  }
}

/** A fault of the service, marked as the SDK marks its own. */
class BusyTable extends Error {
  readonly $metadata = { attempts: TRIES }
}

async function inLanes<T, R>(work: readonly T[], perform: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = work.entries()
  const lane = async () => {
    for (const [at, one] of queue) results[at] = await perform(one)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))
}
