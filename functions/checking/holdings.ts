import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import type { ParsedDocument } from '../candidate.ts'
import type { Item } from '../store/items.ts'
import type { Fault, FaultCode, Mend } from './fault.ts'

/** An item exactly as the table has it. */
export const StoredItem = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  subject: z.string().optional(),
  order: z.string().optional(),
  json: z.string(),
  rev: z.number().optional(),
  lapses: z.number().optional(),
})
export type StoredItem = z.infer<typeof StoredItem>

/** One version of an object in the bucket; deleting it hides it behind a marker, which is a version too. */
export interface ObjectVersion {
  readonly key: string
  readonly version: string
  readonly isMarker: boolean
}

/** Everything that an instance keeps, for maintenance only: to read it takes time and money, so no request does. */
export interface Holdings {
  /** The name of every partition of the table. */
  partitions(): AsyncIterable<string>
  itemsOf(partition: string): Promise<unknown[]>
  /** Every version of every object whose key begins alike, in the order of the keys. */
  objects(prefix: string): AsyncIterable<ObjectVersion>
  textOf(key: string): Promise<string | undefined>
  /** The SHA-256 of an object's bytes in hexadecimal. */
  digestOf(key: string): Promise<string | undefined>
  /** Makes one thing right; false when what it rests on was changed meanwhile. */
  mend(mend: Mend): Promise<boolean>
}

/** How documents are read. */
export type ReadDocument = (document: string) => ParsedDocument

/** The key of an item in one line. */
export function placeOf({ pk, sk }: Pick<StoredItem, 'pk' | 'sk'>): string {
  return `${pk} ${sk}`
}

/** A fault at an item. */
export function faultAt(item: Pick<StoredItem, 'pk' | 'sk'>, code: FaultCode, what: string, mend?: Mend): Fault {
  return { code, key: placeOf(item), what, ...(mend && { mend }) }
}

/** Whether an item is the one that its record becomes: the same key, index key and record. */
export function isSameItem(stored: StoredItem, expected: Item): boolean {
  return isSame(plain(stored), plain(expected))
}

/** Whether two records are the same; what is undefined is as good as absent. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other)))
}

/** Reads what an item holds and compares the item with the one that its record becomes. */
export function readItem<T>(
  stored: StoredItem,
  read: (stored: unknown) => T,
  write: (record: T) => Item,
): { readonly record?: T; readonly faults: readonly Fault[] } {
  let record: T
  try {
    record = read(stored)
  } catch {
    return { faults: [faultAt(stored, 'unreadable-item', 'It does not have the form of its kind')] }
  }
  if (isSameItem(stored, write(record))) return { record, faults: [] }
  return { record, faults: [faultAt(stored, 'misplaced-item', 'Its key, index key or revision is not what it says')] }
}

function plain({ json, ...rest }: Item): object {
  return { ...rest, record: contentOf(json) }
}

function contentOf(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return json
  }
}
