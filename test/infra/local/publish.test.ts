import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from './command.ts'

let folder: string
let env: { DATA_DIR: string; INIT_CWD: string }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  env = { DATA_DIR: join(folder, 'data'), INIT_CWD: folder }
})
afterEach(() => rm(folder, { recursive: true }))

const document = `---
event: schools
title: Schools
type: webinar
date: 2021-04-29
language: en
organizers:
  - Fight for Humanity
---

## Recommendations

1. Keep a dialogue
`

it('publishes a document, shows a dry run of the next edition, and refuses to move a label', async () => {
  await writeFile(join(folder, 'schools.md'), document)
  const file = join(folder, 'schools.md')
  expect(await runCommand('publish', ['schools.md'], env)).toEqual({
    ...{ code: 0, problems: '' },
    out: `Publishing 1 of 1: ${file}\n  Published edition 1 of the event "schools": 2 added\n`,
  })
  await writeFile(file, `${document}2. Open schools\n`)
  expect(await runCommand('publish', ['schools.md', '--dry-run'], env)).toEqual({
    ...{ code: 0, problems: '' },
    out: [
      `Publishing 1 of 1: ${file}`,
      '  Would publish edition 2 of the event "schools": 1 added',
      '  + recommendation 2: Open schools',
      '',
    ].join('\n'),
  })
  await writeFile(file, document.replace('Keep a dialogue', 'Open schools'))
  const { code, out, problems } = await runCommand('publish', ['schools.md'], env)
  expect([code, out]).toEqual([1, `Publishing 1 of 1: ${file}\n`])
  expect(problems).toContain(
    'The label "1" would move to another text: published as "Keep a dialogue", now "Open schools"',
  )
  expect(problems).toMatch(/^ {2}\S+schools\.md:1[0-9] /m)
})

it('takes an instance out and into an empty one, byte by byte', async () => {
  await writeFile(join(folder, 'schools.md'), document)
  const other = { ...env, DATA_DIR: join(folder, 'other') }
  await runCommand('publish', ['schools.md', '--data-dir', 'data'], { INIT_CWD: folder })
  await runCommand('export', ['out'], env)
  expect(await runCommand('import', ['out'], other)).toEqual({
    ...{ code: 0, problems: '' },
    out: `Importing registers\nImporting dossiers\nImporting erasures\nImporting follow-up\nImporting tags\nImporting redirects\nImported ${join(folder, 'out')}\n`,
  })
  await runCommand('export', ['out-2'], other)
  const files = await readdir(join(folder, 'out'), { recursive: true })
  expect(await readdir(join(folder, 'out-2'), { recursive: true })).toEqual(files)
  const manifests = await Promise.all(
    ['out', 'out-2'].map((name) => readFile(join(folder, name, 'manifest.json'), 'utf8')),
  )
  expect(manifests[1]).toBe(manifests[0])
  expect(JSON.parse(await readFile(join(folder, 'other', 'first-start.json'), 'utf8'))).toMatchObject({ empty: true })
})

it.each([
  ['publish', [], /^Cannot publish: name files or folders, such as npm run publish -- content\/events --dry-run\n$/],
  ['publish', ['nowhere'], /^Cannot publish \S+nowhere: there is no such file or folder\n$/],
  ['publish', ['--force', 'x'], /^Cannot publish: name files or folders/],
  ['import', ['.'], /^Cannot import \S+: it has no manifest\.json, so it is no export or not a whole one\n$/],
  ['import', ['out', '--dry-run'], /^Cannot import: name the folder of an export/],
])('ends %s %j with a plain message', async (command, args, message) => {
  const { code, out, problems } = await runCommand(command, args, env)
  expect([code, out]).toEqual([1, ''])
  expect(problems).toMatch(message)
})
