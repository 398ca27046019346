import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, describe } from 'vitest'
import { dynamoStore } from '../../../functions/store/dynamo.ts'
import { table } from '../../../functions/store/table.ts'
import { freshTable } from '../../engines.ts'
import { storeContract } from './contract.ts'

const clients: DynamoDBClient[] = []

describe('the store over DynamoDB', () => {
  storeContract(async () => {
    const name = await freshTable(table)
    const client = new DynamoDBClient({})
    clients.push(client)
    return dynamoStore(client, name)
  })
})

afterAll(() => {
  for (const client of clients) client.destroy()
})
