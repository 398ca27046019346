import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildService, openService } from '../../../../functions/search/opensearch/open.ts'
import { QueryError } from '../../../../functions/search/port.ts'
import { cast, vocabulary } from '../cast.ts'
import { hostileQuery, hostileText } from '../hostile.ts'
import { doubledService } from './doubled.ts'

it('sends nothing to the service that this refuses, whatever is asked for', async () => {
  const { service } = doubledService()
  await buildService(service, 'hostile', cast, vocabulary)
  const search = await openService(service, 'hostile')
  await fc.assert(
    fc.asyncProperty(hostileQuery, hostileText, async (asked, typed) => {
      const failure = await search.search(asked).then(
        () => undefined,
        (error: unknown) => error,
      )
      expect(failure === undefined || failure instanceof QueryError ? undefined : failure).toBeUndefined()
      expect(Array.isArray(await search.suggest(typed))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

it('asks for the longest query there may be in a bounded number of parts', async () => {
  const { service, double } = doubledService()
  const words = Array.from({ length: 100 }, (_, at) => `w${at.toString(36)}`)
  const entry = {
    ...cast[0],
    id: 'long',
    kind: 'event',
    title: words.join(' '),
    text: '',
    language: 'en',
    facets: {},
  } as const
  await buildService(service, 'long', [entry], vocabulary)
  const search = await openService(service, 'long')
  double.log.length = 0
  const { total } = await search.search({ text: words.join(' ').slice(0, 400), match: 'all' })
  expect({ total, requests: double.log }).toEqual({
    total: 1,
    requests: ['POST /long/_search', expect.stringMatching(/^POST \/long\/_search\?preference=[\w-]{11}$/)],
  })
})
