import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { lettersIn } from '../../../infra/local/indexing.ts'
import { withShelves } from '../../../infra/local/instance.ts'
import { aDossier, anEvent } from '../../dossiers.ts'
import { brokenListing, indexBench } from '../../indexing.ts'
import { publishDossier } from '../../shelves.ts'
import { type Ended, runCommand } from './command.ts'

const ending = ({ code, out }: Ended) => [code, out.trimEnd().split('\n').at(-1)]

it('follows an index that was built without what cannot be read, which tells so and fails', async () => {
  const bench = await indexBench()
  await publishDossier(bench, aDossier({ head: anEvent({ slug: 'summit' }) }))
  const mend = await brokenListing(bench, 'summit')
  const named = { ...process.env, RECORDS_TABLE: bench.table, SUMMARIES_BUCKET: bench.bucket }
  const told = '  Left out, because they cannot be read: 1: summit'
  expect(ending(await runCommand('reindex', [], named))).toEqual([1, told])
  await mend()
  expect(ending(await runCommand('reindex', [], named))).toEqual([0, expect.stringMatching(/^ {2}1 entries/)])
}, 120_000)

it('does again what was laid aside, and tells how much is left', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  await withShelves({ dataDir, env: process.env, now: () => new Date() }, async (shelves) => {
    await publishDossier(shelves, aDossier({ head: anEvent({ slug: 'summit' }) }))
  })
  const box = lettersIn(dataDir)
  const why = { reason: 'unreadable', at: '2026-02-01T12:00:00.000Z' } as const
  await box.put([
    { pk: 'dossier#summit', sk: 'listing', ...why },
    { pk: 'tags#No Slug', sk: 'any', ...why },
  ])
  const redrive = (...args: readonly string[]) => runCommand('redrive', args, { DATA_DIR: dataDir })
  expect(ending(await redrive())).toEqual([1, 'Changes laid aside: 2; done again: 1; still failing: 1'])
  const left = await box.waiting()
  expect(left.map(({ key }) => key)).toEqual([{ pk: 'tags#No Slug', sk: 'any' }])
  await left[0]?.done()
  expect(ending(await redrive())).toEqual([0, 'Changes laid aside: 0; done again: 0; still failing: 0'])
  expect(await redrive('content')).toMatchObject({ code: 1, problems: expect.stringMatching(/^Cannot redrive: /) })
}, 120_000)
