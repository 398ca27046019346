import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runCommand } from './command.ts'

it('appoints a person of this machine, once, and others when told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const appoint = (...words: string[]) => runCommand('appoint', words, { DATA_DIR: folder })
  const first = await appoint('ana')
  expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^Ana Torres \(u[0-9a-f]{24}\) looks after/)])
  const second = await appoint('Elena Rossi')
  expect([second.code, second.problems]).toEqual([1, expect.stringContaining('"Ana Torres" is one already')])
  expect((await appoint('elena', '--also')).code).toBe(0)
  expect((await appoint('nobody')).problems).toContain('nobody on this machine is called so')
}, 120_000)
