import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { Settings } from '../../../functions/env.ts'
import { publishRegistry } from '../../../functions/publish-registry.ts'
import { buildIndexed, ensureIndexed, followRecords } from '../../../infra/local/indexing.ts'
import { withShelves } from '../../../infra/local/instance.ts'
import { aDossier, anEvent, aPerson } from '../../dossiers.ts'
import { asked, indexBench } from '../../indexing.ts'
import { publishDossier } from '../../shelves.ts'
import { runCommand } from './command.ts'

it('is built anew by a command, which tells how far it has come', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await withShelves({ dataDir: folder, env: process.env, now: () => new Date() }, async (shelves) => {
    await publishRegistry(shelves, [aPerson('amina')])
    await publishDossier(shelves, aDossier())
  })
  const { code, out, problems } = await runCommand('reindex', [], { DATA_DIR: folder })
  expect([code, problems, out.replace(/\d+ KB/, 'some KB')]).toEqual([
    0,
    '',
    'Building the search index\n  Indexing 1 of 1\n  2 entries, some KB\n',
  ])
  const refused = await runCommand('reindex', ['content'], { DATA_DIR: folder })
  expect([refused.code, refused.problems]).toEqual([1, expect.stringMatching(/^Cannot build the index: /)])
}, 60_000)

it('is built anew by the same command where a table and a bucket are named', async () => {
  const bench = await indexBench()
  await publishDossier(bench, aDossier({ head: anEvent({ slug: 'summit', title: 'A summit' }) }))
  const named = { ...process.env, RECORDS_TABLE: bench.table, SUMMARIES_BUCKET: bench.bucket }
  const { code, out, problems } = await runCommand('reindex', [], named)
  expect([code, problems, out]).toEqual([0, '', expect.stringMatching(/ {2}1 entries, \d+ KB\n$/)])
  expect((await asked(bench, { text: 'summit' })).total).toBe(1)
}, 60_000)

it('is built once, and from then on follows what is published and what is removed, within seconds', async () => {
  const bench = await indexBench({ now: () => new Date() })
  const settings: Pick<Settings, 'RECORDS_TABLE' | 'SUMMARIES_BUCKET'> = {
    RECORDS_TABLE: bench.table,
    SUMMARIES_BUCKET: bench.bucket,
  }
  Object.assign(process.env, settings)
  const said: string[] = []
  await publishDossier(bench, aDossier())
  await ensureIndexed(bench, (line) => said.push(line))
  await ensureIndexed(bench, (line) => said.push(line))
  expect(said.filter((line) => !line.startsWith(' '))).toEqual(['Building the search index'])
  onTestFinished(await followRecords(bench, bench.folder))
  const total = async () => (await asked(bench, { text: 'summit' })).total
  const becomes = async (wanted: number) => {
    for (let tries = 0; (await total()) !== wanted && tries < 100; tries++) await pause(100)
    return total()
  }
  await publishDossier(bench, aDossier({ head: anEvent({ slug: 'summit', title: 'A summit' }) }))
  expect(await becomes(1)).toBe(1)
  const removal = { correction: { type: 'removal', note: 'To protect somebody' } } as const
  await publishDossier(bench, aDossier({ head: anEvent({ slug: 'summit', title: 'A summit' }) }), removal)
  expect(await becomes(0)).toBe(0)
  await buildIndexed(bench, (line) => said.push(line))
  expect(said.at(-1)).toMatch(/^ {2}1 entries, \d+ KB$/)
})
