import { createHash } from 'node:crypto'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Counts } from '../metrics.ts'
import type { PurgeCounter } from './purge-count.ts'
import { type ChangedItem, purgedPaths, touchedBy } from './purged-paths.ts'

/** Tells the CDN to forget paths; a reference that it knows already asks for nothing new. */
export type Purge = (reference: string, paths: readonly string[]) => Promise<void>

/** What purging needs. */
export interface PurgeTools {
  readonly purge: Purge
  readonly counter: PurgeCounter
  /** The most paths that are purged in a month; beyond it pages are kept for half a minute. */
  readonly ceiling: number
  readonly now: () => Date
  readonly pause: (milliseconds: number) => Promise<unknown>
  readonly count: (counts: Counts) => void
}

/**
 * How long after a change the CDN is told, in milliseconds: by then indexes tell of the change, and a page that was
 * drawn before it has arrived where it is purged.
 */
const SETTLED = 3_000

/** Makes the CDN forget what changes have made old. What fails is told again as a whole, which purges nothing twice. */
export function purging(tools: PurgeTools): (event: DynamoDBStreamEvent) => Promise<void> {
  return async ({ Records: records }) => {
    const touched = records.flatMap((record) => touchedBy(changedItem(record)))
    const spent = touched.length > 0 ? await tools.counter.read(tools.now()) : 0
    const paths = purgedPaths(touched, spent)
    if (paths.length === 0 || spent >= tools.ceiling) return
    const wait = settledAt(records) - tools.now().getTime()
    if (wait > 0) await tools.pause(wait)
    await tools.purge(referenceOf(records), paths)
    await tools.counter.add(paths.length, tools.now())
    tools.count({ PathsPurged: paths.length })
  }
}

/** The stream tells the time of a change in whole seconds. */
function settledAt(records: readonly DynamoDBRecord[]): number {
  const newest = Math.max(...records.map(({ dynamodb }) => dynamodb?.ApproximateCreationDateTime ?? 0))
  return newest * 1000 + SETTLED
}

function referenceOf(records: readonly DynamoDBRecord[]): string {
  const numbers = records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '')
  return createHash('sha256').update(numbers.join(' ')).digest('hex')
}

function changedItem({ dynamodb }: DynamoDBRecord): ChangedItem {
  const { Keys, NewImage, OldImage } = dynamodb ?? {}
  return { pk: Keys?.pk?.S ?? '', sk: Keys?.sk?.S ?? '', before: OldImage?.json?.S, after: NewImage?.json?.S }
}
