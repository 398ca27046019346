import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withShelves } from '../../../infra/local/instance.ts'
import { reminded } from '../../reminders.ts'
import { aRequest, aTrackRow } from '../../tracks.ts'
import { runCommand } from './command.ts'

let folder: string
let env: { DATA_DIR: string; INIT_CWD: string }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  env = { DATA_DIR: join(folder, 'data'), INIT_CWD: folder }
})
afterEach(() => rm(folder, { recursive: true }))

it('writes the mails of a day as files, once, and says what became of each', async () => {
  await withShelves({ dataDir: env.DATA_DIR, env: process.env, now: () => new Date() }, async (shelves) => {
    const row = aTrackRow({ due: '2025-06-30' })
    await shelves.tracks.change({ request: aRequest(), row, expectedRev: undefined, entries: [], audit: [] })
    await reminded(shelves, 'ada')
    await reminded(shelves, 'ben', {}, 'assessor')
  })
  const file = join(env.DATA_DIR, 'mail', '2026-W06-ada@example.org.eml')
  const remind = (...args: string[]) => runCommand('remind', args, env)
  const out = `Planned 2 reminders; 0 were planned before\n  ${file}\n1 sent\n1 nothing-to-say\n`
  expect(await remind('--now', '2026-02-02')).toEqual({ code: 0, out, problems: '' })
  expect(await readFile(file, 'utf8')).toContain('\r\nTo: ada@example.org\r\nSubject: 1 thing waits for you\r\n')
  const again = 'Planned 0 reminders; 2 were planned before\n'
  expect(await remind('--now', '2026-02-03')).toEqual({ code: 0, out: again, problems: '' })
  expect(await readdir(join(env.DATA_DIR, 'mail'))).toEqual(['2026-W06-ada@example.org.eml'])
}, 60_000)

it('asks for a day that the calendar has', async () => {
  const problems =
    'Cannot remind: use npm run remind, or npm run remind -- --now 2026-02-01 to see the mails of another day\n'
  for (const args of [['--now', 'tomorrow'], ['ada'], ['--send']]) {
    expect(await runCommand('remind', args, env)).toEqual({ code: 1, out: '', problems })
  }
}, 60_000)
