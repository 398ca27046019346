import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { readSettings } from '../../functions/env.ts'
import { openDossier } from '../../functions/read.ts'
import { neighbours } from '../../functions/read-lists.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { buildAll, places } from '../build.ts'
import { publishText, registerLibrary, withInstance } from '../local/trial.ts'
import { getEvent } from './http-event.ts'
import { recordReads } from './recorded-reads.ts'
import { table } from './timing.ts'

const slug = '2021-04-29-recruitment-of-children'
const path = `/events/${slug}`
const load = { requests: 300, atOnce: 8, rounds: 5 } as const

type Handler = (event: ReturnType<typeof getEvent>) => Promise<unknown>

/** Requests a second of an event's page, beside a bare route that makes the same reads and returns a string. */
export async function benchPage(): Promise<string> {
  return withInstance(async (shelves) => {
    for (const { text } of await registerLibrary(shelves)) await publishText(shelves, text)
    const { handler: bare, reads } = await bareRoute()
    const site = await builtSite()
    const rates = { bare: [0], site: [0] }
    for (let round = 0; round < load.rounds; round++) {
      rates.bare.push(await rate(bare))
      rates.site.push(await rate(site))
    }
    const [bound, page] = [Math.max(...rates.bare), Math.max(...rates.site)]
    return table([
      ['route', 'requests a second', 'of the bare route'],
      [`bare Hono: the same ${reads} reads, then a string`, bound.toFixed(0), '1.00'],
      ['the event page, as it is built', page.toFixed(0), (page / bound).toFixed(2)],
    ])
  })
}

/** The reads are those that the page's own verbs make; what they bring is not even looked at. */
async function bareRoute(): Promise<{ handler: Handler; reads: number }> {
  const reads = await recordReads(async (client) => {
    const store = dynamoStore(client, readSettings().RECORDS_TABLE)
    const { listing } = await openDossier(store, 'event', slug)
    await neighbours(store, listing)
  })
  const client = new DynamoDBClient({})
  const app = new Hono().get(path, async (c) => {
    for (const read of reads) await read(client)
    return c.text('what was read')
  })
  const answer = handle(app)
  return { handler: (event) => answer(event), reads: reads.length }
}

async function builtSite(): Promise<Handler> {
  await buildAll()
  const file = join(places.out, 'functions', 'http', 'index.mjs')
  const { handler } = await import(pathToFileURL(file).href)
  return handler
}

async function rate(handler: Handler): Promise<number> {
  let left = load.requests
  const start = performance.now()
  await Promise.all(
    Array.from({ length: load.atOnce }, async () => {
      while (left-- > 0) await checked(await handler(getEvent(path)))
    }),
  )
  return load.requests / ((performance.now() - start) / 1000)
}

/** An error is answered faster than a page: it must not count. */
async function checked(answer: unknown): Promise<void> {
  const well = typeof answer === 'object' && answer !== null && 'statusCode' in answer && answer.statusCode === 200
  if (!well) throw new Error(`Cannot measure: the route answered ${JSON.stringify(answer).slice(0, 200)}`)
}
