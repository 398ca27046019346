import { readdir } from 'node:fs/promises'
import { afterEach, expect, it } from 'vitest'
import { benchBundles } from '../../../infra/bench/bundles.ts'
import { benchDesk } from '../../../infra/bench/desk.ts'
import { benchPublishing } from '../../../infra/bench/publishing.ts'
import { benchReading } from '../../../infra/bench/reading.ts'

const environment = { ...process.env }
afterEach(() => {
  process.env = { ...environment }
})

it('measures each function beside a bare one', async () => {
  const [head, bare, site] = (await benchBundles()).split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(head).toEqual(['function', 'kB', 'kB at the start', 'processor ms of the import', 'times the bare one'])
  expect([bare?.[0], bare?.[4], site?.[0]]).toEqual(['bare Hono', '1.0', 'http'])
  expect(Number(site?.[2])).toBeLessThan(Number(site?.[1]))
}, 120_000)

it('measures every document of the repository, and a thousand recommendations', async () => {
  const names = (await benchPublishing()).split('\n').map((line) => line.split(/ {2,}/)[0])
  expect(names).toEqual([
    'document',
    'content/campaigns/children-not-soldiers.md',
    expect.stringMatching('^content/events/2014'),
    expect.stringMatching('^content/events/2017'),
    expect.stringMatching('^content/events/2021'),
    '1000 recommendations',
  ])
}, 120_000)

it('measures a desk beside the page of an event', async () => {
  const rows = (await benchDesk(['12'])).split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(rows.map(([name]) => name)).toEqual(['page', 'the page of an event', 'a desk with 12 tracks'])
  expect(Number(rows[2]?.[3])).toBeGreaterThan(1000)
  await expect(benchDesk(['none'])).rejects.toThrow('Cannot measure a desk with "none" tracks')
}, 120_000)

it('measures each report of a folder in a process of its own', async () => {
  const reports = (await readdir('test/samples/reports')).filter((name) => !name.endsWith('.json'))
  const rows = (await benchReading([])).split('\n').map((line) => line.trim().split(/ {2,}/))
  expect(rows.map((row) => row.length)).toEqual([10, ...reports.map(() => 10), 1, 1])
  expect([rows[1]?.[0], rows[1]?.[4], rows[1]?.[6]]).toEqual(['alphabetisation.fr.txt', 'read', '5'])
  await expect(benchReading(['--collection', 'infra/bench'])).rejects.toThrow('it holds no report')
}, 120_000)
