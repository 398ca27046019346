import { isDeepStrictEqual } from 'node:util'
import type { AttributeValue, _Record as EngineRecord } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord, AttributeValue as LambdaValue } from 'aws-lambda'

/** Whether a record tells of a change; the engine also writes one when nothing has changed, AWS does not. */
export function tellsChange({ dynamodb }: EngineRecord): boolean {
  return !isDeepStrictEqual(dynamodb?.OldImage, dynamodb?.NewImage)
}

/** A record of the change stream in the shape in which Lambda hands it to a function. */
export function lambdaRecord(record: EngineRecord, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: at, Keys, OldImage, NewImage, ...rest } = record.dynamodb ?? {}
  return {
    ...record,
    userIdentity: undefined,
    eventSourceARN: streamArn,
    dynamodb: {
      ...rest,
      ...(at && { ApproximateCreationDateTime: Math.floor(at.getTime() / 1000) }),
      ...(Keys && { Keys: lambdaItem(Keys) }),
      ...(OldImage && { OldImage: lambdaItem(OldImage) }),
      ...(NewImage && { NewImage: lambdaItem(NewImage) }),
    },
  }
}

function lambdaItem(item: Record<string, AttributeValue>): Record<string, LambdaValue> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, lambdaValue(value)]))
}

/** Bytes travel as base64; everything else stays as it is. */
function lambdaValue(value: AttributeValue): LambdaValue {
  if (value.B) return { B: base64(value.B) }
  if (value.BS) return { BS: value.BS.map(base64) }
  if (value.L) return { L: value.L.map(lambdaValue) }
  if (value.M) return { M: lambdaItem(value.M) }
  if (value.S !== undefined) return { S: value.S }
  if (value.N !== undefined) return { N: value.N }
  if (value.SS) return { SS: value.SS }
  if (value.NS) return { NS: value.NS }
  if (value.BOOL !== undefined) return { BOOL: value.BOOL }
  return { NULL: true }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
