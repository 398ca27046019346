import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { places } from '../../../infra/build.ts'
import { runCommand } from './command.ts'

let folder: string
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  children = []
})
afterEach(async () => {
  await Promise.all(children.map((child) => end(child, 'SIGTERM')))
  await rm(folder, { recursive: true })
})

/** A site that is started as `npm start` does, once it is ready. */
const start = async (...args: string[]): Promise<{ child: ChildProcess; site: string; said: string[] }> => {
  const child = spawn(process.execPath, ['infra/run.ts', 'start', ...args], {
    cwd: places.root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder },
  })
  children.push(child)
  let said = ''
  for await (const text of child.stdout) {
    said += text
    const [, site] = /^Ready: open (\S+) /m.exec(said) ?? []
    if (site) return { child, site, said: said.split('\n').map((line) => line.replaceAll(site, '<site>')) }
  }
  return expect.unreachable(said)
}

const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const [code] = await once(child, 'exit')
  return code
}

const statusOf = async (address: string) => (await fetch(address)).status

it('shows how far it is, serves what it has loaded with its assets, and has it again after a stop and a kill', async () => {
  const first = await start()
  expect(first.said.filter((line) => !line.startsWith(' '))).toEqual([
    `Starting at <site> with the data in ${folder}`,
    'Publishing the registers',
    'Publishing 1 of 4: content/campaigns/children-not-soldiers.md',
    'Publishing 2 of 4: content/events/2014-03-children-not-soldiers.md',
    'Publishing 3 of 4: content/events/2017-02-10-child-protection-policies.md',
    'Publishing 4 of 4: content/events/2021-04-29-recruitment-of-children.md',
    'Ready: open <site> (stop with Ctrl-C)',
    '',
  ])
  const event = '/events/2021-04-29-recruitment-of-children'
  const page = await (await fetch(first.site + event)).text()
  const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(await Promise.all([event, `${event}.json`, ...assets].map((path) => statusOf(first.site + path)))).toEqual(
    [event, `${event}.json`, ...assets].map(() => 200),
  )
  expect(assets.map((path) => path.replace(/-[A-Z0-9]{8}/, ''))).toEqual([
    '/assets/style.css',
    '/assets/icon.svg',
    '/assets/enhance.js',
  ])
  expect(await end(first.child, 'SIGTERM')).toBe(0)
  const second = await start()
  expect(second.said).toHaveLength(3)
  expect(await statusOf(second.site + event)).toBe(200)
  await end(second.child, 'SIGKILL')
  const third = await start()
  expect(await (await fetch(third.site + event)).text()).toBe(page.replaceAll(first.site, third.site))
}, 60_000)

it('starts empty when asked to; documents that are published meanwhile are there at once', async () => {
  const { site, said } = await start('--empty')
  expect(said).toHaveLength(3)
  const campaign = '/campaigns/children-not-soldiers'
  expect([await statusOf(site), await statusOf(site + campaign)]).toEqual([200, 404])
  const { code, problems } = await runCommand('publish', ['content'], { DATA_DIR: folder })
  expect([code, problems, await statusOf(site + campaign)]).toEqual([0, '', 200])
}, 60_000)

it('leaves nothing open after Ctrl-C', async () => {
  const { child } = await start('--empty')
  expect(await end(child, 'SIGINT')).toBe(130)
  expect([(await readdir(folder)).toSorted(), await readdir(join(folder, 'records'))]).toEqual([
    ['first-start.json', 'records', 'summaries'],
    ['records.db'],
  ])
}, 60_000)
