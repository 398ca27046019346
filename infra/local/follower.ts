import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  type _Record as EngineRecord,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod'
import { type ChangeHandler, deliver } from './delivery.ts'
import { dropLetter, LOST } from './file-letters.ts'
import { writeFileWhole } from './files.ts'
import { lambdaRecord, tellsChange } from './stream-record.ts'

/** The stream to follow, who takes in the changes, and where to keep how far that has come. */
export interface FollowerOptions {
  readonly client: DynamoDBStreamsClient
  readonly streamArn: string
  readonly handler: ChangeHandler
  readonly folder: string
  readonly now: () => Date
  readonly attempts?: number
  readonly firstPause?: number
}

const IDLE = 200
const Checkpoint = z.strictObject({ stream: z.string(), after: z.string() })

/** The change stream of a table. */
export async function streamOf(client: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  if (!Table?.LatestStreamArn) throw new Error(`The table "${table}" has no change stream`)
  return Table.LatestStreamArn
}

/** Hands every change of the table to the handler, from where the last run has stopped; call the answer to stop. */
export function follow(options: FollowerOptions): () => Promise<void> {
  const stopping = new AbortController()
  const running = run(options, stopping.signal)
  return () => {
    stopping.abort()
    return running
  }
}

async function run(options: FollowerOptions, signal: AbortSignal): Promise<void> {
  await mkdir(options.folder, { recursive: true })
  while (!signal.aborted) {
    try {
      await readOn(options, signal)
    } catch (error) {
      if (!signal.aborted) process.stderr.write(`Following the changes failed, trying again: ${String(error)}\n`)
      await pause(1000, undefined, { signal }).catch(() => undefined)
    }
  }
}

/** Reads the stream from the checkpoint on. @NOTE The engine has one shard for each stream; AWS has many. */
async function readOn(options: FollowerOptions, signal: AbortSignal): Promise<void> {
  let iterator = await iteratorFor(options)
  while (iterator && !signal.aborted) {
    const { Records = [], NextShardIterator } = await options.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }),
    )
    await takeIn(Records, options, signal)
    iterator = NextShardIterator
    if (Records.length === 0) await pause(IDLE, undefined, { signal }).catch(() => undefined)
  }
}

async function takeIn(records: readonly EngineRecord[], options: FollowerOptions, signal: AbortSignal): Promise<void> {
  const done = (sequenceNumber: string | undefined) =>
    writeFileWhole(checkpointFile(options), JSON.stringify({ stream: options.streamArn, after: sequenceNumber }))
  const changes = records.filter(tellsChange).map((record) => lambdaRecord(record, options.streamArn))
  await deliver(changes, {
    handler: options.handler,
    attempts: options.attempts ?? 5,
    firstPause: options.firstPause ?? 200,
    signal,
    done: ({ dynamodb }) => done(dynamodb?.SequenceNumber),
    bury: ({ eventName, dynamodb }) => {
      const { Keys: keys, SequenceNumber: sequenceNumber } = dynamodb ?? {}
      const letter = { at: options.now().toISOString(), eventName, sequenceNumber, keys }
      return dropLetter(join(options.folder, LOST), letter)
    },
  })
  const last = records.at(-1)
  if (last && !signal.aborted) await done(last.dynamodb?.SequenceNumber)
}

async function iteratorFor(options: FollowerOptions): Promise<string | undefined> {
  const { client, streamArn: StreamArn } = options
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId
  const text = await readFile(checkpointFile(options), 'utf8').catch(() => undefined)
  const checkpoint = text && Checkpoint.parse(JSON.parse(text))
  const from = checkpoint && checkpoint.stream === StreamArn ? { SequenceNumber: checkpoint.after } : undefined
  const ShardIteratorType = from ? 'AFTER_SEQUENCE_NUMBER' : 'TRIM_HORIZON'
  const answer = await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType, ...from }))
  return answer.ShardIterator
}

function checkpointFile({ folder }: FollowerOptions): string {
  return join(folder, 'checkpoint.json')
}
