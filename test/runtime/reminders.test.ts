import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { periodOf } from '../../content/model/digest-period.ts'
import { dynamoAccounts } from '../../functions/store/accounts.ts'
import type { ReminderStore } from '../../functions/store/reminder-store.ts'
import { dynamoReminders } from '../../functions/store/reminders.ts'
import { listen } from '../../infra/local/listen.ts'
import type { Service } from '../../infra/local/service.ts'
import { engines } from '../engines.ts'
import { reminded } from '../reminders.ts'
import { aRequest, aSummit, aTrackRow } from '../tracks.ts'
import { type Deployed, synthesizeSite } from './deployed.ts'
import { deployFunction, type LambdaFunction } from './lambda.ts'

const Request = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  ConfigurationSetName: z.string(),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })),
})
const asked: z.infer<typeof Request>[] = []
let status = 200
let ses: Service
let deployed: Deployed
let sender: LambdaFunction
let listener: LambdaFunction
let reminders: ReminderStore

beforeAll(async () => {
  const { env } = await engines()
  ses = await listen(
    createServer(async (request, response) => {
      asked.push(Request.parse(JSON.parse(await text(request))))
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ MessageId: 'one' }))
    }),
    0,
  )
  const { name, tracks } = await aSummit()
  const row = aTrackRow({ rev: 2, due: '2025-06-30' })
  await tracks.change({ request: aRequest(), row, expectedRev: 1, entries: [], audit: [] })
  const client = new DynamoDBClient({})
  reminders = dynamoReminders(client, name)
  await reminded({ accounts: dynamoAccounts(client, name), reminders }, 'ada', { pace: 'daily' })
  await reminded({ accounts: dynamoAccounts(client, name), reminders }, 'ben')
  deployed = await synthesizeSite({ sender: 'outcomes.example' })
  const resolved = { RECORDS_TABLE: name, SITE_ADDRESS: 'https://outcomes.example', MAIL_CONFIGURATION: 'set' }
  const deploy = (which: 'sender' | 'listener') => {
    const { environment, ...settings } = deployed.settings(which, resolved)
    return deployFunction({
      ...settings,
      environment: { ...environment, ...env, AWS_ENDPOINT_URL_SESV2: ses.endpoint },
    })
  }
  sender = deploy('sender')
  listener = deploy('listener')
}, 120_000)
afterAll(async () => {
  await Promise.all([sender?.stop(), listener?.stop(), ses?.stop()])
  await deployed?.remove()
})

const done = { kind: 'answered', body: expect.anything() }

it('are planned and handed to SES once, by the functions as they are packed', async () => {
  expect([await sender.invoke({ task: 'plan' }), await sender.invoke({ task: 'plan' })]).toMatchObject([done, done])
  expect([await sender.invoke({ task: 'send' }), await sender.invoke({ task: 'send' })]).toMatchObject([done, done])
  const [first] = asked.toSorted((a, b) => `${a.Destination.ToAddresses}`.localeCompare(`${b.Destination.ToAddresses}`))
  expect(asked).toHaveLength(2)
  expect(first).toMatchObject({
    FromEmailAddress: 'reminders@outcomes.example',
    Destination: { ToAddresses: ['ada@example.org'] },
    ConfigurationSetName: 'set',
    EmailTags: [
      { Name: 'user', Value: 'ada' },
      { Name: 'period', Value: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
    ],
  })
  const letter = await PostalMime.parse(Buffer.from(first?.Content.Raw.Data ?? '', 'base64'))
  expect([letter.subject, letter.from?.address]).toEqual(['1 thing waits for you', 'reminders@outcomes.example'])
  expect(sender.log()).toContain('{"planned":{"added":2,"known":0}}')
  expect(sender.log()).not.toContain('example.org')
}, 60_000)

it('are asked for once where SES fails, which ends the run as a failure that tells it', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const again = { kind: 'reminder', user: 'ben', period: periodOf('daily', today), state: 'waiting' } as const
  await reminders.addReminder({ ...again, at: new Date().toISOString(), rev: 1 })
  status = 500
  const before = asked.length
  const outcome = await sender.invoke({ task: 'send' })
  expect(outcome).toMatchObject({ kind: 'failed', errorMessage: expect.stringContaining('"uncertain":1') })
  expect(asked.length - before).toBe(1)
  expect(await reminders.findReminder('ben', again.period)).toMatchObject({ state: 'uncertain' })
}, 60_000)

it('stop when SES tells that a mailbox does not exist', async () => {
  const mail = { tags: { user: ['ada'], period: ['2026-W06'], 'ses:configuration-set': ['set'] } }
  const detail = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail }
  const event = { source: 'aws.ses', 'detail-type': 'Email Bounced', time: '2026-02-02T05:01:00Z', detail }
  expect(await listener.invoke(event)).toMatchObject(done)
  expect(await reminders.findMailbox('ada')).toMatchObject({ stopped: { because: 'bounced' } })
  expect(await listener.invoke({ detail: 'no event' })).toMatchObject({ kind: 'failed' })
}, 60_000)
