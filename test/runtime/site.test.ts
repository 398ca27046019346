import { readFile } from 'node:fs/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ORIGIN_HEADER } from '../../functions/origin.ts'
import { dynamoDrafts } from '../../functions/store/drafts.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { table } from '../../functions/store/table.ts'
import { dynamoTags } from '../../functions/store/tags.ts'
import { dynamoTracks } from '../../functions/store/tracks.ts'
import { s3Summaries } from '../../functions/summaries/s3.ts'
import { engines, freshBucket, freshTable } from '../engines.ts'
import { publishEverything } from '../library.ts'
import { type Deployed, synthesizeSite } from './deployed.ts'
import { httpApi } from './http-api.ts'
import { deployFunction, type LambdaFunction } from './lambda.ts'

const secret = 'forty letters and digits of the origin 0'
const event = '2021-04-29-recruitment-of-children'
let deployed: Deployed
let site: LambdaFunction
let fetchFrom: (path: string, headers?: Record<string, string>) => Promise<Response>

beforeAll(async () => {
  const { env } = await engines()
  const [records, summaries] = [await freshTable(table), await freshBucket()]
  await publishLibrary(records, summaries)
  deployed = await synthesizeSite()
  const { environment, ...settings } = deployed.settings('site', {
    RECORDS_TABLE: records,
    SUMMARIES_BUCKET: summaries,
    ORIGIN_SECRET: secret,
    SITE_ADDRESS: 'https://outcomes.example',
  })
  site = deployFunction({ ...settings, environment: { ...environment, ...env } })
  const api = httpApi(site)
  fetchFrom = (path, headers = {}) =>
    api(new Request(`https://api.example${path}`, { headers: { [ORIGIN_HEADER]: secret, ...headers } }))
})

/** Publishes what the repository brings, with the verbs themselves, into the engines that the function will read. */
async function publishLibrary(records: string, summaries: string): Promise<void> {
  const shelves = {
    store: dynamoStore(new DynamoDBClient({}), records),
    tracks: dynamoTracks(new DynamoDBClient({}), records),
    tags: dynamoTags(new DynamoDBClient({}), records),
    drafts: dynamoDrafts(new DynamoDBClient({}), records),
    summaries: s3Summaries(new S3Client({}), summaries),
  }
  await publishEverything(shelves)
}

afterAll(async () => {
  await site?.stop()
  await deployed?.remove()
})

describe('the site as it is deployed', () => {
  it('shows an event with its lettered recommendations', async () => {
    const page = await fetchFrom(`/events/${event}`)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
    const html = await page.text()
    expect(html).toMatch(/^<!DOCTYPE html>/i)
    for (const label of ['1', '2', '2.a', '2.b', '2.c', '2.d', '3', '4', '5']) {
      expect(html).toContain(`/events/${event}/recommendations/${label}"`)
    }
  })

  it('gives the same event as data, and knows it again by its ETag', async () => {
    const data = await fetchFrom(`/events/${event}.json`)
    expect([data.status, data.headers.get('content-type')]).toEqual([200, expect.stringMatching('^application/')])
    const etag = data.headers.get('etag') ?? ''
    expect((await fetchFrom(`/events/${event}.json`, { 'if-none-match': etag })).status).toBe(304)
  })

  it('speaks the one language that the CDN asks for', async () => {
    expect(await (await fetchFrom('/events', { 'accept-language': 'ar' })).text()).toMatch(/<html[^>]*lang="ar"/)
    expect(await (await fetchFrom('/events', { 'accept-language': 'fr' })).text()).toMatch(/<html[^>]*lang="fr"/)
  })

  it('brings the document as it was published, out of the bucket', async () => {
    const document = await fetchFrom(`/events/${event}/editions/1.md`)
    expect(document.status).toBe(200)
    expect(await document.text()).toBe(await readFile(`content/events/${event}.md`, 'utf8'))
  })

  it('brings its stylesheet, byte for byte', async () => {
    const [address = ''] = /\/assets\/style-[^"]+\.css/.exec(await (await fetchFrom('/')).text()) ?? []
    const style = await fetchFrom(address)
    expect([style.status, style.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(await style.text()).toContain('@media print')
  })

  it('answers nobody who goes round the CDN', async () => {
    const answer = await fetchFrom(`/events/${event}`, { [ORIGIN_HEADER]: 'guessed' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('recommendations/2.b')
  })

  it('says 404 for what never was, also with a slash that arrives decoded', async () => {
    expect((await fetchFrom('/events/2021-04-29-absent')).status).toBe(404)
    expect((await fetchFrom('/events/a%2Fb%2Fc')).status).toBe(404)
  })

  it('leaves one line of each request in its log, without what was asked for', async () => {
    const before = site.log().length
    await fetchFrom('/events/canary-of-a-reader?q=canary-of-a-reader', {
      cookie: 'session=canary-of-a-reader',
      authorization: 'Bearer canary-of-a-reader',
      'user-agent': 'canary-of-a-reader',
    })
    const [line, ...more] = site.log().slice(before).trim().split('\n')
    const facts = {
      level: 'info',
      method: 'GET',
      route: '/events/:slug',
      status: 404,
      cold: false,
      refused: 'not-found',
    }
    const { timestamp, trace, milliseconds, ...told } = JSON.parse(line ?? '')
    expect([told, more]).toEqual([facts, []])
    expect([timestamp, trace, typeof milliseconds]).toEqual([
      expect.stringMatching(/^\d{4}-.*Z$/),
      expect.stringMatching(/^[0-9a-f-]{35,36}$/),
      'number',
    ])
    expect(site.log()).not.toContain('canary-of-a-reader')
  })

  it('did all this in one process', () => {
    expect(site.starts()).toBe(1)
  })
})
