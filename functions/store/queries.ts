import { GetCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Problem } from '../problem.ts'
import type { Table } from './batches.ts'
import { keyOf } from './items.ts'
import type { Key, Range } from './keys.ts'
import { INDEX } from './table.ts'

/** A stretch of items as the table hands it out, and where the next stretch begins. */
export interface Stretch {
  readonly items: readonly unknown[]
  readonly next?: string
}

/** What a query asks for: items of a partition, or of a subject in the index. */
export interface Question {
  readonly of: Range | { readonly subject: string; readonly prefix?: string }
  readonly cursor?: string | undefined
  readonly limit?: number
}

/** One item, or undefined when it is not there. */
export async function readOne<T>(
  { client, name }: Table,
  key: Key,
  read: (stored: unknown) => T,
): Promise<T | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: { ...key }, ConsistentRead: true }))
  return Item && read(Item)
}

/** One stretch of the items asked for, in their order. */
export async function queryStretch(table: Table, question: Question): Promise<Stretch> {
  const input = inputOf(table, question)
  const start = question.cursor === undefined ? {} : { ExclusiveStartKey: readCursor(question.cursor, question.of) }
  const { Items = [], LastEvaluatedKey } = await table.client.send(new QueryCommand({ ...input, ...start }))
  return { items: Items, ...(LastEvaluatedKey && { next: writeCursor(LastEvaluatedKey) }) }
}

/** All items of a range, however many stretches they take. */
export async function queryRange(table: Table, range: Range): Promise<unknown[]> {
  return followStretches(table, inputOf(table, { of: range }))
}

/** The keys of a range without what they hold. */
export async function queryKeys(table: Table, range: Range): Promise<Key[]> {
  const items = await followStretches(table, { ...inputOf(table, { of: range }), ProjectionExpression: 'pk, sk' })
  return items.map(keyOf)
}

async function followStretches(table: Table, input: QueryCommandInput): Promise<unknown[]> {
  const items: unknown[] = []
  let start: QueryCommandInput['ExclusiveStartKey']
  do {
    const answer = await table.client.send(new QueryCommand({ ...input, ...(start && { ExclusiveStartKey: start }) }))
    items.push(...(answer.Items ?? []))
    start = answer.LastEvaluatedKey
  } while (start)
  return items
}

function inputOf(table: Table, { of, limit }: Question): QueryCommandInput {
  const paging = limit === undefined ? {} : { Limit: limit }
  if ('subject' in of)
    return { TableName: table.name, IndexName: INDEX, ...paging, ...conditionOf('subject', 'order', of) }
  return { TableName: table.name, ConsistentRead: true, ...paging, ...conditionOf('pk', 'sk', of) }
}

function conditionOf(partition: 'subject' | 'pk', place: 'order' | 'sk', of: Question['of']) {
  const values = { ':partition': 'subject' in of ? of.subject : of.pk }
  const names = { '#partition': partition, '#place': place }
  if ('until' in of && of.until) {
    return {
      KeyConditionExpression: '#partition = :partition AND #place BETWEEN :from AND :until',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ...values, ':from': of.prefix, ':until': of.until },
    }
  }
  if (of.prefix) {
    return {
      KeyConditionExpression: '#partition = :partition AND begins_with(#place, :prefix)',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ...values, ':prefix': of.prefix },
    }
  }
  return {
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': partition },
    ExpressionAttributeValues: values,
  }
}

const PartitionCursor = z.strictObject({ pk: z.string().min(1), sk: z.string().min(1) })
const IndexCursor = PartitionCursor.extend({ subject: z.string().min(1), order: z.string().min(1) })

function writeCursor(last: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(last)).toString('base64url')
}

/** A cursor comes back from readers: it counts only when it has our form and leads on within the same list. */
function readCursor(cursor: string, of: Question['of']): Record<string, string> {
  const [schema, partition] =
    'subject' in of ? [IndexCursor, { subject: of.subject }] : [PartitionCursor, { pk: of.pk }]
  const parsed = schema.safeParse(contentOf(cursor))
  const fits = Object.entries(partition).every(
    ([name, value]) => new Map(Object.entries(parsed.data ?? {})).get(name) === value,
  )
  if (!parsed.success || !fits)
    throw new Problem('bad-request', `Cannot continue from "${cursor}": not a cursor of this list`)
  return parsed.data
}

function contentOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
