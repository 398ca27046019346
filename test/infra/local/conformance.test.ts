import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { INDEX, table } from '../../../functions/store/table.ts'
import { freshTable } from '../../engines.ts'

let client: DynamoDBClient
let TableName: string

beforeAll(async () => {
  TableName = await freshTable(table)
  client = new DynamoDBClient({})
})

const key = (pk: string, sk = 'head') => ({ pk: { S: pk }, sk: { S: sk } })
const item = (pk: string, sk = 'head', more: Record<string, { S: string } | { N: string }> = {}) => ({
  ...key(pk, sk),
  ...more,
})
const put = (Item: ReturnType<typeof item>, more: object = {}) =>
  client.send(new PutItemCommand({ TableName, Item, ...more }))
const get = async (pk: string, sk?: string) =>
  (await client.send(new GetItemCommand({ TableName, Key: key(pk, sk), ConsistentRead: true }))).Item
const query = (more: Partial<QueryCommandInput>) => client.send(new QueryCommand({ TableName, ...more }))
const transact = (TransactItems: TransactWriteItem[]) => client.send(new TransactWriteItemsCommand({ TransactItems }))

/** Everything under one partition, page by page. */
const pages = async (limit: number, more: Partial<QueryCommandInput>) => {
  const found: (string | undefined)[][] = []
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey']
  do {
    const { Items, LastEvaluatedKey } = await query({ Limit: limit, ExclusiveStartKey, ...more })
    found.push(Items?.map(({ sk }) => sk?.S) ?? [])
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey)
  return found
}

describe('a condition', () => {
  it('refuses a second item and hands back the one that is there', async () => {
    await put(item('once', 'head', { words: { S: 'first' } }))
    const again = put(item('once'), {
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    })
    const error = await again.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ConditionalCheckFailedException)
    expect(error).toMatchObject({ Item: item('once', 'head', { words: { S: 'first' } }) })
  })

  it('lets one of twenty racers count up from the same revision', async () => {
    await put(item('race', 'head', { rev: { N: '1' } }))
    const race = new UpdateItemCommand({
      TableName,
      Key: key('race'),
      UpdateExpression: 'SET rev = rev + :one',
      ConditionExpression: 'rev = :expected',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':expected': { N: '1' } },
    })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => client.send(race)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await get('race')).toMatchObject({ rev: { N: '2' } })
  })
})

describe('a transaction', () => {
  it('writes all or nothing, and says which of its parts was refused', async () => {
    await put(item('held', 'head', { rev: { N: '7' } }))
    const refused = transact([
      { Put: { TableName, Item: item('new') } },
      {
        ConditionCheck: {
          TableName,
          Key: key('held'),
          ConditionExpression: 'rev = :rev',
          ExpressionAttributeValues: { ':rev': { N: '6' } },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ])
    const error = await refused.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(TransactionCanceledException)
    expect(error).toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { rev: { N: '7' } } }],
    })
    expect(await get('new')).toBeUndefined()
  })

  it('takes a hundred parts and not one more, and no item twice', async () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ Put: { TableName, Item: item('many', `${at}`) } }))
    await transact(parts(100))
    await expect(transact(parts(101))).rejects.toMatchObject({ name: 'ValidationException' })
    const twice = [...parts(1), { Delete: { TableName, Key: key('many', '0') } }]
    await expect(transact(twice)).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('a query', () => {
  it('goes through a range in the order of bytes, forwards and backwards, page by page', async () => {
    const names = ['r#B', 'r#a', 'r#b', 'r#é', 's#other']
    await Promise.all(names.map((name) => put(item('range', name))))
    const range = {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :start)',
      ExpressionAttributeValues: { ':pk': { S: 'range' }, ':start': { S: 'r#' } },
    }
    expect(await pages(3, range)).toEqual([['r#B', 'r#a', 'r#b'], ['r#é']])
    expect(await pages(5, { ...range, ScanIndexForward: false })).toEqual([['r#é', 'r#b', 'r#a', 'r#B']])
  })

  it('finds through the index only what carries its keys, also where many are equal', async () => {
    const tagged = (sk: string) => item('tagged', sk, { subject: { S: 'theme/schools' }, order: { S: '2021' } })
    await Promise.all([...['a', 'b', 'c'].map((sk) => put(tagged(sk))), put(item('tagged', 'plain'))])
    const subject = {
      IndexName: INDEX,
      KeyConditionExpression: 'subject = :subject',
      ExpressionAttributeValues: { ':subject': { S: 'theme/schools' } },
    }
    expect((await pages(2, subject)).flat().toSorted()).toEqual(['a', 'b', 'c'])
    await put(item('tagged', 'b'))
    expect((await pages(2, subject)).flat().toSorted()).toEqual(['a', 'c'])
    await expect(query({ ...subject, ConsistentRead: true })).rejects.toMatchObject({ name: 'ValidationException' })
  })

  it('gives no more than a megabyte at once', async () => {
    const words = { words: { S: 'x'.repeat(300_000) } }
    for (const sk of ['1', '2', '3', '4', '5']) await put(item('large', sk, words))
    const all = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'large' } } }
    const found = await pages(100, all)
    expect([found.length, found.flat()]).toEqual([2, ['1', '2', '3', '4', '5']])
  })
})

describe('a limit of AWS', () => {
  it.each([
    ['an item above 400 KB', () => put(item('heavy', 'head', { words: { S: 'x'.repeat(410_000) } }))],
    ['an empty key', () => put(item(''))],
    ['an empty key of the index', () => put(item('a', 'b', { subject: { S: '' }, order: { S: '1' } }))],
    ['a reserved word without a name', () => put(item('a'), { ConditionExpression: 'attribute_not_exists(order)' })],
    [
      'more than 25 writes in a batch',
      () => {
        const writes = Array.from({ length: 26 }, (_, at) => ({ PutRequest: { Item: item('batch', `${at}`) } }))
        return client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: writes } }))
      },
    ],
  ])('refuses %s', async (_, write) => {
    await expect(write()).rejects.toMatchObject({ name: 'ValidationException' })
  })
})
