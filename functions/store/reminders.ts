import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Reminder, Told } from '../../content/model/reminder.ts'
import { type Table, writeAll } from './batches.ts'
import { fromItem, type Item, textOf, toItem } from './items.ts'
import { type Key, keys, ranges } from './keys.ts'
import { queryKeys, queryStretch, readOne } from './queries.ts'
import type { Claim, ClaimResult, ReminderStore } from './reminder-store.ts'
import type { Page } from './store.ts'
import { remindedAt, remindersIn } from './subjects.ts'

const PAGE = 500

/** Reminders over a DynamoDB table: the same table as everything else. */
export function dynamoReminders(client: DynamoDBClient, name: string): ReminderStore {
  const table: Table = { client: DynamoDBDocumentClient.from(client), name }
  return { ...mailboxes(table), ...outbox(table) }
}

function mailboxes(table: Table) {
  return {
    findMailbox: (user) => readOne(table, keys.mailbox(user), fromItem.mailbox),
    listMailboxes: (pace, cursor) => list(table, remindedAt(pace), cursor, fromItem.mailbox),
    putMailbox: (mailbox) => putOver(table, toItem.mailbox(mailbox)),
    removeMailbox: async (user) => {
      const { pk, sk } = keys.mailbox(user)
      const others = (await queryKeys(table, ranges.mailbox(user))).filter((key) => key.sk !== sk)
      await writeAll(table, [{ remove: { pk, sk } }])
      await writeAll(
        table,
        others.map((remove) => ({ remove })),
      )
    },
    findTold: (user) => readOne(table, keys.told(user), fromItem.told),
    keepKey: async (offered) => {
      const known = await readOne(table, keys.reminderKey(), fromItem.reminderKey)
      if (known) return known
      if (await putNew(table, toItem.reminderKey(offered))) return offered
      return (await readOne(table, keys.reminderKey(), fromItem.reminderKey)) ?? offered
    },
  } satisfies Partial<ReminderStore>
}

function outbox(table: Table) {
  return {
    findReminder: (user, period) => readOne(table, keys.reminder({ user, period }), fromItem.reminder),
    listReminders: (state, cursor) => list(table, remindersIn(state), cursor, fromItem.reminder),
    addReminder: (reminder) => putNew(table, toItem.reminder(reminder)),
    claimReminder: (claim) => claimReminder(table, claim),
    settleReminder: (reminder, told) => settleReminder(table, reminder, told),
  } satisfies Partial<ReminderStore>
}

/** Two who settle the same reminder at the same moment are both turned away by the table, so it is asked again. */
async function settleReminder(table: Table, reminder: Reminder, told?: Told, tries = 5): Promise<boolean> {
  const settled = conditional(table, toItem.reminder(reminder))
  const steps = told ? [settled, { Put: { TableName: table.name, Item: { ...toItem.told(told) } } }] : [settled]
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: steps }))
    return true
  } catch (error) {
    const codes = refusals(error)
    if (codes?.[0] === 'ConditionalCheckFailed') return isKept(table, reminder)
    if (!codes?.includes('TransactionConflict') || tries === 1) throw error
    return settleReminder(table, reminder, told, tries - 1)
  }
}

/** The reminder, the count of the day and the mailbox as it was read go in one transaction. */
async function claimReminder(table: Table, { to, mailbox, day, ceiling }: Claim): Promise<ClaimResult> {
  const steps = [
    conditional(table, toItem.reminder(to)),
    count(table, day, ceiling),
    {
      ConditionCheck: {
        TableName: table.name,
        Key: { ...keys.mailbox(mailbox.user) },
        ConditionExpression: 'rev = :rev',
        ExpressionAttributeValues: { ':rev': mailbox.rev },
      },
    },
  ]
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: steps }))
    return 'claimed'
  } catch (error) {
    const codes = refusals(error)
    if (!codes) throw error
    if (codes[0] === 'ConditionalCheckFailed') return (await isKept(table, to)) ? 'claimed' : 'overtaken'
    return codes[1] === 'ConditionalCheckFailed' ? 'ceiling' : 'overtaken'
  }
}

function count({ name }: Table, day: string, ceiling: number) {
  const { pk, sk, json, lapses } = toItem.reminderDay(day, 1)
  return {
    Update: {
      TableName: name,
      Key: { pk, sk },
      UpdateExpression: 'SET #rev = if_not_exists(#rev, :none) + :one, #json = :json, #lapses = :lapses',
      ConditionExpression: 'attribute_not_exists(#rev) OR #rev < :ceiling',
      ExpressionAttributeNames: { '#rev': 'rev', '#json': 'json', '#lapses': 'lapses' },
      ExpressionAttributeValues: { ':none': 0, ':one': 1, ':json': json, ':lapses': lapses, ':ceiling': ceiling },
    },
  }
}

/** A refused write may have been done by an earlier try whose answer was lost: then it is there to the letter. */
async function isKept(table: Table, reminder: Reminder): Promise<boolean> {
  return (await readOne(table, keys.reminder(reminder), textOf)) === toItem.reminder(reminder).json
}

function refusals(error: unknown): (string | undefined)[] | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined
  return (error.CancellationReasons ?? []).map(({ Code }) => Code)
}

type Revised = Item & { readonly rev: number }

function conditional({ name }: Table, item: Revised) {
  return { Put: { TableName: name, Item: { ...item }, ...overRevisionBefore(item) } }
}

function overRevisionBefore({ rev }: Revised) {
  if (rev === 1) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': rev - 1 } }
}

function putOver(table: Table, item: Revised): Promise<boolean> {
  return put(table, item, overRevisionBefore(item))
}

function putNew(table: Table, item: Item): Promise<boolean> {
  return put(table, item, { ConditionExpression: 'attribute_not_exists(pk)' })
}

async function put({ client, name }: Table, item: Item & Key, condition: { ConditionExpression: string }) {
  try {
    await client.send(new PutCommand({ TableName: name, Item: { ...item }, ...condition }))
    return true
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return false
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
