import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishRegistry } from '../../../functions/publish-registry.ts'
import { withShelves } from '../../../infra/local/instance.ts'
import { aPerson } from '../../dossiers.ts'
import { runCommand } from './command.ts'

let folder: string
let env: { DATA_DIR: string; INIT_CWD: string }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  env = { DATA_DIR: join(folder, 'data'), INIT_CWD: folder }
})
afterEach(() => rm(folder, { recursive: true }))

it('writes the whole instance into a folder beside the one in which it was typed, and ends its engines', async () => {
  await withShelves({ dataDir: env.DATA_DIR, env: process.env, now: () => new Date() }, async (shelves) => {
    await publishRegistry(shelves, [aPerson('amina')])
  })
  const { code, out, problems } = await runCommand('export', ['out/archive'], env)
  expect([code, problems]).toEqual([0, ''])
  const { files } = JSON.parse(await readFile(join(folder, 'out/archive/manifest.json'), 'utf8'))
  expect(out).toBe(`Exported ${files.length + 1} files to ${join(folder, 'out/archive')}\n`)
  const texts = await Promise.all(
    files.map(({ path }: { path: string }) => readFile(join(folder, 'out/archive', path), 'utf8')),
  )
  expect(texts.join('')).toContain('amina')
  expect(await readdir(join(env.DATA_DIR, 'records'))).toEqual(['records.db'])
})

it('asks for a folder, and for an empty one', async () => {
  expect(await runCommand('export', [], env)).toEqual({
    code: 1,
    out: '',
    problems: 'Cannot export: name a folder, such as npm run export -- ../archive\n',
  })
  expect(await runCommand('export', ['.'], env)).toEqual({
    code: 1,
    out: '',
    problems: `Cannot export to ${folder}: it is not empty\n`,
  })
})
