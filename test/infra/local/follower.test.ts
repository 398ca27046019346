import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand, type PutItemCommandInput } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ChangeHandler } from '../../../infra/local/delivery.ts'
import { follow, streamOf } from '../../../infra/local/follower.ts'
import { engines, freshTable } from '../../engines.ts'

let table: string
let streamArn: string
let folder: string
let records: DynamoDBClient
const stops: (() => Promise<void>)[] = []

beforeEach(async () => {
  await engines()
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  table = await freshTable({
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  records = new DynamoDBClient({})
  streamArn = await streamOf(records, table)
})

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  await rm(folder, { recursive: true })
})

const put = (id: string, more: PutItemCommandInput['Item'] = {}) =>
  records.send(new PutItemCommand({ TableName: table, Item: { id: { S: id }, ...more } }))

const start = (handler: ChangeHandler) => {
  const client = new DynamoDBStreamsClient({})
  const stop = follow({ client, streamArn, handler, folder, now: () => new Date(0), attempts: 3, firstPause: 5 })
  stops.push(stop)
  return stop
}

const idOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.Keys?.id?.S ?? ''

/** A handler that notes what it has taken in, and fails as told. */
const noting = (fails: (id: string) => 'no' | 'reported' | 'thrown' = () => 'no') => {
  const taken: string[] = []
  const handler: ChangeHandler = async ({ Records }) => {
    for (const record of Records) {
      if (fails(idOf(record)) === 'thrown') throw new Error('thrown')
      if (fails(idOf(record)) === 'reported') {
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
      taken.push(idOf(record))
    }
    return { batchItemFailures: [] }
  }
  return { taken, handler }
}

const letters = async () => {
  const names = await readdir(join(folder, 'lost')).catch(() => [])
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, 'lost', name), 'utf8'))))
}

it('hands over each change in the shape that Lambda gives it', async () => {
  const seen: DynamoDBRecord[] = []
  start(async ({ Records }) => void seen.push(...Records))
  const bytes = new Uint8Array([1, 2, 3])
  await put('a', { n: { N: '1' }, deep: { M: { list: { L: [{ B: bytes }, { NULL: true }, { BOOL: false }] } } } })
  await put('a', { n: { N: '2' }, sets: { BS: [bytes] } })
  await vi.waitFor(() => expect(seen).toHaveLength(2))
  const [first, second] = seen
  expect(first).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    eventSourceARN: streamArn,
    dynamodb: {
      Keys: { id: { S: 'a' } },
      NewImage: {
        id: { S: 'a' },
        n: { N: '1' },
        deep: { M: { list: { L: [{ B: 'AQID' }, { NULL: true }, { BOOL: false }] } } },
      },
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  })
  expect(first?.dynamodb?.ApproximateCreationDateTime).toBeCloseTo(Date.now() / 1000, -2)
  expect(second?.dynamodb?.OldImage).toEqual(first?.dynamodb?.NewImage)
  expect(second?.dynamodb?.NewImage).toEqual({ id: { S: 'a' }, n: { N: '2' }, sets: { BS: ['AQID'] } })
})

it('goes on where it has stopped, and catches up with what it has missed', async () => {
  const first = noting()
  const stop = start(first.handler)
  await put('before')
  await vi.waitFor(() => expect(first.taken).toEqual(['before']))
  await stop()
  await put('meanwhile-1')
  await put('meanwhile-2')
  const second = noting()
  start(second.handler)
  await vi.waitFor(() => expect(second.taken).toEqual(['meanwhile-1', 'meanwhile-2']))
})

it('passes over a write that has changed nothing', async () => {
  const { taken, handler } = noting()
  await put('same')
  await put('same')
  await put('last')
  start(handler)
  await vi.waitFor(() => expect(taken).toEqual(['same', 'last']))
})

it.each(['reported', 'thrown'] as const)('tries again what has failed once (%s), in the same order', async (way) => {
  let failures = 0
  const { taken, handler } = noting((id) => (id === 'b' && failures++ < 1 ? way : 'no'))
  for (const id of ['a', 'b', 'c']) await put(id)
  start(handler)
  await vi.waitFor(() => expect(taken.at(-1)).toBe('c'))
  expect([...new Set(taken)]).toEqual(['a', 'b', 'c'])
  expect(await letters()).toEqual([])
})

it.each(['reported', 'thrown'] as const)(
  'puts aside what always fails (%s), by its key and no word more',
  async (way) => {
    const { taken, handler } = noting((id) => (id === 'poison' ? way : 'no'))
    for (const id of ['a', 'poison', 'z']) await put(id, { words: { S: 'said in confidence' } })
    start(handler)
    await vi.waitFor(() => expect(taken.at(-1)).toBe('z'))
    expect([...new Set(taken)]).toEqual(['a', 'z'])
    const sequenceNumber = expect.stringMatching(/^\d+$/)
    const letter = {
      at: '1970-01-01T00:00:00.000Z',
      eventName: 'INSERT',
      sequenceNumber,
      keys: { id: { S: 'poison' } },
    }
    expect(await letters()).toEqual([letter])
  },
)

it('reads a new stream from its beginning', async () => {
  const first = noting()
  const stop = start(first.handler)
  await put('old')
  await vi.waitFor(() => expect(first.taken).toEqual(['old']))
  await stop()
  const { taken, handler } = noting()
  table = await freshTable({
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
  })
  streamArn = await streamOf(records, table)
  await put('new')
  start(handler)
  await vi.waitFor(() => expect(taken).toEqual(['new']))
})
