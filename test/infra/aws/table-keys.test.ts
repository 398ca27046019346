import { AttributeType, ProjectionType } from 'aws-cdk-lib/aws-dynamodb'
import { expect, it } from 'vitest'
import { keysOf, type TableFacts } from '../../../infra/aws/table-keys.ts'

const facts: TableFacts = {
  AttributeDefinitions: [
    { AttributeName: 'place', AttributeType: 'S' },
    { AttributeName: 'year', AttributeType: 'N' },
  ],
  KeySchema: [{ AttributeName: 'place', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'by-year',
      KeySchema: [
        { AttributeName: 'year', KeyType: 'HASH' },
        { AttributeName: 'place', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['title'] },
    },
  ],
}

it('gives the keys and indexes of a table to the CDK', () => {
  const place = { name: 'place', type: AttributeType.STRING }
  expect(keysOf(facts)).toEqual({
    partitionKey: place,
    globalSecondaryIndexes: [
      {
        indexName: 'by-year',
        partitionKey: { name: 'year', type: AttributeType.NUMBER },
        sortKey: place,
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ['title'],
      },
    ],
  })
})

it('stops at a table that says too little', () => {
  expect(() => keysOf({ ...facts, KeySchema: [] })).toThrow('a partition key is missing')
  expect(() => keysOf({ ...facts, AttributeDefinitions: [] })).toThrow('the type of "place" is missing')
  expect(() =>
    keysOf({ ...facts, GlobalSecondaryIndexes: [{ IndexName: 'x', KeySchema: [], Projection: {} }] }),
  ).toThrow('an index has no name or no projection')
})
