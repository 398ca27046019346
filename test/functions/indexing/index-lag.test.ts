import { expect, it } from 'vitest'
import { withLag } from '../../../functions/indexing/index-lag.ts'
import type { Counts } from '../../../functions/metrics.ts'
import { keys } from '../../../functions/store/keys.ts'
import { changeOf } from '../../indexing.ts'

const now = () => new Date('2026-02-01T12:00:00.000Z')
const aged = (seconds: number) => {
  const record = changeOf(keys.listing('summit'))
  const ApproximateCreationDateTime = now().getTime() / 1000 - seconds
  return { ...record, dynamodb: { ...record.dynamodb, ApproximateCreationDateTime } }
}

it('measures until the oldest change of a batch can be found, and only when all are taken in', async () => {
  const counted: Counts[] = []
  const answer = (failures: number) => async () => ({
    batchItemFailures: Array.from({ length: failures }, () => ({ itemIdentifier: '1' })),
  })
  const count = (counts: Counts) => void counted.push(counts)
  await withLag(answer(0), count, now)({ Records: [aged(2), aged(7), aged(0)] })
  await withLag(answer(1), count, now)({ Records: [aged(2)] })
  await withLag(answer(0), count, now)({ reindex: true })
  expect(counted).toEqual([{ IndexLag: 7000 }])
})
