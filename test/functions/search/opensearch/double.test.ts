import { expect, it } from 'vitest'
import { createIndex } from '../../../../functions/search/opensearch/writing.ts'
import { doubledService } from './doubled.ts'

/** What the double of a kind refuses a request with. */
async function refusal(path: string, body: object | string, serverless = false): Promise<unknown> {
  const { service } = doubledService({ serverless })
  await createIndex({ service, name: 'x', version: 1 })
  return service.ask({ method: 'POST', path, body }).then(
    () => 'answered',
    (error: unknown) => error,
  )
}

it.each([
  ['a query that the adapter never sends', '/x/_search', { query: { fuzzy: { written: 'x' } } }, 'parsing_exception'],
  ['an option that it never sends', '/x/_search', { explain: true }, 'parsing_exception'],
  [
    'pages of groups after an entry',
    '/x/_search',
    {
      collapse: { field: 'group', inner_hits: { name: 'a', size: 1, sort: [], track_scores: true, _source: [] } },
      search_after: [1],
    },
    'illegal_argument_exception',
  ],
  ['pages that are too deep', '/x/_search', { from: 9_999, size: 2 }, 'illegal_argument_exception'],
  ['an index that is not there', '/y/_search', {}, 'index_not_found_exception'],
  ['an interface that it does not have', '/x/_delete_by_query', {}, 'illegal_argument_exception'],
  ['writes without an end', '/x/_bulk', '{"delete":{"_id":"a"}}', 'illegal_argument_exception'],
])('the double refuses %s as the service does', async (_, path, body, type) => {
  expect(await refusal(path, body)).toMatchObject({ name: 'ServiceError', type })
})

it.each([
  ['to be told when to refresh', '/x/_refresh', {}],
  ['to be told which copy to ask', '/x/_search?preference=a', {}],
  ['versions of ours', '/x/_bulk', '{"delete":{"_id":"a","version":1,"version_type":"external_gte"}}\n'],
])('the double of Serverless refuses %s', async (_, path, body) => {
  expect(await refusal(path, body, true)).toMatchObject({ name: 'ServiceError' })
  expect(await refusal(path, body)).toBe('answered')
})

it('refuses a field that the mappings do not name, each write by itself', async () => {
  const { double } = doubledService()
  const send = async (path: string, method: string, body: string) => {
    const headers = { authorization: 'x/es/aws4_request' }
    return (await double.fetch(`https://x${path}`, { method, body, headers })).json()
  }
  await send('/x', 'PUT', '{"mappings":{"dynamic":"strict","properties":{"a":{"type":"keyword"}}}}')
  expect(
    await send('/x/_bulk', 'POST', '{"index":{"_id":"1"}}\n{"a":"x"}\n{"index":{"_id":"2"}}\n{"b":"x"}\n'),
  ).toEqual({
    took: 1,
    errors: true,
    items: [
      { index: { _id: '1', _version: 1, status: 201 } },
      {
        index: {
          _id: '2',
          status: 400,
          error: {
            type: 'strict_dynamic_mapping_exception',
            reason: 'mapping set to strict, dynamic introduction of [b] within [_doc] is not allowed',
          },
        },
      },
    ],
  })
})

it('wants requests to be signed', async () => {
  const { double } = doubledService()
  expect((await double.fetch('https://x/x', { method: 'PUT', body: '{}' })).status).toBe(403)
})
