import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { publishRegistry } from '../../functions/publish-registry.ts'
import { dynamoStore } from '../../functions/store/dynamo.ts'
import { keys } from '../../functions/store/keys.ts'
import { table } from '../../functions/store/table.ts'
import { listen } from '../../infra/local/listen.ts'
import { aPerson } from '../dossiers.ts'
import { engines, freshBucket, freshTable } from '../engines.ts'
import { changeOf, listingsChanged } from '../indexing.ts'
import { type Deployed, synthesizeSite } from './deployed.ts'
import { deployFunction, type LambdaFunction } from './lambda.ts'
import type { FunctionSettings } from './sandbox.ts'

let deployed: Deployed
let env: Readonly<Record<string, string>>
const running: LambdaFunction[] = []
beforeAll(async () => {
  env = (await engines()).env
  deployed = await synthesizeSite()
}, 120_000)
afterAll(async () => {
  await Promise.all(running.map((each) => each.stop()))
  await deployed?.remove()
})

function start({ environment, ...settings }: FunctionSettings, more: Readonly<Record<string, string>> = {}) {
  const lambda = deployFunction({ ...settings, environment: { ...environment, ...env, ...more } })
  running.push(lambda)
  return lambda
}

it('starts every function of the template from its packed files', async () => {
  const resolve = (name: string) =>
    /ISSUER|ADDRESS|QUEUE/.test(name) ? 'https://open.example' : `${name}-that-the-cloud-fills`
  const every = deployed.every(resolve)
  expect(every.length).toBeGreaterThan(3)
  for (const settings of every) {
    const outcome = await start(settings).invoke({ Records: [] })
    expect([settings.name, JSON.stringify(outcome)]).toEqual([
      settings.name,
      expect.not.stringMatching(/Cannot (find|start)|ExitError|Dynamic require|timed-out/),
    ])
  }
}, 120_000)

it('takes changes into the index, builds it anew, and measures how late it was', async () => {
  const [records, summaries] = [await freshTable(table), await freshBucket()]
  await publishRegistry({ store: dynamoStore(new DynamoDBClient({}), records) }, [aPerson('amina', 'Amina')])
  const names = { RECORDS_TABLE: records, SUMMARIES_BUCKET: summaries, LOST_QUEUE: 'https://open.example/lost' }
  const writer = start(deployed.settings('indexing', names))
  const change = changeOf(keys.entry('person', 'amina'))
  const dynamodb = { ...change.dynamodb, ApproximateCreationDateTime: 1_770_000_000 }
  const none = { kind: 'answered', body: '{"batchItemFailures":[]}' }
  expect(await writer.invoke({ Records: [{ ...change, dynamodb }] })).toEqual(none)
  expect(await writer.invoke({ reindex: true })).toEqual(none)
  expect([writer.starts(), JSON.parse(writer.log()).IndexLag]).toEqual([1, expect.any(Number)])
}, 60_000)

it('tells the CDN, and fails as a whole where the CDN refuses', async () => {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${await text(request)}`)
    response.writeHead(asked.length > 1 ? 400 : 201, { 'content-type': 'text/xml' })
    response.end('<Invalidation><Id>I1</Id></Invalidation>')
  })
  const { endpoint, stop } = await listen(server, 0)
  onTestFinished(stop)
  const names = { RECORDS_TABLE: await freshTable(table), DISTRIBUTION: 'E123' }
  const purger = start(deployed.settings('purging', names), { AWS_ENDPOINT_URL_CLOUDFRONT: endpoint })
  expect(await purger.invoke(listingsChanged('summit'))).toEqual({ kind: 'answered', body: 'null' })
  expect(await purger.invoke(listingsChanged('other'))).toMatchObject({ kind: 'failed' })
  expect(asked[0]).toMatch(/^POST \/[\d-]+\/distribution\/E123\/invalidation .*<Path>\/\*<\/Path>/)
  expect(JSON.parse(purger.log().split('\n')[0] ?? '')).toMatchObject({ PathsPurged: 1 })
}, 60_000)
