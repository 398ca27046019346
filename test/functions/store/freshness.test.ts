import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { openDossier } from '../../../functions/read.ts'
import { dynamoStore } from '../../../functions/store/dynamo.ts'
import { publishEverything } from '../../library.ts'
import { shelves } from '../../shelves.ts'

const slug = '2021-04-29-recruitment-of-children'

it('reads the names that a page shows at half the price, and everything else as it is at this moment', async () => {
  const tools = await shelves()
  await publishEverything(tools)
  const asked: [string, boolean][] = []
  const client = new DynamoDBClient({})
  client.middlewareStack.add(
    (next) => (args) => {
      const body = new TextDecoder().decode(Object(args.request).body)
      for (const [, freshness] of body.matchAll(/"ConsistentRead":(true|false)/g)) {
        asked.push([body.includes('"entry#') ? 'names' : 'dossier', freshness === 'true'])
      }
      return next(args)
    },
    { step: 'build' },
  )
  const store = dynamoStore(client, tools.table)
  const { entries } = await openDossier(store, 'event', slug)
  expect([...new Set(asked.map(([what, newest]) => `${what} ${newest ? 'newest' : 'recent'}`))]).toEqual([
    'dossier newest',
    'names recent',
  ])
  const [before] = entries.values()
  if (!before) throw new Error('No entry')
  asked.length = 0
  await store.findEntries([{ register: before.kind, slug: before.slug }])
  expect(asked).toEqual([['names', true]])
})
