import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { dossiersOf, withoutDossier } from '../../content/model/bulk.ts'
import type { Slug } from '../../content/model/slug.ts'
import { readAll, type Table, writeAll } from './batches.ts'
import type { BulkStore } from './bulk-store.ts'
import { fromItem, toItem } from './items.ts'
import { keys, ranges } from './keys.ts'
import { queryKeys, readOne } from './queries.ts'

/** Bulk changes over a DynamoDB table: the same table as everything else. */
export function bulksIn(table: Table): BulkStore {
  return {
    findBulk: (id) => readOne(table, keys.bulk(id), fromItem.bulk),
    beginBulk: async (bulk, audit) => {
      const marks = dossiersOf(bulk).map((dossier) => ({ put: toItem.bulkMark(dossier, bulk.id) }))
      await writeAll(table, marks)
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
    eraseFromBulks: (dossier) => eraseFromBulks(table, dossier),
    putBulk: async (bulk) => {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...toItem.bulk(bulk) } }))
    },
  }
}

/** Which bulk changes had lines on a dossier is known from marks on it. */
async function eraseFromBulks(table: Table, dossier: Slug): Promise<void> {
  const marks = await queryKeys(table, ranges.bulkMarks(dossier))
  const bulks = (
    await readAll(
      table,
      marks.map(({ sk }) => keys.bulk(sk)),
    )
  ).map(fromItem.bulk)
  await writeAll(
    table,
    bulks.map((bulk) => ({ put: toItem.bulk(withoutDossier(bulk, dossier)) })),
  )
  await writeAll(
    table,
    marks.map((remove) => ({ remove })),
  )
}
