import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Edition } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import type { Table } from './batches.ts'
import { textOf, toItem } from './items.ts'
import { keys } from './keys.ts'
import { readOne } from './queries.ts'

/** Writes the head of a dossier and its new edition in one transaction; false when somebody else was there first. */
export async function flip(
  table: Table,
  listing: Listing,
  edition: Edition,
  expectedRev: number | undefined,
): Promise<boolean> {
  const expected =
    expectedRev === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': expectedRev } }
  const head = { Put: { TableName: table.name, Item: toItem.listing(listing), ...expected } }
  const kept = {
    Put: {
      TableName: table.name,
      Item: toItem.edition(edition),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: [head, kept] }))
    return true
  } catch (error) {
    if (!isRefused(error)) throw error
    return isDone(table, listing, edition)
  }
}

function isRefused(error: unknown): boolean {
  if (!(error instanceof TransactionCanceledException)) return false
  const refusals = ['ConditionalCheckFailed', 'TransactionConflict']
  return (error.CancellationReasons ?? []).some(({ Code }) => Code !== undefined && refusals.includes(Code))
}

/** When an answer was lost on the way and the request sent again, the second one is refused because of the first. */
async function isDone(table: Table, listing: Listing, edition: Edition): Promise<boolean> {
  const [head, kept] = await Promise.all([
    readOne(table, keys.listing(listing.slug), textOf),
    readOne(table, keys.edition(edition.dossier, edition.number), textOf),
  ])
  return head === toItem.listing(listing).json && kept === toItem.edition(edition).json
}
