import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from './batches.ts'
import type { BulkStore } from './bulk-store.ts'
import { fromItem, toItem } from './items.ts'
import { keys } from './keys.ts'
import { readOne } from './queries.ts'

/** Bulk changes over a DynamoDB table: the same table as everything else. */
export function bulksIn(table: Table): BulkStore {
  return {
    findBulk: (id) => readOne(table, keys.bulk(id), fromItem.bulk),
    beginBulk: async (bulk, audit) => {
      const begun = { TableName: table.name, Item: { ...toItem.bulk(bulk) } }
      const record = { TableName: table.name, Item: { ...toItem.audit(audit, bulk.id, 0) } }
      const puts = [{ Put: { ...begun, ConditionExpression: 'attribute_not_exists(pk)' } }, { Put: record }]
      try {
        await table.client.send(new TransactWriteCommand({ TransactItems: puts }))
        return true
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error
        return false
      }
    },
    putBulk: async (bulk) => {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...toItem.bulk(bulk) } }))
    },
  }
}
