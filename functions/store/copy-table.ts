import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb'
import { StoredItem } from '../checking/holdings.ts'
import { writeAll } from './batches.ts'

/** Copies the items of a table into another, those that are wanted; how many it has copied. */
export async function copyTable(
  client: DynamoDBClient,
  { from, into }: { readonly from: string; readonly into: string },
  isWanted: (item: StoredItem) => boolean = () => true,
): Promise<number> {
  const documents = DynamoDBDocumentClient.from(client)
  let copied = 0
  let start: ScanCommandInput['ExclusiveStartKey']
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: from, ConsistentRead: true, ExclusiveStartKey: start }),
    )
    const items = (page.Items ?? []).map((item) => StoredItem.parse(item)).filter(isWanted)
    await writeAll(
      { client: documents, name: into },
      items.map((put) => ({ put })),
    )
    copied += items.length
    start = page.LastEvaluatedKey
  } while (start)
  return copied
}
