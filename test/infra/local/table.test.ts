import {
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { ensureTable } from '../../../infra/local/table.ts'
import { freshTable } from '../../engines.ts'

const plain: Omit<CreateTableCommandInput, 'TableName'> = {
  AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  BillingMode: 'PAY_PER_REQUEST',
}
const indexed: typeof plain = {
  ...plain,
  AttributeDefinitions: [
    { AttributeName: 'id', AttributeType: 'S' },
    { AttributeName: 'tag', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-tag',
      KeySchema: [{ AttributeName: 'tag', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
}

it('gives a table of an earlier version the index it lacks, filled with what is there', async () => {
  const TableName = await freshTable(plain)
  const client = new DynamoDBClient({})
  const Item = { id: { S: 'a' }, tag: { S: 'schools' } }
  await client.send(new PutItemCommand({ TableName, Item }))
  await ensureTable(client, { ...indexed, TableName })
  await ensureTable(client, { ...indexed, TableName })
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'by-tag',
      KeyConditionExpression: 'tag = :tag',
      ExpressionAttributeValues: { ':tag': { S: 'schools' } },
    }),
  )
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  expect([Items, Table?.GlobalSecondaryIndexes?.length]).toEqual([[Item], 1])
})
