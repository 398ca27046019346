import type { DynamoDBBatchResponse } from 'aws-lambda'
import type { IndexingEvent } from '../indexing.ts'
import type { Counts } from '../metrics.ts'

type Handler = (event: IndexingEvent) => Promise<DynamoDBBatchResponse>

/** Tells how long the oldest change of a batch took until it could be found; only where all of the batch was taken in. */
export function withLag(handler: Handler, count: (counts: Counts) => void, now: () => Date): Handler {
  return async (event) => {
    const answer = await handler(event)
    const times =
      'reindex' in event ? [] : event.Records.flatMap(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime ?? [])
    if (times.length > 0 && answer.batchItemFailures.length === 0) {
      count({ IndexLag: Math.max(0, now().getTime() - Math.min(...times) * 1000) })
    }
    return answer
  }
}
