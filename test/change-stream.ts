import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { streamOf } from '../infra/local/follower.ts'
import { lambdaRecord, tellsChange } from '../infra/local/stream-record.ts'

/** Reads what changed in a table since it was last asked, in the shape in which Lambda hands it to a function. */
export async function changeStream(table: string): Promise<() => Promise<DynamoDBRecord[]>> {
  const records = new DynamoDBClient({})
  const client = new DynamoDBStreamsClient({})
  const StreamArn = await streamOf(records, table)
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId
  const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' } as const
  let iterator = (await client.send(new GetShardIteratorCommand(start))).ShardIterator
  return async () => {
    const changes: DynamoDBRecord[] = []
    for (let more = true; more; ) {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }))
      iterator = NextShardIterator
      changes.push(...Records.filter(tellsChange).map((record) => lambdaRecord(record, StreamArn)))
      more = Records.length > 0
    }
    return changes
  }
}
