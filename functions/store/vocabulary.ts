import { isDeepStrictEqual } from 'node:util'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Concept } from '../../content/model/registry.ts'
import type { VocabularyChange } from '../../content/model/vocabulary.ts'
import type { Table } from './batches.ts'
import { fromItem, textOf, toItem } from './items.ts'
import { keys, ranges } from './keys.ts'
import { queryRange, readOne } from './queries.ts'
import type { VocabularyStore } from './vocabulary-store.ts'

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>

/** Changes of the vocabulary over a DynamoDB table: the same table as everything else. */
export function vocabularyIn(table: Table): VocabularyStore {
  return {
    findVocabularyChange: (id) => readOne(table, keys.vocabularyChange(id), fromItem.vocabularyChange),
    listVocabularyChanges: async () =>
      (await queryRange(table, ranges.vocabularyChanges()))
        .map(fromItem.vocabularyChange)
        .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    changeVocabulary: async (change, audit, undone) => {
      const terms = await Promise.all(change.after.map((concept) => put(table, change, concept)))
      const closing = undone && (await ended(table, undone))
      if (terms.some((term) => term === undefined) || closing?.length === 0) return false
      const writes = [
        ...terms.flatMap((term) => term ?? []),
        fresh(table, toItem.vocabularyChange(change)),
        ...(closing ?? []),
        { Put: { TableName: table.name, Item: { ...toItem.audit(audit, change.id, 0) } } },
      ]
      return send(table, writes)
    },
  }
}

/** A term is replaced only where it still stands, to the letter, as the change found it. */
async function put(table: Table, { before }: VocabularyChange, concept: Concept): Promise<Writes | undefined> {
  const stored = await readOne(table, keys.entry('concept', concept.slug), (item) => item)
  const expected = before.find(({ slug }) => slug === concept.slug)
  if (stored === undefined || !isDeepStrictEqual(fromItem.entry(stored), expected)) return undefined
  const condition = { ConditionExpression: 'json = :json', ExpressionAttributeValues: { ':json': textOf(stored) } }
  return [{ Put: { TableName: table.name, Item: { ...toItem.entry(concept) }, ...condition } }]
}

function fresh(table: Table, item: ReturnType<typeof toItem.vocabularyChange>): Writes[number] {
  return { Put: { TableName: table.name, Item: { ...item }, ConditionExpression: 'attribute_not_exists(pk)' } }
}

/** The change that is undone names the one that undid it, once. */
async function ended(table: Table, undone: VocabularyChange): Promise<Writes> {
  const stored = await readOne(table, keys.vocabularyChange(undone.id), (item) => item)
  if (stored === undefined || fromItem.vocabularyChange(stored).undoneBy !== undefined) return []
  const condition = { ConditionExpression: 'json = :json', ExpressionAttributeValues: { ':json': textOf(stored) } }
  return [{ Put: { TableName: table.name, Item: { ...toItem.vocabularyChange(undone) }, ...condition } }]
}

async function send(table: Table, writes: Writes): Promise<boolean> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: writes }))
    return true
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error
    return false
  }
}
