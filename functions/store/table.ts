import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

/** The one index of the table: what many partitions say about one subject. Only items that carry its keys are in it. */
export const INDEX = 'by-subject'

/** The attribute that says when the table may delete an item: sessions, begun sign-ins and invitations have it. */
export const LAPSES = 'lapses'

/** The one table, as the cloud, one machine and the tests create it. */
export const table = {
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'subject', AttributeType: 'S' },
    { AttributeName: 'order', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: INDEX,
      KeySchema: [
        { AttributeName: 'subject', KeyType: 'HASH' },
        { AttributeName: 'order', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  BillingMode: 'PAY_PER_REQUEST',
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies Omit<CreateTableCommandInput, 'TableName'>
