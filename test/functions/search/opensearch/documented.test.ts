import { describe, expect, it } from 'vitest'
import { buildService } from '../../../../functions/search/opensearch/open.ts'
import { Searched, Suggested, Written } from '../../../../functions/search/opensearch/replies.ts'
import { searchService } from '../../../../functions/search/opensearch/service.ts'
import { cast, vocabulary } from '../cast.ts'
import { doubledService } from './doubled.ts'

/**
 * Replies in the shapes that the documentation of OpenSearch and reports of its users show, with words of our own. They
 * were not recorded from a live service.
 */
const documented = {
  /** docs.opensearch.org: query DSL, sort, collapse with inner hits. */
  search: {
    took: 113,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      total: { value: 2, relation: 'eq' },
      max_score: null,
      hits: [
        {
          _index: 'x',
          _id: 'events/a',
          _score: 1.5,
          _source: { body: {} },
          fields: { group: ['a'] },
          sort: [1.5, 'events/a'],
          inner_hits: {
            best: {
              hits: {
                total: { value: 2, relation: 'eq' },
                max_score: null,
                hits: [{ _index: 'x', _id: 'events/a', _score: 1.5, _source: { body: {} }, sort: [1.5, 'events/a'] }],
              },
            },
          },
        },
      ],
    },
    aggregations: {
      theme: { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets: [{ key: 'education', doc_count: 2 }] },
    },
  },
  /** docs.opensearch.org: did-you-mean, term suggester. */
  suggest: {
    took: 48,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: { max_score: null, hits: [] },
    suggest: {
      0: [{ text: 'patern', offset: 0, length: 6, options: [{ text: 'pattern', score: 0.833, freq: 2 }] }],
    },
  },
  /** docs.opensearch.org: bulk; the second item as users of Serverless report it. */
  bulk: {
    took: 11,
    errors: true,
    items: [
      {
        index: {
          _index: 'x',
          _id: 'a',
          _version: 1,
          result: 'created',
          _shards: { total: 2, successful: 1, failed: 0 },
          _seq_no: 1,
          _primary_term: 1,
          status: 201,
        },
      },
      {
        index: {
          _index: 'x',
          _id: 'b',
          status: 400,
          error: {
            type: 'illegal_argument_exception',
            reason: 'Document ID is not supported in create/index operation request',
          },
        },
      },
      { delete: { _index: 'x', _id: 'c', _version: 1, result: 'not_found', status: 404 } },
    ],
  },
  /** github.com/opensearch-project/opensearch-ruby, issue 131: Serverless is told to refresh. */
  refused: {
    error: {
      root_cause: [{ type: 'status_exception', reason: 'true refresh policy is not supported.' }],
      type: 'status_exception',
      reason: 'true refresh policy is not supported.',
    },
    status: 400,
  },
} as const

describe('what the documentation shows', () => {
  it('is read as a search', () => {
    const { hits, aggregations } = Searched.parse(documented.search)
    expect(hits.hits[0]?.inner_hits?.best?.hits.total.value).toBe(2)
    expect(hits.hits[0]?.sort).toEqual([1.5, 'events/a'])
    expect(aggregations.theme?.buckets).toEqual([{ key: 'education', doc_count: 2 }])
  })

  it('is read as suggestions', () => {
    expect(Suggested.parse(documented.suggest).suggest[0]?.[0]?.options).toEqual([{ text: 'pattern' }])
  })

  it('is read as many writes, each with its own status', () => {
    const { items } = Written.parse(documented.bulk)
    expect(items.flatMap((item) => Object.values(item)).map(({ status, error }) => [status, error?.type])).toEqual([
      [201, undefined],
      [400, 'illegal_argument_exception'],
      [404, undefined],
    ])
  })

  it('is told in the words of the service when it refuses', async () => {
    const service = searchService({
      endpoint: 'https://x.aoss.amazonaws.com',
      serverless: true,
      sign: async () => ({}),
      fetch: async () => Response.json(documented.refused, { status: 400 }),
    })
    await expect(service.ask({ method: 'PUT', path: '/x' })).rejects.toMatchObject({
      status: 400,
      type: 'status_exception',
      message: 'Cannot PUT /x: 400 status_exception: true refresh policy is not supported.',
    })
  })

  it('has all that the double answers a search with', async () => {
    const { service } = doubledService()
    await buildService(service, 'x', cast, vocabulary)
    const inner_hits = { name: 'best', size: 1, sort: [{ _score: 'desc' }], track_scores: true, _source: ['body'] }
    const reply = await service.ask({
      method: 'POST',
      path: '/x/_search',
      body: {
        ...{ query: { term: { kind: 'event' } }, sort: [{ _score: 'desc' }, { place: 'asc' }], size: 1 },
        ...{ collapse: { field: 'group', inner_hits }, aggs: { theme: { terms: { field: 'theme', size: 1 } } } },
        _source: ['body'],
      },
    })
    const known = pathsOf(documented.search)
    expect([...pathsOf(reply)].filter((path) => !path.includes('.body.') && !known.has(path))).toEqual([])
  })
})

/** The names under which values lie in an answer, whatever their number. */
function pathsOf(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((each) => [...pathsOf(each, `${path}[]`)]))
  if (typeof value !== 'object' || value === null) return new Set([path])
  return new Set(Object.entries(value).flatMap(([name, each]) => [...pathsOf(each, `${path}.${name}`)]))
}
