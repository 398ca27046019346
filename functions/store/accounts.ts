import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { AuditRecord } from '../../content/model/audit.ts'
import type { Membership } from '../../content/model/viewer.ts'
import type { AccountStore, SecretHash } from './account-store.ts'
import type { Table } from './batches.ts'
import { fromItem, type Item, toItem } from './items.ts'
import { type Key, keys, ranges } from './keys.ts'
import { queryRange, queryStretch, readOne } from './queries.ts'
import { membersOf } from './subjects.ts'

/** Accounts over a DynamoDB table: the same table as everything else. */
export function dynamoAccounts(client: DynamoDBClient, name: string): AccountStore {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  return { ...accounts(table), ...sessions(table), ...memberships(table), ...invitations(table) }
}

function accounts(table: Table) {
  return {
    findAccount: (id) => readOne(table, keys.account(id), fromItem.account),
    putAccount: (account) => put(table, toItem.account(account)),
  } satisfies Partial<AccountStore>
}

function sessions(table: Table) {
  return {
    findSession: async (hash, now) => unlapsed(await readOne(table, keys.session(hash), fromItem.session), now),
    putSession: (hash, session) => put(table, toItem.session(hash, session)),
    removeSession: async (hash) => {
      await take(table, keys.session(hash))
    },
    putPending: (hash, pending) => put(table, toItem.pending(hash, pending)),
    takePending: async (hash, now) => {
      const taken = await take(table, keys.signIn(hash))
      return taken === undefined ? undefined : unlapsed(fromItem.pending(taken), now)
    },
  } satisfies Partial<AccountStore>
}

function memberships(table: Table) {
  return {
    membershipsOf: async (account) => (await queryRange(table, ranges.memberships(account))).map(fromItem.membership),
    membersOf: async (organization) => {
      const members: Membership[] = []
      let cursor: string | undefined
      do {
        const { items, next } = await queryStretch(table, { of: { subject: membersOf(organization) }, cursor })
        members.push(...items.map(fromItem.membership))
        cursor = next
      } while (cursor !== undefined)
      return members
    },
    putMembership: (membership, audit) =>
      together(table, [putOf(table, toItem.membership(membership)), auditOf(table, audit)]),
    removeMembership: (membership, audit) =>
      together(table, [removeOf(table, keys.membership(membership)), auditOf(table, audit)]),
  } satisfies Partial<AccountStore>
}

function invitations(table: Table) {
  return {
    findInvitation: async (hash, now) =>
      unlapsed(await readOne(table, keys.invitation(hash), fromItem.invitation), now),
    putInvitation: (hash, invitation, audit) =>
      together(table, [putOf(table, toItem.invitation(hash, invitation)), auditOf(table, audit)]),
    acceptInvitation: (hash, membership, audit) => accept(table, hash, membership, audit),
  } satisfies Partial<AccountStore>
}

async function accept(table: Table, hash: SecretHash, membership: Membership, audit: AuditRecord): Promise<boolean> {
  const taken = { ...removeOf(table, keys.invitation(hash)).Delete, ConditionExpression: 'attribute_exists(pk)' }
  try {
    await together(table, [{ Delete: taken }, putOf(table, toItem.membership(membership)), auditOf(table, audit)])
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    if (error.CancellationReasons?.[0]?.Code !== 'ConditionalCheckFailed') throw error
    return false
  }
}

type Step = ReturnType<typeof putOf> | { Delete: { TableName: string; Key: Record<string, string> } }

async function together({ client }: Table, steps: readonly Step[]): Promise<void> {
  await client.send(new TransactWriteCommand({ TransactItems: [...steps] }))
}

function putOf({ name }: Table, item: Item) {
  return { Put: { TableName: name, Item: { ...item } } }
}

function removeOf({ name }: Table, key: Key) {
  return { Delete: { TableName: name, Key: { ...key } } }
}

function auditOf(table: Table, record: AuditRecord): Step {
  return putOf(table, toItem.audit(record, record.by.user, 0))
}

async function put({ client, name }: Table, item: Item): Promise<void> {
  await client.send(new PutCommand({ TableName: name, Item: { ...item } }))
}

async function take({ client, name }: Table, key: Key): Promise<unknown> {
  const { Attributes } = await client.send(
    new DeleteCommand({ TableName: name, Key: { ...key }, ReturnValues: 'ALL_OLD' }),
  )
  return Attributes
}

function unlapsed<T extends { readonly until: string }>(kept: T | undefined, now: string): T | undefined {
  return kept && kept.until > now ? kept : undefined
}
