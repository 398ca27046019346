import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Entry } from '../../content/model/entry.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { type PendingEntry, pendingOf, type TrackNote, type Work } from '../../content/model/work.ts'
import type { Table } from './batches.ts'
import { bulksIn } from './bulks.ts'
import { fromItem, type Item, textOf, toItem } from './items.ts'
import { keys, ranges } from './keys.ts'
import { queryRange, queryStretch, readOne } from './queries.ts'
import type { Page } from './store.ts'
import { auditOf, deskOf, followUpOf } from './subjects.ts'
import { eraseTrack } from './track-erasure.ts'
import type { ChangeResult, TrackChange, TrackStore } from './track-store.ts'

const PAGE = 500

/** Follow-up over a DynamoDB table: the same table as everything else, in partitions of its own. */
export function dynamoTracks(client: DynamoDBClient, name: string): TrackStore {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  return {
    openTrack: async (id) => {
      const [row, entries] = await Promise.all([
        readOne(table, keys.track(id), fromItem.track),
        queryRange(table, ranges.trackEntries(id)),
      ])
      return row && { row, entries: entries.map(fromItem.trackEntry) }
    },
    listTracksOfParty: (party, cursor) => list(table, deskOf(party), cursor, fromItem.track),
    listTracksOfDossier: (dossier, cursor) => list(table, followUpOf(dossier), cursor, fromItem.track),
    listAudit: (organization, cursor) => list(table, auditOf(organization), cursor, fromItem.audit),
    workOf: async (organization) => sorted((await queryRange(table, ranges.work(organization))).map(fromItem.work)),
    putNotes: (organization, notes) => putNotes(table, organization, notes),
    ...bulksIn(table),
    change: (change) => changeTrack(table, change),
    eraseTrack: (id) => eraseTrack(table, id),
  }
}

async function list<T>(
  table: Table,
  subject: string,
  cursor: string | undefined,
  read: (stored: unknown) => T,
): Promise<Page<T>> {
  const { items, next } = await queryStretch(table, { of: { subject }, cursor, limit: PAGE })
  return { items: items.map(read), ...(next !== undefined && { next }) }
}

/** The head, its row on the dossier, the entries, the audit records and the request go in one transaction. */
async function changeTrack(table: Table, change: TrackChange): Promise<ChangeResult> {
  const { request, row, expectedRev, entries, audit } = change
  const puts = [
    put(table, toItem.track(row), revCondition(expectedRev)),
    put(table, toItem.trackOnDossier(row)),
    put(table, toItem.request(row.track.id, request), { ConditionExpression: 'attribute_not_exists(pk)' }),
    ...entries.map((entry) => put(table, toItem.trackEntry(entry))),
    ...entries.flatMap((entry) => waiting(table, entry, change.reviewers ?? [])),
    ...audit.map((record, at) => put(table, toItem.audit(record, request, at))),
  ]
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: puts }))
    return 'done'
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return afterRefusal(table, change, error)
  }
}

/** An entry waits for those who write it until it is published, and once released for the organizers too. */
function waiting(table: Table, entry: Entry, reviewers: readonly RegistryRef[]) {
  const { track, id, author } = entry
  if (!author) return []
  const pending = pendingOf(entry)
  const step = (organization: RegistryRef, waits: boolean) =>
    pending && waits
      ? put(table, toItem.pendingEntry(organization, pending))
      : { Delete: { TableName: table.name, Key: { ...keys.pending(organization, { track, entry: id }) } } }
  const others = reviewers.filter((reviewer) => refKey(reviewer) !== refKey(author.organization))
  return [step(author.organization, true), ...others.map((reviewer) => step(reviewer, entry.state === 'released'))]
}

async function putNotes(table: Table, organization: RegistryRef, notes: readonly TrackNote[]): Promise<boolean> {
  const puts = notes.map((note) =>
    put(table, toItem.note(organization, note), revCondition(note.rev > 1 ? note.rev - 1 : undefined)),
  )
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: puts }))
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return false
  }
}

function sorted(waiting: readonly (PendingEntry | TrackNote)[]): Work {
  return {
    pending: waiting.filter((one) => one.kind === 'pending-entry'),
    notes: waiting.filter((one) => one.kind === 'track-note'),
  }
}

/** A refused change may have been done by an earlier try whose answer was lost: then its request is there. */
async function afterRefusal(
  table: Table,
  { row, request }: TrackChange,
  error: TransactionCanceledException,
): Promise<ChangeResult> {
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
  if (!codes.includes('ConditionalCheckFailed') && !codes.includes('TransactionConflict')) throw error
  return (await readOne(table, keys.request(row.track.id, request), textOf)) === undefined ? 'conflict' : 'repeated'
}

type Condition = { ConditionExpression: string; ExpressionAttributeValues?: Record<string, number> }

function revCondition(expectedRev: number | undefined): Condition {
  if (expectedRev === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': expectedRev } }
}

function put({ name }: Table, item: Item, condition?: Condition) {
  return { Put: { TableName: name, Item: { ...item }, ...condition } }
}
