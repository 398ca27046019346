import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withShelves } from '../../../infra/local/instance.ts'
import { publishEverything } from '../../library.ts'
import { runCommand } from './command.ts'

let folder: string
let env: { DATA_DIR: string; INIT_CWD: string }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  env = { DATA_DIR: join(folder, 'data'), INIT_CWD: folder }
})
afterEach(() => rm(folder, { recursive: true }))

it('finds nothing in what the first start publishes, then what was done to it, mends what it can, and says so', async () => {
  const opening = { dataDir: env.DATA_DIR, env: process.env, now: () => new Date() }
  await withShelves(opening, publishEverything)
  expect(await runCommand('check-data', [], env)).toEqual({ code: 0, out: 'Nothing is damaged\n', problems: '' })
  delete process.env.AWS_ENDPOINT_URL_DYNAMODB
  const [lost] = await withShelves(opening, async ({ store }) => {
    const { items } = await store.listDossiers('event')
    const [listing] = items
    if (!listing) throw new Error('No event')
    await store.eraseRecords(listing.slug)
    return [listing]
  })
  const damaged = await runCommand('check-data', [], env)
  expect([damaged.code, damaged.problems]).toEqual([1, ''])
  expect(damaged.out).toContain(`wrong-records (${lost?.records}): npm run check-data -- --mend makes it anew`)
  expect(damaged.out).toContain(`  dossier#${lost?.slug} record#${lost?.hash.slice(0, 16)}#event#\n    It is missing`)
  const mended = await runCommand('check-data', ['--mend'], env)
  expect([mended.code, mended.out]).toEqual([0, expect.stringMatching(/^Mended \d+\nNothing is damaged\n$/)])
  expect(await runCommand('check-data', ['other'], env)).toEqual({
    code: 1,
    out: '',
    problems: 'Cannot check the data: npm run check-data -- [--mend] [--data-dir <folder>] is all there is\n',
  })
})
