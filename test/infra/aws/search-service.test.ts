import { beforeAll, describe, expect, it } from 'vitest'
import { type Synthesized, synthesize } from './synthesized.ts'

/** The settings of the functions that know of a search service, by what they are for. */
function endpoints(stack: Synthesized): unknown[] {
  const functions = stack.of('AWS::Lambda::Function').map(({ Environment }) => JSON.stringify(Environment))
  return functions.filter((environment) => environment?.includes('SEARCH_ENDPOINT'))
}

/** What policies allow with a service, as actions and resources. */
function allowed(stack: Synthesized, service: string): string[] {
  const policies = JSON.stringify(stack.of('AWS::IAM::Policy'))
  return [...policies.matchAll(new RegExp(`"Action":("${service}:[^"]+"|\\["${service}:[^\\]]+\\])`, 'g'))].map(
    ([, actions = '']) => actions.replaceAll('"', ''),
  )
}

it('is a file unless it is told otherwise: no collection, and no function knows of one', () => {
  const stack = synthesize()
  expect([stack.of('AWS::OpenSearchServerless::Collection'), endpoints(stack)]).toEqual([[], []])
}, 60_000)

describe('a collection of its own', () => {
  let stack: Synthesized
  beforeAll(() => {
    stack = synthesize({ search: 'opensearch' })
  }, 60_000)

  it('is encrypted, and reached with signed requests only', () => {
    const [collection] = stack.of('AWS::OpenSearchServerless::Collection')
    const name = collection?.Name
    expect(collection).toMatchObject({ Name: expect.stringMatching(/^[a-z][a-z0-9-]{2,31}$/), Type: 'SEARCH' })
    const policies = stack.of('AWS::OpenSearchServerless::SecurityPolicy')
    expect(policies.map(({ Type, Policy }) => [Type, JSON.parse(String(Policy))])).toEqual([
      ['encryption', { Rules: [{ ResourceType: 'collection', Resource: [`collection/${name}`] }], AWSOwnedKey: true }],
      [
        'network',
        [{ Rules: [{ ResourceType: 'collection', Resource: [`collection/${name}`] }], AllowFromPublic: true }],
      ],
    ])
    expect(endpoints(stack)).toHaveLength(2)
  })

  it('is read by one function and written by one, and by nobody else', () => {
    const policies = stack.of('AWS::OpenSearchServerless::AccessPolicy').map(({ Policy }) => JSON.stringify(Policy))
    expect(policies.map((policy) => [...policy.matchAll(/aoss:(\w+)/g)].map(([, right]) => right))).toEqual([
      ['DescribeIndex', 'ReadDocument', 'DescribeCollectionItems'],
      [...['DescribeIndex', 'ReadDocument', 'CreateIndex', 'DeleteIndex', 'WriteDocument'], 'DescribeCollectionItems'],
    ])
    expect(policies.map((policy) => /(Http|Indexing)\w+Role/.exec(policy)?.[1])).toEqual(['Http', 'Indexing'])
    expect(allowed(stack, 'aoss')).toEqual(['aoss:APIAccessAll', 'aoss:APIAccessAll'])
  })

  it('leaves the writer no right to files, only to the note about the current index', () => {
    const writer = stack
      .of('AWS::IAM::Policy')
      .filter(({ Roles }) => JSON.stringify(Roles).includes('"IndexingWriterRole'))
    expect(JSON.stringify(writer)).not.toContain('s3:')
    expect(JSON.stringify(writer)).toContain('"dynamodb:LeadingKeys":["search-index"]')
  })
})

describe('a domain that is there already', () => {
  const given = {
    search: 'opensearch',
    searchDomain: 'arn:aws:es:eu-central-1:000000000000:domain/found',
    searchEndpoint: 'https://search-found-x.eu-central-1.es.amazonaws.com',
  }

  it('is asked kind by kind of request, for the indexes of the site only', () => {
    const stack = synthesize(given)
    expect(stack.of('AWS::OpenSearchServerless::Collection')).toEqual([])
    expect(allowed(stack, 'es')).toEqual([
      ...['es:ESHttpGet', 'es:ESHttpPost'],
      ...['es:ESHttpGet', 'es:ESHttpPost', '[es:ESHttpDelete,es:ESHttpPut]'],
    ])
    expect(stack.text).toContain(`${given.searchDomain}/rapporteur-*/_search`)
    expect(stack.text).not.toContain(`"${given.searchDomain}/*"`)
    expect(endpoints(stack)).toHaveLength(2)
  }, 60_000)

  it('is named whole, and only where a service is wanted', () => {
    const { searchEndpoint: _, ...half } = given
    expect(() => synthesize(half)).toThrow('"searchDomain" and "searchEndpoint" go together')
    expect(() => synthesize({ ...given, search: 'file' })).toThrow('are for "search=opensearch"')
  })
})
