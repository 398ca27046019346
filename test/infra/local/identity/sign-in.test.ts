import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as z from 'zod'
import { cast } from '../../../../infra/local/identity/cast.ts'
import { keep } from '../../../../infra/local/identity/kept.ts'
import { accessToken } from '../../../../infra/local/identity/token.ts'
import { runCommand } from '../command.ts'
import { endSite, startSite } from '../started.ts'
import { aVisitor } from './visitor.ts'

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

const start = async () => {
  const started = await startSite(folder, '--empty')
  children.push(started.child)
  return started
}
const token = (...words: string[]) => runCommand('token', words, { DATA_DIR: folder })

it('leads from the desk to the people and back as whoever is picked, until they sign out', async () => {
  const { site } = await start()
  const visitor = aVisitor()
  const door = await visitor.open(`${site}/desk`)
  expect([door.status, door.text.includes('href="/sign-in?go=%2Fdesk"')]).toEqual([401, true])
  const people = await visitor.send(`${site}/sign-in`, { go: '/desk' })
  expect([...people.text.matchAll(/name="person" value="(\w+)"/g)].map(([, slug]) => slug)).toEqual(
    cast.map(({ slug }) => slug),
  )
  const desk = await visitor.send(people.address, { person: 'louise' })
  expect([desk.address, desk.status, desk.text.includes('Louise Peeters')]).toEqual([
    `${site}/desk/countries/belgium`,
    200,
    true,
  ])
  await visitor.send(`${site}/sign-out`, {})
  expect((await visitor.open(`${site}/desk`)).status).toBe(401)
  const next = await visitor.signIn(site, 'oliver')
  expect([next.address, next.text.includes('Oliver Hughes')]).toEqual([`${site}/desk/countries/united-kingdom`, true])
}, 60_000)

it('knows everybody again after a stop and a kill: their sessions, their accounts and their offices', async () => {
  const visitor = aVisitor()
  const first = await start()
  await visitor.signIn(first.site, 'marlene')
  await endSite(first.child, 'SIGTERM')
  const second = await start()
  expect((await visitor.open(`${second.site}/desk`)).address).toBe(`${second.site}/desk/countries/liechtenstein`)
  await endSite(second.child, 'SIGKILL')
  const third = await start()
  expect((await aVisitor().signIn(third.site, 'marlene')).address).toBe(`${third.site}/desk/countries/liechtenstein`)
}, 60_000)

it('prints an access token that opens the desk; one that was changed or has lapsed does not', async () => {
  const { site } = await start()
  const { code, out } = await token('Louise', 'Peeters')
  const [header = '', payload = '', signature = ''] = out.trim().split('.')
  const ask = async (words: string) => {
    const headers = { accept: 'application/json', authorization: `Bearer ${words}` }
    const response = await fetch(`${site}/desk`, { redirect: 'manual', headers })
    return [
      response.status,
      response.headers.get('location') ?? z.object({ detail: z.string() }).parse(await response.json()).detail,
    ]
  }
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const asHead = Buffer.from(JSON.stringify({ ...claims, sub: 'thomas' })).toString('base64url')
  const [louise] = cast.filter(({ slug }) => slug === 'louise')
  const lapsed = louise && (await accessToken(await keep(join(folder, 'identity')), louise, new Date(0)))
  expect([
    code,
    await ask(out.trim()),
    await ask([header, asHead, signature].join('.')),
    await ask(`${lapsed}`),
  ]).toEqual([
    0,
    [303, '/desk/countries/belgium'],
    [401, 'Cannot accept the access token: it is not valid'],
    [401, 'Cannot accept the access token: it has lapsed'],
  ])
}, 60_000)

it('prints no token for somebody unknown, nor where no site runs', async () => {
  const [unknown, closed] = [await token('nobody'), await token('louise')]
  expect([unknown.code, unknown.out, unknown.problems.split('\n').slice(0, 2)]).toEqual([
    1,
    '',
    [
      'Cannot print a token: name one person, such as npm run token -s -- louise',
      '  elena    Editor, Fight for Humanity',
    ],
  ])
  expect([closed.code, closed.out, closed.problems]).toEqual([
    1,
    '',
    `Cannot print a token: no site runs on the data in ${folder}; npm start first\n`,
  ])
}, 60_000)
