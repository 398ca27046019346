import { expect, it } from 'vitest'
import * as z from 'zod'
import { pageKind } from '../../functions/page-kind.ts'
import { publishEverything } from '../library.ts'
import { aSite } from '../site.ts'
import { tellStory } from '../story.ts'

const Told = z.looseObject({ trace: z.string() })
const at = '2026-02-01T12:00:00.000Z'
const trace = '1-67891234-abcdef012345678912345678'

function metric(...names: readonly string[]) {
  const Metrics = names.map((Name) => ({ Name, Unit: 'Count' }))
  const CloudWatchMetrics = [{ Namespace: 'Rapporteur', Dimensions: [[]], Metrics }]
  return {
    _aws: { Timestamp: Date.parse(at), CloudWatchMetrics },
    ...Object.fromEntries(names.map((name) => [name, 1])),
  }
}

it('keeps one line of each request: the pattern of its address, and what was counted', async () => {
  const { app, requests } = await aSite({}, [])
  const headers = { 'x-amzn-trace-id': `Root=${trace};Parent=0;Sampled=1` }
  await app.request('/fr/events?year=2021', { headers })
  await app.request('/events/nobody-knows-this', { headers })
  await app.request('/nowhere/at-all', { headers })
  const line = { timestamp: at, level: 'info', trace, method: 'GET', milliseconds: 0 }
  expect(requests).toEqual([
    { ...line, route: '/events', status: 200, cold: true, page: 'list', ...metric('PagesRead') },
    { ...line, route: '/events/:slug', status: 404, cold: false, refused: 'not-found' },
    { ...line, route: 'none', status: 404, cold: false, refused: 'not-found' },
  ])
})

it('counts what was refused and why, and shows the same trace as the log', async () => {
  const { app, requests } = await aSite({}, [])
  const response = await app.request('/events.json?year=21')
  const { trace: shown } = Told.parse(await response.json())
  const { refused, route, page } = { page: undefined, ...requests[0] }
  expect([shown, refused, route, page]).toEqual([requests[0]?.trace, 'bad-request', '/events', undefined])
  expect(requests[0]).toMatchObject(metric('RequestsRefused'))
  const html = await (await app.request('/events?year=21', { headers: { accept: 'text/html' } })).text()
  expect(html).toContain(requests[1]?.trace)
})

it('takes the name of a request only from the platform', async () => {
  const { app, requests } = await aSite({}, [])
  await app.request('/', { headers: { 'x-amzn-trace-id': 'Root=somebody@example.org' } })
  expect(requests[0]?.trace).toMatch(/^[0-9a-f-]{36}$/)
})

it('tells the kinds of pages apart', async () => {
  const { app, requests, shelves } = await aSite()
  await publishEverything(shelves)
  await tellStory(shelves)
  const webinar = '/events/2021-04-29-recruitment-of-children'
  const pages = {
    ...{ '/': 'home', '/events': 'list', '/people': 'list', [webinar]: 'event', [`${webinar}.json`]: 'data' },
    ...{
      [`${webinar}/recommendations/2.b`]: 'recommendation',
      [`${webinar}/recommendations/2.b/countries/chad`]: 'track',
    },
    ...{
      [`${webinar}/follow-up`]: 'follow-up',
      [`${webinar}/follow-up.csv`]: 'data',
      [`${webinar}/editions`]: 'edition',
    },
    ...{
      '/campaigns/children-not-soldiers': 'campaign',
      '/campaigns/children-not-soldiers/board': 'follow-up',
    },
    ...{ '/countries/chad': 'entry', '/countries/chad/follow-up': 'follow-up', '/sitemap.xml': 'data' },
    ...{ '/assets/style.css': undefined, '/robots.txt': undefined },
  }
  for (const address of Object.keys(pages)) await app.request(address)
  const lines = requests.slice(-Object.keys(pages).length)
  expect(lines.map(({ page, status }) => [page, status])).toEqual(Object.values(pages).map((kind) => [kind, 200]))
  expect(pageKind('/search')).toBe('search')
})
