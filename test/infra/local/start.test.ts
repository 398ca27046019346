import type { ChildProcess } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { runCommand } from './command.ts'
import { endSite, startSite } from './started.ts'

let folder: string
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  children = []
})
afterEach(async () => {
  await Promise.all(children.map((child) => endSite(child, 'SIGTERM')))
  await rm(folder, { recursive: true })
})

/** A site that is started as `npm start` does, once it is ready. */
const start = async (...args: string[]) => {
  const started = await startSite(folder, ...args)
  children.push(started.child)
  return started
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
    'Building the search index',
    'Sign in at <site>/desk as one of the named people of this machine',
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
  expect(await endSite(first.child, 'SIGTERM')).toBe(0)
  const second = await start()
  expect(second.said).toHaveLength(4)
  expect(await statusOf(second.site + event)).toBe(200)
  await endSite(second.child, 'SIGKILL')
  const third = await start()
  expect(await (await fetch(third.site + event)).text()).toBe(page.replaceAll(first.site, third.site))
}, 60_000)

it('starts empty when asked to; documents that are published meanwhile are there at once', async () => {
  const { site, said } = await start('--empty')
  expect(said.slice(1, 3)).toEqual(['Building the search index', '  0 entries, 68 KB'])
  const campaign = '/campaigns/children-not-soldiers'
  expect([await statusOf(site), await statusOf(site + campaign)]).toEqual([200, 404])
  const { code, problems } = await runCommand('publish', ['content'], { DATA_DIR: folder })
  expect([code, problems, await statusOf(site + campaign)]).toEqual([0, '', 200])
}, 60_000)

it('leaves nothing open after Ctrl-C', async () => {
  const { child } = await start('--empty')
  expect(await endSite(child, 'SIGINT')).toBe(130)
  expect([(await readdir(folder)).toSorted(), await readdir(join(folder, 'records'))]).toEqual([
    ['changes', 'first-start.json', 'identity', 'records', 'summaries'],
    ['records.db'],
  ])
}, 60_000)
