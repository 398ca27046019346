import { afterEach, expect, it, vi } from 'vitest'
import { readSettings, readWorkSettings } from '../../functions/env.ts'

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

it('asks the function for people who sign in for what that needs', () => {
  vi.stubEnv('RECORDS_TABLE', 'records')
  vi.stubEnv('SUMMARIES_BUCKET', 'summaries')
  expect(readWorkSettings).toThrow('Cannot start: missing or too short: SITE_ADDRESS, ISSUER, CLIENT_ID')
  vi.stubEnv('SITE_ADDRESS', 'https://outcomes.example')
  vi.stubEnv('ISSUER', 'https://id.example')
  vi.stubEnv('CLIENT_ID', 'rapporteur')
  const needed = { SITE_ADDRESS: 'https://outcomes.example', ISSUER: 'https://id.example', CLIENT_ID: 'rapporteur' }
  expect(readWorkSettings()).toEqual({ RECORDS_TABLE: 'records', SUMMARIES_BUCKET: 'summaries', ...needed })
})
