import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DeleteCommand, DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { FaultCode } from '../../../functions/checking/fault.ts'
import { StoredItem } from '../../../functions/checking/holdings.ts'
import { damagedDossiers } from './damaged-dossiers.ts'
import { damagedKeeping } from './damaged-keeping.ts'
import { damagedWork } from './damaged-work.ts'
import type { KeptInstance } from './instance.ts'

/** One kind of damage: where it is done, what it makes of what lies there, and as what it has to be found. */
export interface Damage {
  readonly name: string
  readonly code: FaultCode
  /** What else it may rightly look like. */
  readonly beside?: readonly FaultCode[]
  /** The items that it may hit, or the objects. */
  readonly items?: RegExp
  readonly objects?: RegExp
  readonly become: (item: StoredItem) => StoredItem | undefined
  readonly text?: (text: string) => string | undefined
}

/** Every kind of damage that the check has to find. */
export const damages: readonly Damage[] = [...damagedDossiers, ...damagedWork, ...damagedKeeping]

/** Does damage to one of the things that it may hit, and hands back what undoes it. */
export async function doDamage({ tools, holdings }: KeptInstance, damage: Damage, pick: number) {
  const records = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const TableName = tools.table
  const put = (Item: StoredItem) => records.send(new PutCommand({ TableName, Item }))
  const remove = ({ pk, sk }: StoredItem) => records.send(new DeleteCommand({ TableName, Key: { pk, sk } }))
  if (damage.objects) return damageObject({ tools, holdings }, damage, damage.objects, pick)
  const all = (await Array.fromAsync(holdings.partitions(), (partition) => holdings.itemsOf(partition))).flat()
  const may = all
    .map((item) => StoredItem.parse(item))
    .filter(({ pk, sk }) => damage.items?.test(`${pk} ${sk}`))
    .toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
  const item = may[pick % may.length]
  if (!item) throw new Error(`Nothing to damage: ${damage.name}`)
  const after = damage.become(item)
  const isMoved = after && (after.pk !== item.pk || after.sk !== item.sk)
  if (after) await put(after)
  else await remove(item)
  return async () => {
    if (isMoved) await remove(after)
    await put(item)
  }
}

async function damageObject(
  { tools, holdings }: Pick<KeptInstance, 'tools' | 'holdings'>,
  { name, text }: Damage,
  objects: RegExp,
  pick: number,
) {
  const s3 = new S3Client({})
  const may = (await Array.fromAsync(holdings.objects(''))).filter(({ key }) => objects.test(key))
  const place = { Bucket: tools.bucket, Key: may[pick % may.length]?.key }
  const { Body } = await s3.send(new GetObjectCommand(place))
  const before = await Body?.transformToByteArray()
  if (!before) throw new Error(`Nothing to damage: ${name}`)
  const after = text?.(Buffer.from(before).toString('utf8'))
  if (after === undefined) await s3.send(new DeleteObjectCommand(place))
  else await s3.send(new PutObjectCommand({ ...place, Body: after }))
  return async () => {
    await s3.send(new PutObjectCommand({ ...place, Body: before }))
  }
}
