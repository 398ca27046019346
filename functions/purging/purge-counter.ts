import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../store/batches.ts'
import { fromItem, toItem } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import { readOne } from '../store/queries.ts'
import type { PurgeCount, PurgeCounter } from './purge-count.ts'

/** The counter in the table; it starts anew with each month (UTC). */
export function purgeCounter(records: DynamoDBClient, name: string): PurgeCounter {
  const table: Table = { client: DynamoDBDocumentClient.from(records), name }
  const current = () => readOne(table, keys.purgeCount(), fromItem.purgeCount)
  const spent = (count: PurgeCount | undefined, month: string) => (count?.month === month ? count.paths : 0)
  const add = async (paths: number, now: Date): Promise<void> => {
    const count = await current()
    const month = monthOf(now)
    const rev = (count?.rev ?? 0) + 1
    const next: PurgeCount = { kind: 'purge-count', month, paths: spent(count, month) + paths, rev }
    if (!(await put(table, next))) await add(paths, now)
  }
  return { read: async (now) => spent(await current(), monthOf(now)), add }
}

/** False when somebody else has counted meanwhile. */
async function put(table: Table, next: PurgeCount): Promise<boolean> {
  const known = { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': next.rev - 1 } }
  const condition = next.rev === 1 ? { ConditionExpression: 'attribute_not_exists(pk)' } : known
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item: toItem.purgeCount(next), ...condition }))
    return true
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return false
  }
}

function monthOf(now: Date): string {
  return now.toISOString().slice(0, 7)
}
