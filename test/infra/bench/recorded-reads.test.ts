import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { table } from '../../../functions/store/table.ts'
import { recordReads } from '../../../infra/bench/recorded-reads.ts'
import { freshTable } from '../../engines.ts'

const Key = { pk: { S: 'here' }, sk: { S: 'there' } }

it('makes the same reads again, and answers as the first did', async () => {
  const TableName = await freshTable(table)
  const first: unknown[] = []
  const reads = await recordReads(async (client) => {
    first.push((await client.send(new GetItemCommand({ TableName, Key }))).Item)
  })
  expect(reads).toHaveLength(1)
  await recordReads(async (client) =>
    expect(await reads[0]?.(client)).toMatchObject({ $metadata: { httpStatusCode: 200 } }),
  )
  expect(first).toEqual([undefined])
})

it('refuses to make a write again', async () => {
  const TableName = await freshTable(table)
  const writing = recordReads((client) => client.send(new PutItemCommand({ TableName, Item: Key })))
  await expect(writing).rejects.toThrow('it is no read')
})
