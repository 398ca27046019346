import { afterEach, expect, it, vi } from 'vitest'
import { readSettings } from '../../functions/env.ts'

afterEach(() => vi.unstubAllEnvs())

it('reads the names of the table and the bucket', () => {
  vi.stubEnv('RECORDS_TABLE', 'records')
  vi.stubEnv('SUMMARIES_BUCKET', 'summaries')
  expect(readSettings()).toEqual({ RECORDS_TABLE: 'records', SUMMARIES_BUCKET: 'summaries' })
})

it('names every setting that is missing', () => {
  vi.stubEnv('RECORDS_TABLE', '')
  vi.stubEnv('SUMMARIES_BUCKET', undefined)
  expect(readSettings).toThrow('Cannot start: missing or too short: RECORDS_TABLE, SUMMARIES_BUCKET')
})
