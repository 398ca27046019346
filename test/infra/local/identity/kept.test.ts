import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keep, readKept } from '../../../../infra/local/identity/kept.ts'

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-')), 'identity')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

it('is made once and stays, so that the issuer, the keys and with them all accounts stay', async () => {
  expect(await readKept(folder)).toBe(undefined)
  const kept = await keep(folder)
  expect([await keep(folder), await readKept(folder)]).toEqual([kept, kept])
  expect([kept.port >= 20_000, kept.port < 30_000, kept.key.alg]).toEqual([true, true, 'RS256'])
})

it('is for the owner of the folder alone, also when somebody has opened it', async () => {
  await keep(folder)
  const file = join(folder, 'provider.json')
  expect([await modeOf(folder), await modeOf(file)]).toEqual(['700', '600'])
  await chmod(file, 0o644)
  await keep(folder)
  expect(await modeOf(file)).toBe('600')
})
