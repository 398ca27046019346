import { randomBytes } from 'node:crypto'
import { DynamoDBClient, ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { recordEntry } from '../../functions/follow-up.ts'
import type { FollowUpTools } from '../../functions/open-track.ts'
import { Problem } from '../../functions/problem.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { anInput, aSummit, reopened, trackOfChad } from '../tracks.ts'
import { viewers } from '../viewers.ts'

const EDITORS = 8
const EDITS = 10

it('loses and doubles nothing when eight people edit one track over a line that fails', {
  timeout: 240_000,
}, async () => {
  const calm = await aSummit()
  const counts = { refused: 0, throttled: 0, lost: 0, twice: 0 }
  const client = faultyClient(counts)
  const tools = { store: dynamoStore(client, calm.name), tracks: dynamoTracks(client, calm.name) }
  const editors = Array.from({ length: EDITORS }, (_, editor) => edit(tools, editor))
  const written = (await Promise.all(editors)).flat()
  const { row, entries } = await reopened(calm)
  const notes = entries.map(({ states }) => states.note)
  expect(notes.toSorted()).toEqual(written.toSorted())
  expect([new Set(notes).size, row.track.rev]).toEqual([EDITORS * EDITS, 1 + EDITORS * EDITS])
  expect(Object.values(counts).every((count) => count > 0)).toBe(true)
})

async function edit(tools: FollowUpTools, editor: number): Promise<string[]> {
  const notes: string[] = []
  for (let count = 0; count < EDITS; count++) {
    const note = `Edit ${count} of editor ${editor}`
    const input = anInput({ states: { note }, request: randomBytes(12).toString('hex') })
    await untilAcknowledged(async () => {
      const { row } = await reopened(tools)
      await recordEntry(
        tools,
        viewers.focalPoint,
        trackOfChad,
        { ...input, rev: row.track.rev },
        '2021-01-01T00:00:00.000Z',
      )
    })
    notes.push(note)
  }
  return notes
}

async function untilAcknowledged(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Problem && error.code !== 'conflict') throw error
    }
  }
}

/** A client over a line on which requests are refused, throttled or sent twice, and answers are lost. */
function faultyClient(counts: { refused: number; throttled: number; lost: number; twice: number }): DynamoDBClient {
  const client = new DynamoDBClient({ maxAttempts: 1 })
  client.middlewareStack.add(
    (next) => async (args) => {
      const chance = Math.random()
      if (chance < 0.05) {
        counts.refused++
        throw new Error('Connection refused')
      }
      if (chance < 0.1) {
        counts.throttled++
        throw new ProvisionedThroughputExceededException({ message: 'Slow down', $metadata: {} })
      }
      const answer = await next(args)
      if (chance < 0.2) {
        counts.lost++
        throw new Error('Connection reset')
      }
      if (chance >= 0.25) return answer
      counts.twice++
      return next(args)
    },
    { step: 'build', name: 'faults' },
  )
  return client
}
