import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../store/batches.ts'
import { fromItem, toItem } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import { readOne } from '../store/queries.ts'
import type { CurrentIndex, IndexNote } from './index-shelf.ts'

/** The note about the current index, in the table. */
export function dynamoIndexNote(records: DynamoDBClient, name: string): IndexNote {
  const table: Table = { client: DynamoDBDocumentClient.from(records), name }
  return {
    current: () => readOne(table, keys.searchIndex(), fromItem.searchIndex),
    flip: (next, expectedRev) => flip(table, next, expectedRev),
  }
}

async function flip(table: Table, next: CurrentIndex, expectedRev: number | undefined): Promise<boolean> {
  const condition =
    expectedRev === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': expectedRev } }
  try {
    await table.client.send(new PutCommand({ TableName: table.name, Item: toItem.searchIndex(next), ...condition }))
    return true
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return false
  }
}
