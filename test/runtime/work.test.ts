import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ORIGIN_HEADER } from '../../functions/origin.ts'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { table } from '../../functions/store/table.ts'
import { s3Summaries } from '../../functions/summaries/s3.ts'
import { castMember } from '../../infra/local/identity/cast.ts'
import { keep } from '../../infra/local/identity/kept.ts'
import { seedCast } from '../../infra/local/identity/seed.ts'
import { type Identity, startIdentity } from '../../infra/local/identity/server.ts'
import { accessToken } from '../../infra/local/identity/token.ts'
import { p, word } from '../content/reading/word.ts'
import { engines, freshBucket, freshTable } from '../engines.ts'
import { aVisitor } from '../infra/local/identity/visitor.ts'
import { shippedRegistry } from '../registry.ts'
import { type Deployed, synthesizeSite } from './deployed.ts'
import { httpApi } from './http-api.ts'
import { deployFunction, type LambdaFunction } from './lambda.ts'

const site = 'https://outcomes.example'
const secret = 'forty letters and digits of the origin 0'
const now = () => new Date()
let folder: string
let identity: Identity
let deployed: Deployed
let work: LambdaFunction
let ask: (path: string, init?: RequestInit) => Promise<Response>

beforeAll(async () => {
  const { env } = await engines()
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  identity = await startIdentity({ folder, site, now })
  const [records, summaries] = [await freshTable(table), await freshBucket()]
  await fill(records, summaries)
  deployed = await synthesizeSite()
  const names = { RECORDS_TABLE: records, SUMMARIES_BUCKET: summaries, ORIGIN_SECRET: secret, SITE_ADDRESS: site }
  const { environment, ...settings } = deployed.settings('work', { ...names, ...identity.env })
  work = deployFunction({ ...settings, environment: { ...environment, ...env } })
  const api = httpApi(work)
  ask = (path, init = {}) =>
    api(new Request(`https://api.example${path}`, { ...init, headers: { [ORIGIN_HEADER]: secret, ...init.headers } }))
}, 180_000)
afterAll(async () => {
  await work?.stop()
  await deployed?.remove()
  await identity?.stop()
  await rm(folder, { recursive: true })
})

/** The registers and the people: what there is before anybody publishes a document. */
async function fill(records: string, summaries: string): Promise<void> {
  const client = new DynamoDBClient({})
  const shelves = { store: dynamoStore(client, records), summaries: s3Summaries(new S3Client({}), summaries) }
  await publishRegistry(shelves, await shippedRegistry())
  await seedCast({ folder, accounts: dynamoAccounts(client, records), issuer: identity.env.ISSUER, now })
}

it('leads to the provider and back, with a session that no script reads and no other host gets', async () => {
  const begun = await ask('/sign-in', {
    method: 'POST',
    headers: { origin: site },
    body: new URLSearchParams({ go: '/desk' }),
  })
  const [pending = ''] = begun.headers.getSetCookie()
  const address = begun.headers.get('refresh')?.replace(/^0; url=/, '') ?? ''
  const visitor = aVisitor(site)
  const back = await visitor.send((await visitor.open(address)).address, { person: 'priya' })
  const callback = back.address.slice(site.length)
  const ended = await ask(callback, { headers: { cookie: pending.replace(/;.*/, '') } })
  const session = ended.headers.getSetCookie().find((line) => line.startsWith('__Host-session=')) ?? ''
  expect([ended.status, ended.headers.get('location'), session.replace(/=[\w-]{43}/, '=<secret>')]).toEqual([
    303,
    '/desk',
    '__Host-session=<secret>; Max-Age=36000; Path=/; HttpOnly; Secure; SameSite=Lax',
  ])
  const desk = await ask('/desk', { headers: { cookie: session.replace(/;.*/, '') } })
  expect([desk.status, desk.headers.get('location'), desk.headers.get('cache-control')]).toEqual([
    303,
    '/desk/countries/united-kingdom',
    'private, no-store',
  ])
})

it('takes a document from an organizer’s script, and from nobody else', async () => {
  const body = await readFile('content/events/2021-04-29-recruitment-of-children.md', 'utf8')
  const publish = async (name: string) => {
    const member = castMember(name)
    const token = member && (await accessToken(await keep(folder), member, now()))
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/markdown', accept: 'application/json' }
    return (await ask('/desk/publish', { method: 'POST', headers, body })).status
  }
  expect([await publish('elena'), await publish('louise'), await publish('nobody')]).toEqual([403, 403, 401])
  expect([await publish('samuel'), await publish('samuel')]).toEqual([201, 200])
})

it('reads a report in a thread of its own, and refuses a hostile one while it goes on', async () => {
  const member = castMember('samuel')
  const token = member && (await accessToken(await keep(folder), member, now()))
  const read = (content: Uint8Array<ArrayBuffer>, name: string) => {
    const body = new FormData()
    body.set('organization', 'organization/fight-for-humanity')
    body.set('text', '')
    body.set('report', new File([content], name))
    return ask('/desk/read', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'text/html' },
      body,
    })
  }
  const report = word(p('Webinar on dams', '<w:pStyle w:val="Title"/>') + p('The webinar was held on 3 May 2021.'))
  const taken = await read(new Uint8Array(report), 'dams.docx')
  expect([taken.status, taken.headers.get('location')]).toEqual([
    303,
    expect.stringMatching(/^\/desk\/drafts\/\w{24}$/),
  ])
  const draft = await ask(taken.headers.get('location') ?? '', { headers: { authorization: `Bearer ${token}` } })
  expect([draft.status, (await draft.text()).includes('<mark>The webinar was held on 3 May 2021.</mark>')]).toEqual([
    200,
    true,
  ])
  const bomb = await read(new Uint8Array(word(p('x'.repeat(60_000_000)))), 'bomb.docx')
  expect([bomb.status, (await bomb.text()).includes('The file is too large')]).toEqual([413, true])
})

it('answers nobody who goes round the CDN', async () => {
  expect((await ask('/desk', { headers: { [ORIGIN_HEADER]: 'guessed' } })).status).toBe(403)
})

it('keeps no secret, name or body of a request in its log', async () => {
  const canary = 'canary-words-of-somebody-at-risk'
  const headers = { cookie: `__Host-session=${canary}`, origin: site, 'user-agent': canary }
  const body = new URLSearchParams({ note: canary, track: canary })
  await ask(`/invitations/${canary}?secret=${canary}`, { headers })
  await ask('/desk/entries', { method: 'POST', headers, body })
  await ask('/desk', { headers: { authorization: `Bearer ${canary}` } })
  await ask(`/sign-in/callback?code=${canary}&state=${canary}`, { headers })
  const lines = work
    .log()
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(lines.length).toBeGreaterThan(8)
  expect(work.log()).not.toMatch(/canary-words|Recruitment of children|Priya|Samuel/i)
})

it('did all this in one process', () => {
  expect(work.starts()).toBe(1)
})
