import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, it } from 'vitest'
import type { Counts } from '../../../functions/metrics.ts'
import { cloudfrontPurge } from '../../../functions/purging/cloudfront.ts'
import { purgeCounter } from '../../../functions/purging/purge-counter.ts'
import { type PurgeTools, purging } from '../../../functions/purging/purging.ts'
import { type Key, keys } from '../../../functions/store/keys.ts'
import { table } from '../../../functions/store/table.ts'
import { freshTable } from '../../engines.ts'
import { changeOf } from '../../indexing.ts'

const now = () => new Date('2026-02-01T12:00:00.000Z')

async function aPurger(given: Partial<PurgeTools> = {}) {
  const told: (readonly string[])[] = []
  const references: string[] = []
  const counted: Counts[] = []
  const waited: number[] = []
  const counter = purgeCounter(new DynamoDBClient({}), await freshTable(table))
  const handler = purging({
    purge: async (reference, paths) => {
      references.push(reference)
      told.push(paths)
    },
    ...{ counter, ceiling: 2000, now, pause: async (time) => waited.push(time), count: (each) => counted.push(each) },
    ...given,
  })
  return { handler, told, references, counted, waited, counter }
}

/** A change of the third second before noon. */
function change(key: Key, text?: object) {
  const record = changeOf(key)
  const NewImage = text && { json: { S: JSON.stringify(text) } }
  const ApproximateCreationDateTime = now().getTime() / 1000 - 1
  return { ...record, dynamodb: { ...record.dynamodb, ApproximateCreationDateTime, NewImage } }
}

const statement = (id: string) => change(keys.trackOnDossier(id), { standing: 'new' })
const track = 'event/summit/recommendation/1/country/chad'

it('tells of the dossier and the party of a statement, in every language, and counts the paths', async () => {
  const { handler, told, counted, counter } = await aPurger()
  await handler({ Records: [statement(track)] })
  const all = ['', '/en', '/fr', '/es', '/ar', '/ru', '/zh']
  expect(told).toEqual([
    ['/countries/chad', '/events/summit'].flatMap((start) => all.map((language) => `${language}${start}*`)),
  ])
  expect([counted, await counter.read(now())]).toEqual([[{ PathsPurged: 14 }], 14])
})

it('waits until the change has settled', async () => {
  const { handler, waited } = await aPurger()
  await handler({ Records: [statement(track)] })
  expect(waited).toEqual([2000])
})

it('tells of everything with one path when dossiers or names change, or much at once', async () => {
  const { handler, told } = await aPurger()
  await handler({ Records: [change(keys.listing('summit'))] })
  await handler({ Records: [change(keys.entry('person', 'amina'))] })
  await handler({ Records: [statement(track), statement(track.replace('chad', 'mali'))] })
  expect(told).toEqual([['/*'], ['/*'], ['/*']])
})

it('tells nothing of what nobody reads', async () => {
  const { handler, told } = await aPurger()
  const draft = { state: 'draft' }
  await handler({
    Records: [
      change(keys.searchIndex()),
      change({ pk: `track#${track}`, sk: 'entry#1' }, draft),
      change({ pk: 'session#abc', sk: 'session' }),
      change({ pk: 'dossier#summit', sk: 'record#1#recommendation#1' }),
    ],
  })
  expect(told).toEqual([])
})

it('takes one path for everything once the free paths of the month are gone', async () => {
  const { handler, told, counter } = await aPurger()
  await counter.add(987, now())
  await handler({ Records: [statement(track)] })
  expect([told, await counter.read(now())]).toEqual([[['/*']], 988])
})

it('tells nothing more at the ceiling, until the next month', async () => {
  const { handler, told, counter } = await aPurger()
  await counter.add(2000, now())
  await handler({ Records: [statement(track)] })
  expect([told, await counter.read(new Date('2026-03-01T00:00:00.000Z'))]).toEqual([[], 0])
})

it('names the same changes alike, so that telling again costs nothing', async () => {
  let fail = true
  const counter = { read: async () => 0, add: () => (fail ? Promise.reject(new Error('Ended')) : Promise.resolve()) }
  const { handler, references } = await aPurger({ counter })
  const Records = [statement(track)]
  await expect(handler({ Records })).rejects.toThrow('Ended')
  fail = false
  await handler({ Records })
  expect(references).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), references[0]])
})

it('counts every path when two count at once', async () => {
  const { counter } = await aPurger()
  await Promise.all([7, 14, 1].map((paths) => counter.add(paths, now())))
  expect(await counter.read(now())).toBe(22)
})

it('asks CloudFront, and hands on that it has too much to do', async () => {
  const cloudfront = mockClient(CloudFrontClient)
  cloudfront.on(CreateInvalidationCommand).resolvesOnce({}).rejects(new Error('TooManyInvalidationsInProgress'))
  const purge = cloudfrontPurge(new CloudFrontClient({ region: 'us-east-1' }), 'E123')
  await purge('reference', ['/*'])
  expect(cloudfront.commandCalls(CreateInvalidationCommand)[0]?.args[0].input).toEqual({
    DistributionId: 'E123',
    InvalidationBatch: { CallerReference: 'reference', Paths: { Quantity: 1, Items: ['/*'] } },
  })
  await expect(purge('other', ['/*'])).rejects.toThrow('TooManyInvalidationsInProgress')
})
