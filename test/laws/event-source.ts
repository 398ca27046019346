import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

/** What happens to one batch: how many records it has, how often and when it comes again, and whether it is cut in two. */
export interface BatchFate {
  readonly size: number
  readonly again: number
  readonly later: boolean
  readonly bisected: boolean
}

/** How changes reach a consumer: its handler, what befalls each batch, and how often a batch is tried. */
export interface EventSource {
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
  readonly fates: readonly BatchFate[]
  readonly attempts: number
}

/** What a delivery took: how often the handler was called, how often of these again, and what was given up. */
export interface Delivered {
  readonly calls: number
  readonly retries: number
  readonly buried: number
}

/**
 * Delivers records as Lambda's event source mapping may: cut anywhere, each one to three times, a batch again after later
 * ones, a failed one from its first failure on or in halves. What fails to the end is given up.
 */
export async function deliverAsLambda(
  records: readonly DynamoDBRecord[],
  { handler, fates, attempts }: EventSource,
): Promise<Delivered> {
  const counts = { calls: 0, retries: 0, buried: 0 }
  const late: (readonly DynamoDBRecord[])[] = []
  const hand = async (batch: readonly DynamoDBRecord[], left: number, bisected: boolean): Promise<void> => {
    if (batch.length === 0) return
    if (left === 0) {
      counts.buried += batch.length
      return
    }
    counts.calls += 1
    if (left < attempts) counts.retries += 1
    const rest = batch.slice(await taken(batch, handler))
    const middle = bisected ? Math.ceil(rest.length / 2) : rest.length
    for (const part of [rest.slice(0, middle), rest.slice(middle)]) await hand(part, left - 1, bisected)
  }
  let at = 0
  for (let turn = 0; at < records.length; turn++) {
    const { size, again, later, bisected } = fates[turn % fates.length] ?? once
    const batch = records.slice(at, at + size)
    at += size
    for (let times = 0; times <= (later ? 0 : again); times++) await hand(batch, attempts, bisected)
    if (later) late.push(...Array.from({ length: again }, () => batch))
  }
  for (const batch of late) await hand(batch, attempts, false)
  return counts
}

const once: BatchFate = { size: 10, again: 0, later: false, bisected: false }

/** How many of the first records were taken in; a handler that throws has taken in none that can be known. */
async function taken(batch: readonly DynamoDBRecord[], handler: EventSource['handler']): Promise<number> {
  try {
    const { batchItemFailures } = await handler({ Records: [...batch] })
    const places = batchItemFailures.map(({ itemIdentifier }) =>
      batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
    )
    return Math.max(0, Math.min(batch.length, ...places))
  } catch {
    return 0
  }
}
