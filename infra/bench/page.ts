import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { readSettings } from '../../functions/env.ts'
import { openDossier } from '../../functions/read.ts'
import { neighbours } from '../../functions/read-lists.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { publishText, registerLibrary, withInstance } from '../local/trial.ts'
import { builtHandler, type Handler, rate } from './built.ts'
import { getEvent } from './http-event.ts'
import { recordReads } from './recorded-reads.ts'
import { table } from './timing.ts'

const slug = '2021-04-29-recruitment-of-children'
const path = `/events/${slug}`
const load = { requests: 300, atOnce: 8 } as const
const ROUNDS = 5

/** Requests a second of an event's page, beside a bare route that makes the same reads and returns a string. */
export async function benchPage(): Promise<string> {
  return withInstance(async (shelves) => {
    for (const { text } of await registerLibrary(shelves)) await publishText(shelves, text)
    const { handler: bare, reads } = await bareRoute()
    const site = await builtHandler('http')
    const rates = { bare: [0], site: [0] }
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await rate(bare, getEvent(path), load))
      rates.site.push(await rate(site, getEvent(path), load))
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
