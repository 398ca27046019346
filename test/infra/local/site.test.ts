import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isRunning } from '../../../infra/local/processes.ts'

const address = (name: string) => JSON.stringify(new URL(`../../../infra/local/${name}.ts`, import.meta.url).href)

/** A site whose only page keeps a redirect to what it is asked for, and lists all that it has kept. */
const program = `
  import { live } from ${address('lifetime')}
  import { startSettings } from ${address('settings')}
  import { openSite } from ${address('site')}
  const now = () => new Date()
  live(async (life) => {
    const { front, shelves } = await openSite(startSettings(process.env, []), life, { env: process.env, now })
    front.serve(async (request) => {
      const { pathname: path } = new URL(request.url)
      if (request.method === 'POST') {
        await shelves.store.putRedirect({ path, to: '/' })
        await shelves.summaries.keep(path.slice(1), 'a'.repeat(64), path, [])
      }
      const { items } = await shelves.store.listRedirects()
      const texts = await Promise.all(items.map((each) => shelves.summaries.read(each.path.slice(1), 'a'.repeat(64))))
      return new Response(texts.join(' '))
    })
    process.stdout.write('Ready at ' + front.address)
  })`

let folder: string
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  children = []
})
afterEach(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  await rm(folder, { recursive: true })
})

const launch = (env: NodeJS.ProcessEnv = {}): ChildProcess => {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, ...env },
  })
  children.push(child)
  return child
}

const start = async () => {
  const child = launch()
  const [text] = await Promise.race([once(child.stdout ?? child, 'data'), once(child.stderr ?? child, 'data')])
  const site = /^Ready at (.*)$/.exec(String(text))?.[1] ?? expect.unreachable(String(text))
  return { child, site, post: (path: string) => fetch(`${site}/${path}`, { method: 'POST' }) }
}

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

const enginePid = async () => Number(await readFile(join(folder, 'records/records.pid'), 'utf8'))

it('keeps everything over stops and starts, and leaves no process behind', async () => {
  const first = await start()
  await first.post('one')
  const engine = await enginePid()
  expect([await end(first.child, 'SIGTERM'), isRunning(engine)]).toEqual([0, false])
  const second = await start()
  expect(await (await second.post('two')).text()).toBe('/one /two')
  expect(await end(second.child, 'SIGINT')).toBe(130)
})

it('loses nothing when it is killed, and ends the engine that was left when it starts again', async () => {
  const first = await start()
  await first.post('one')
  const engine = await enginePid()
  await end(first.child, 'SIGKILL')
  expect(isRunning(engine)).toBe(true)
  const second = await start()
  expect([await (await fetch(second.site)).text(), isRunning(engine)]).toEqual(['/one', false])
})

it('refuses a second start on the same data, and the first one goes on', async () => {
  const { child, site, post } = await start()
  const second = launch()
  const [problem] = await once(second.stderr ?? second, 'data')
  const [code] = await once(second, 'exit')
  expect([code, String(problem).split('\n')]).toEqual([
    1,
    [
      `Cannot use the data in ${folder}: a running site has them open, at ${site}.`,
      `Open that one, stop it (process ${child.pid}), or start another beside it: DATA_DIR=.data-2 PORT=3001 npm start`,
      '',
    ],
  ])
  expect(await (await post('one')).text()).toBe('/one')
})

it('refuses a taken port and leaves the data free', async () => {
  const other = await start()
  const PORT = new URL(other.site).port
  const beside = join(folder, 'beside')
  const second = launch({ PORT, DATA_DIR: beside })
  const [problem] = await once(second.stderr ?? second, 'data')
  expect(String(problem)).toBe(
    `Cannot use port ${PORT}: another program has it. Choose another one: PORT=${Number(PORT) + 1} npm start\n`,
  )
  await once(second, 'exit')
  await expect(readFile(join(beside, 'site.json'))).rejects.toThrow('ENOENT')
})

it('ends with a message when its engine breaks down', async () => {
  const { child } = await start()
  process.kill(await enginePid(), 'SIGKILL')
  const [problem] = await once(child.stderr ?? child, 'data')
  const [code] = await once(child, 'exit')
  expect([String(problem), code]).toEqual(['The records engine stopped by itself (SIGKILL)\n', 1])
})

it('ends in the middle of a start without leaving anything behind', async () => {
  const child = launch()
  await vi.waitFor(async () => expect(await readFile(join(folder, 'site.json'), 'utf8')).toContain('pid'), 5000)
  expect(await end(child, 'SIGTERM')).toBe(0)
  await expect(readFile(join(folder, 'site.json'))).rejects.toThrow('ENOENT')
  await expect(readFile(join(folder, 'records/records.pid'))).rejects.toThrow('ENOENT')
})
