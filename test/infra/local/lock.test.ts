import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockData, runningSite } from '../../../infra/local/lock.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

/** Another process that takes the folder and keeps it. */
const holdElsewhere = async () => {
  const program = `
    import { lockData, runningSite } from ${JSON.stringify(new URL('../../../infra/local/lock.ts', import.meta.url).href)}
    const lock = await lockData(${JSON.stringify(folder)})
    await lock.announce({ address: 'http://127.0.0.1:3007', env: { AWS_REGION: 'here' } })
    process.stdout.write('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

it('is free again once it is given back', async () => {
  await (await lockData(folder)).release()
  expect(await readdir(folder)).toEqual([])
  await (await lockData(folder)).release()
})

it('refuses what a running site has, and tells where that one is', async () => {
  const { pid } = await holdElsewhere()
  await expect(lockData(folder)).rejects.toThrow(
    `Cannot use the data in ${folder}: a running site has them open, at http://127.0.0.1:3007.\n` +
      `Open that one, stop it (process ${pid}), or start another beside it: DATA_DIR=.data-2 PORT=3001 npm start`,
  )
})

it('tells others how to reach the running site, and nothing once that is gone', async () => {
  expect(await runningSite(folder)).toBeUndefined()
  const child = await holdElsewhere()
  expect(await runningSite(folder)).toEqual({ address: 'http://127.0.0.1:3007', env: { AWS_REGION: 'here' } })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await runningSite(folder)).toBeUndefined()
})

it('takes over from a site that was killed', async () => {
  const child = await holdElsewhere()
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await lockData(folder)).release()
})

it('takes over when the number of the killed one has gone to another process', async () => {
  const holder = { pid: process.ppid, command: 'node infra/run.ts start', address: 'http://127.0.0.1:3000', env: {} }
  await writeFile(join(folder, 'site.json'), JSON.stringify(holder))
  await (await lockData(folder)).release()
})
