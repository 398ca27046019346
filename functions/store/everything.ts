import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Holdings } from '../checking/holdings.ts'
import { objectVersions } from '../summaries/object-versions.ts'
import { readDigest, readText } from '../summaries/read-text.ts'
import { keyOf } from './items.ts'
import { mendItem } from './mend.ts'
import { queryRange } from './queries.ts'

/** Everything that an instance keeps: its table and its bucket. */
export function openHoldings(records: DynamoDBClient, table: string, objects: S3Client, bucket: string): Holdings {
  return {
    ...everyPartition(records, table),
    objects: (prefix) => objectVersions(objects, bucket, prefix),
    textOf: (key) => readText(objects, bucket, key),
    digestOf: (key) => readDigest(objects, bucket, key),
    mend: (mend) => mendItem(records, table, mend),
  }
}

/** Everything in a table, partition by partition. It reads the whole table, so it is for maintenance only. */
function everyPartition(client: DynamoDBClient, name: string): Pick<Holdings, 'partitions' | 'itemsOf'> {
  const table = { client: DynamoDBDocumentClient.from(client), name }
  return {
    async *partitions() {
      const passed = new Set<string>()
      let start: ScanCommandInput['ExclusiveStartKey']
      do {
        const page = await table.client.send(
          new ScanCommand({
            TableName: name,
            ProjectionExpression: 'pk, sk',
            ConsistentRead: true,
            ExclusiveStartKey: start,
          }),
        )
        const found = new Set((page.Items ?? []).map((item) => keyOf(item).pk))
        yield* [...found].filter((pk) => !passed.has(pk))
        for (const pk of found) passed.add(pk)
        start = page.LastEvaluatedKey
      } while (start)
    },
    itemsOf: (pk) => queryRange(table, { pk, prefix: '' }),
  }
}
