import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { AuditRecord } from '../../content/model/audit.ts'
import type { Reading } from '../../content/reading/reading.ts'
import type { SavedDraft, TakenDecision } from '../../content/reading/saved-draft.ts'
import { StoredReading } from '../../content/reading/stored-reading.ts'
import { type Table, writeAll } from './batches.ts'
import type { DraftStore } from './draft-store.ts'
import { fromItem, toItem } from './items.ts'
import { keys, ranges } from './keys.ts'
import { queryKeys, queryRange, queryStretch, readOne } from './queries.ts'
import { EVERY_DRAFT } from './subjects.ts'

/** How much of a packed reading one item takes; an item may have 400 KB. */
const PART = 360_000
/** A reading unpacks to no more than this, whatever is stored. */
const LARGEST = 64_000_000

/** Drafts over a DynamoDB table: the same table as everything else, in partitions of their organizations. */
export function dynamoDrafts(client: DynamoDBClient, name: string): DraftStore {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  const findDraft: DraftStore['findDraft'] = (organization, id) =>
    readOne(table, keys.savedDraft(organization, id), fromItem.savedDraft)
  return {
    findDraft,
    listDrafts: async (organization) => {
      const drafts = (await queryRange(table, ranges.savedDrafts(organization))).map(fromItem.savedDraft)
      return drafts.toSorted((a, b) => b.changed.localeCompare(a.changed))
    },
    openDraft: async (organization, id) => {
      const draft = await findDraft(organization, id)
      if (!draft) return undefined
      const [parts, decisions] = await Promise.all([
        queryRange(table, ranges.draftParts(organization, id)),
        queryRange(table, ranges.draftDecisions(organization, id)),
      ])
      const taken = decisions.map(fromItem.takenDecision).slice(0, draft.decisions)
      return { draft, reading: await unpacked(parts.map(fromItem.draftPart)), decisions: taken }
    },
    createDraft: (draft, reading, audit) => createDraft(table, draft, reading, audit),
    changeDraft: (draft, audit, change) => changeDraft(table, draft, audit, change),
    removeDraft: (draft, audit) => removeDraft(table, draft, audit),
    listEveryDraft: () => listEveryDraft(table),
    eraseDraft: async ({ organization, id }) => {
      await table.client.send(new DeleteCommand({ TableName: name, Key: { ...keys.savedDraft(organization, id) } }))
      await removeParts(table, { organization, id })
    },
  }
}

/** The reading first and the draft last: what is interrupted leaves items that nothing leads to. */
async function createDraft(
  table: Table,
  begun: Omit<SavedDraft, 'parts'>,
  reading: Reading,
  audit: AuditRecord,
): Promise<SavedDraft> {
  const parts = await packed(reading)
  const draft = { ...begun, parts: parts.length }
  await writeAll(
    table,
    parts.map((data, at) => ({ put: toItem.draftPart(draft, at + 1, data) })),
  )
  const Put = { TableName: table.name, Item: { ...toItem.savedDraft(draft) } }
  await table.client.send(new TransactWriteCommand({ TransactItems: [{ Put }, recordOf(table, draft, audit)] }))
  return draft
}

async function changeDraft(
  table: Table,
  draft: SavedDraft,
  audit: AuditRecord,
  change?: { readonly add: TakenDecision } | { readonly remove: number },
): Promise<boolean> {
  const { name } = table
  const Put = { TableName: name, Item: { ...toItem.savedDraft(draft) }, ...revisionIs(draft.rev - 1) }
  const beside = change === undefined ? [] : [besides(name, draft, change)]
  return together(table, [{ Put }, ...beside, recordOf(table, draft, audit)])
}

/** Writes all of it or, when somebody else was first, nothing. */
async function together(
  { client }: Table,
  TransactItems: TransactWriteCommandInput['TransactItems'],
): Promise<boolean> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems }))
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
    if (codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict')) return false
    throw error
  }
}

/** The record of who did something about a draft, written together with it. */
function recordOf({ name }: Table, draft: Pick<SavedDraft, 'id' | 'rev'>, audit: AuditRecord) {
  return { Put: { TableName: name, Item: { ...toItem.audit(audit, `${draft.id}.${draft.rev}`, 0) } } }
}

function besides(
  name: string,
  draft: SavedDraft,
  change: { readonly add: TakenDecision } | { readonly remove: number },
) {
  return 'add' in change
    ? { Put: { TableName: name, Item: { ...toItem.takenDecision(draft, change.add) } } }
    : { Delete: { TableName: name, Key: { ...keys.draftDecision(draft, change.remove) } } }
}

/** The draft first: once nothing leads to them, its parts can go one by one. */
async function removeDraft(table: Table, draft: SavedDraft, audit: AuditRecord): Promise<boolean> {
  const Key = { ...keys.savedDraft(draft.organization, draft.id) }
  const Delete = { TableName: table.name, Key, ...revisionIs(draft.rev) }
  const last = { id: draft.id, rev: draft.rev + 1 }
  if (!(await together(table, [{ Delete }, recordOf(table, last, audit)]))) return false
  await removeParts(table, draft)
  return true
}

async function removeParts(table: Table, { organization, id }: Pick<SavedDraft, 'organization' | 'id'>): Promise<void> {
  const left = await queryKeys(table, ranges.draft(organization, id))
  await writeAll(
    table,
    left.map((remove) => ({ remove })),
  )
}

async function listEveryDraft(table: Table): Promise<SavedDraft[]> {
  const drafts: SavedDraft[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await queryStretch(table, { of: { subject: EVERY_DRAFT }, cursor })
    drafts.push(...items.map(fromItem.savedDraft))
    cursor = next
  } while (cursor !== undefined)
  return drafts
}

function revisionIs(rev: number) {
  return { ConditionExpression: 'rev = :before', ExpressionAttributeValues: { ':before': rev } }
}

async function packed(reading: Reading): Promise<string[]> {
  const whole = (await promisify(gzip)(JSON.stringify(reading))).toString('base64')
  return Array.from({ length: Math.ceil(whole.length / PART) }, (_, at) => whole.slice(at * PART, (at + 1) * PART))
}

/** What the parts of a reading say together. */
export async function unpacked(parts: readonly string[]): Promise<Reading> {
  const whole = await promisify(gunzip)(Buffer.from(parts.join(''), 'base64'), { maxOutputLength: LARGEST })
  return StoredReading.parse(JSON.parse(whole.toString('utf8')))
}
