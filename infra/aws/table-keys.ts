import type { CreateTableCommandInput, GlobalSecondaryIndex, KeySchemaElement } from '@aws-sdk/client-dynamodb'
import {
  type Attribute,
  AttributeType,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
} from 'aws-cdk-lib/aws-dynamodb'

/** The keys and indexes of a table in the words of the DynamoDB API, as the functions state them. */
export type TableFacts = Pick<CreateTableCommandInput, 'AttributeDefinitions' | 'KeySchema' | 'GlobalSecondaryIndexes'>

/** The same keys and indexes in the words of the CDK, so that they are stated in one place only. */
export function keysOf(facts: TableFacts) {
  const indexes = facts.GlobalSecondaryIndexes ?? []
  return { ...keyPair(facts, facts.KeySchema), globalSecondaryIndexes: indexes.map((index) => indexOf(facts, index)) }
}

function indexOf(facts: TableFacts, { IndexName, KeySchema, Projection }: GlobalSecondaryIndex) {
  const projectionType = projectionTypes.get(Projection?.ProjectionType ?? '')
  if (!IndexName || !projectionType) throw new Error('Cannot use the table: an index has no name or no projection')
  const nonKeyAttributes = Projection?.NonKeyAttributes
  const index: GlobalSecondaryIndexPropsV2 = { indexName: IndexName, ...keyPair(facts, KeySchema), projectionType }
  return nonKeyAttributes ? { ...index, nonKeyAttributes } : index
}

function keyPair(facts: TableFacts, keys: readonly KeySchemaElement[] = []) {
  const [partition, sort] = ['HASH', 'RANGE'].map((type) => keys.find(({ KeyType }) => KeyType === type)?.AttributeName)
  if (!partition) throw new Error('Cannot use the table: a partition key is missing')
  return { partitionKey: attributeOf(facts, partition), ...(sort ? { sortKey: attributeOf(facts, sort) } : {}) }
}

function attributeOf(facts: TableFacts, name: string): Attribute {
  const definition = facts.AttributeDefinitions?.find(({ AttributeName }) => AttributeName === name)
  const type = attributeTypes.get(definition?.AttributeType ?? '')
  if (!type) throw new Error(`Cannot use the table: the type of "${name}" is missing`)
  return { name, type }
}

const attributeTypes: ReadonlyMap<string, AttributeType> = new Map([
  ['S', AttributeType.STRING],
  ['N', AttributeType.NUMBER],
  ['B', AttributeType.BINARY],
])

const projectionTypes: ReadonlyMap<string, ProjectionType> = new Map([
  ['ALL', ProjectionType.ALL],
  ['KEYS_ONLY', ProjectionType.KEYS_ONLY],
  ['INCLUDE', ProjectionType.INCLUDE],
])
