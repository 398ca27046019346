import { setTimeout as pause } from 'node:timers/promises'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

/** The function that takes in changes, exactly as Lambda would call it. */
export type ChangeHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | undefined>

/** How changes are handed over, and what becomes of those that are done or that nobody can take in. */
export interface Delivery {
  readonly handler: ChangeHandler
  readonly attempts: number
  readonly firstPause: number
  readonly signal: AbortSignal
  readonly done: (record: DynamoDBRecord) => Promise<void>
  readonly bury: (record: DynamoDBRecord) => Promise<void>
}

/** Hands records over in their order until each is taken in or buried; one that fails holds back those after it. */
export async function deliver(records: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  let waiting = records
  let together = records.length
  let failures = 0
  while (waiting.length > 0 && !delivery.signal.aborted) {
    const batch = waiting.slice(0, together)
    const { taken, thrown } = await handOver(batch, delivery.handler)
    const last = batch[taken - 1]
    if (last) {
      await delivery.done(last)
      failures = 0
    }
    waiting = waiting.slice(taken)
    together = thrown ? 1 : records.length
    const [failed] = waiting
    if (taken === batch.length || !failed) continue
    failures += 1
    if (failures < delivery.attempts) await rest(failures, delivery)
    else {
      await delivery.bury(failed)
      await delivery.done(failed)
      waiting = waiting.slice(1)
      failures = 0
    }
  }
}

/** How many of the first records were taken in; a handler that throws has taken in none that can be known. */
async function handOver(
  batch: readonly DynamoDBRecord[],
  handler: ChangeHandler,
): Promise<{ taken: number; thrown: boolean }> {
  try {
    const failures = (await handler({ Records: [...batch] }))?.batchItemFailures ?? []
    const places = failures.map(({ itemIdentifier }) =>
      batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier),
    )
    return { taken: Math.max(0, Math.min(batch.length, ...places)), thrown: false }
  } catch {
    return { taken: 0, thrown: true }
  }
}

async function rest(failures: number, { firstPause, signal }: Delivery): Promise<void> {
  await pause(firstPause * 2 ** (failures - 1), undefined, { signal }).catch(() => undefined)
}
