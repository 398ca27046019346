import {
  DynamoDBClient,
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf } from '../../../content/model/dossier.ts'
import { dynamoStore } from '../../../functions/store/dynamo.ts'
import { toItem } from '../../../functions/store/items.ts'
import { keys } from '../../../functions/store/keys.ts'
import { aDossier, aListing, anEdition, aPerson, aRecommendation } from '../../dossiers.ts'

const mock = mockClient(DynamoDBDocumentClient)
const store = dynamoStore(new DynamoDBClient({ region: 'eu-central-1' }), 'records')
const dossier = aDossier({ recommendations: [aRecommendation('1'), aRecommendation('2', { order: 1 })] })
const edition = anEdition(dossier)
const listing = aListing(dossier, edition)

beforeEach(() => {
  mock.reset()
  mock.on(QueryCommand).resolves({ Items: [] })
})

describe('a table that is busy', () => {
  it('is asked again for the writes it left undone, and only for those', async () => {
    const left = { PutRequest: { Item: { ...toItem.record(edition, aRecommendation('2', { order: 1 })) } } }
    mock
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { records: [left] } })
      .resolvesOnce({ UnprocessedItems: { records: [left] } })
      .resolves({})
    await store.writeRecords(edition, recordsOf(dossier), [])
    const asked = mock.commandCalls(BatchWriteCommand).map(({ args }) => args[0].input.RequestItems?.records)
    expect(asked.map((requests) => requests?.length)).toEqual([3, 1, 1])
    expect(asked.at(-1)).toEqual([left])
  })

  it('is asked again for the keys it left unread', async () => {
    const [a, b] = [aPerson('a'), aPerson('b')]
    mock
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { records: [{ ...toItem.entry(a) }] },
        UnprocessedKeys: { records: { Keys: [{ ...keys.entry('person', 'b') }] } },
      })
      .resolves({ Responses: { records: [{ ...toItem.entry(b) }] } })
    const wanted = [a, b].map(({ slug }) => ({ register: 'person', slug }) as const)
    expect(await store.findEntries(wanted)).toEqual([a, b])
  })

  it('is given up on in the end, so that nobody takes the records for kept', async () => {
    mock.on(BatchWriteCommand).callsFake(({ RequestItems }) => ({ UnprocessedItems: RequestItems }))
    await expect(store.writeRecords(edition, recordsOf(dossier), [])).rejects.toThrow(
      'The table left 3 items undone after 8 tries',
    )
  })

  it('passes a refusal on when even the retries of the client were refused', async () => {
    const refusal = new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: {} })
    mock.on(BatchWriteCommand).rejects(refusal)
    await expect(store.writeRecords(edition, recordsOf(dossier), [])).rejects.toBe(refusal)
  })
})

describe('a flip', () => {
  it.each(['ConditionalCheckFailed', 'TransactionConflict'])('answers false after %s', async (Code) => {
    mock.on(TransactWriteCommand).rejects(cancelled(Code))
    mock.on(GetCommand).resolves({})
    expect(await store.flip(listing, edition, undefined)).toBe(false)
  })

  it('answers true when the answer to the first request was lost and the second one was refused', async () => {
    mock.on(TransactWriteCommand).rejects(cancelled('ConditionalCheckFailed'))
    mock.on(GetCommand, { Key: { ...keys.listing(listing.slug) } }).resolves({ Item: { ...toItem.listing(listing) } })
    mock
      .on(GetCommand, { Key: { ...keys.edition(listing.slug, 1) } })
      .resolves({ Item: { ...toItem.edition(edition) } })
    expect(await store.flip(listing, edition, undefined)).toBe(true)
  })

  it('answers false when another edition of the same number is there', async () => {
    const other = anEdition(dossier, { publishedAt: '2026-01-05T09:00:01.000Z' })
    mock.on(TransactWriteCommand).rejects(cancelled('ConditionalCheckFailed'))
    mock.on(GetCommand, { Key: { ...keys.listing(listing.slug) } }).resolves({ Item: { ...toItem.listing(listing) } })
    mock.on(GetCommand, { Key: { ...keys.edition(listing.slug, 1) } }).resolves({ Item: { ...toItem.edition(other) } })
    expect(await store.flip(listing, edition, undefined)).toBe(false)
  })

  it.each(['ThrottlingError', 'ValidationError'])('does not take %s for a rival', async (Code) => {
    const failure = cancelled(Code)
    mock.on(TransactWriteCommand).rejects(failure)
    await expect(store.flip(listing, edition, undefined)).rejects.toBe(failure)
  })

  it('passes on that an answer was lost, for the caller to look up', async () => {
    const lost = new Error('socket hang up')
    mock.on(TransactWriteCommand).rejects(lost)
    await expect(store.flip(listing, edition, undefined)).rejects.toBe(lost)
  })
})

it('refuses an item that no record could have written', async () => {
  mock.on(GetCommand).resolves({ Item: { ...keys.listing('x'), json: '{"kind":"listing"}' } })
  await expect(store.findListing('x')).rejects.toThrow('slug')
})

function cancelled(Code: string): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'None' }, { Code }],
  })
}
