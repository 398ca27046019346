import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Mend } from '../checking/fault.ts'

/** Makes one thing right; false when the head on which it rests was changed since the fault was found. */
export async function mendItem(
  client: DynamoDBClient,
  TableName: string,
  { write, head, rev }: Mend,
): Promise<boolean> {
  const whole = { ConditionExpression: 'rev = :rev', ExpressionAttributeValues: { ':rev': rev } }
  const key = 'put' in write ? write.put : write.remove
  const isHead = key.pk === head.pk && key.sk === head.sk
  const change =
    'put' in write
      ? { Put: { TableName, Item: { ...write.put }, ...(isHead && whole) } }
      : { Delete: { TableName, Key: { ...write.remove } } }
  const check = isHead ? [] : [{ ConditionCheck: { TableName, Key: { ...head }, ...whole } }]
  try {
    await DynamoDBDocumentClient.from(client).send(new TransactWriteCommand({ TransactItems: [...check, change] }))
    return true
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false
    throw error
  }
}
