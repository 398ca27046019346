import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from '../../../content/markdown/parse.ts'
import { places } from '../../../infra/build.ts'
import { reviewCsv } from '../../samples/review-table.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-'))
  await writeFile(join(folder, 'review.csv'), reviewCsv())
})
afterAll(() => rm(folder, { recursive: true }))

async function read(...args: string[]): Promise<{ code: unknown; problems: string }> {
  const child = spawn(process.execPath, [join(places.root, 'infra/local/read.ts'), ...args], { cwd: folder })
  let problems = ''
  child.stderr.on('data', (text) => {
    problems += text
  })
  child.stdout.resume()
  const [code] = await once(child, 'close')
  return { code, problems }
}

it('makes a document in our grammar of a table, from any folder', async () => {
  const said = ['--event', '2019-11-12-review', '--title', 'A review', '--date', '2019-11-12']
  const { code } = await read('review.csv', ...said, '--party', 'country/slovenia', '--out', 'draft.md')
  expect(code).toBe(0)
  const { dossier, messages } = parse(await readFile(join(folder, 'draft.md'), 'utf8'))
  expect(messages).toEqual([])
  expect([dossier?.head.slug, dossier?.recommendations.length, dossier?.statements.length]).toEqual([
    '2019-11-12-review',
    215,
    215,
  ])
})

it('says how it is used, and what it cannot take', async () => {
  expect(await read()).toMatchObject({ code: 2, problems: expect.stringMatching(/^usage: npm run read/) })
  expect(await read('review.csv', '--party', 'country/atlantis', '--out', 'x.md')).toEqual({
    code: 1,
    problems: 'Cannot find "country/atlantis": write --party country/slovenia or organization/…\n',
  })
})
