import { expect, it } from 'vitest'
import { secondsAtEdge } from '../../functions/purging/edge-time.ts'
import { isPurged } from '../../functions/purging/purged-paths.ts'
import { type Purge, type PurgeTools, purging } from '../../functions/purging/purging.ts'
import { type Ask, crawl } from '../crawl.ts'
import { edgeCache } from '../edge-cache.ts'
import { aPurgedSite, deeds, today } from '../purged-site.ts'

/** The other languages, and days of the past, which are the same pages again. */
const isOfUse = (address: string) => !/^\/(en|fr|es|ar|ru|zh)(\/|$)|[?&]on=/.test(address)

const starts = [
  ...['/', '/home.json', '/robots.txt', '/sitemap.xml', '/data', '/campaigns/promise/board'],
  ...['/ar', '/ar/events/summit', '/ar/events/summit/recommendations/1', '/ar/countries/chad', '/zh/campaigns/promise'],
  ...['/events/summit?on=2026-01-15', '/fr/countries/chad/follow-up?on=2026-01-15'],
]

it('purges every address whose answer has changed, so that no reader of a CDN sees what was', async () => {
  const { app, tools, changes } = await aPurgedSite(async () => secondsAtEdge(0, 2000, today))
  const ask: Ask = async (address) =>
    app.request(`https://rapporteur.example${address}`, {
      headers: { 'x-amzn-trace-id': 'Root=1-00000000-000000000000000000000000' },
    })
  const cdn = edgeCache(ask, () => today)
  let before = await crawl(cdn.ask, starts, isOfUse)
  expect(before.size).toBeGreaterThan(60)
  const changed: Record<string, number> = {}
  for (const [what, deed] of Object.entries(deeds)) {
    await deed(tools)
    const told: string[] = []
    await purging(toldTo(async (_, paths) => void told.push(...paths)))({ Records: await changes() })
    cdn.purge(told)
    const after = await crawl(ask, starts, isOfUse)
    const old = [...before].filter(([address, { text }]) => after.get(address)?.text !== text).map(([one]) => one)
    expect([what, old.filter((address) => !isPurged(told, address))]).toEqual([what, []])
    expect([what, told.length > 0]).toEqual([what, old.length > 0])
    before = await crawl(cdn.ask, starts, isOfUse)
    expect([what, [...before].filter(([one, { text }]) => after.get(one)?.text !== text)]).toEqual([what, []])
    changed[what] = old.length
  }
  expect(Object.entries(changed).filter(([, many]) => many === 0)).toEqual([['a draft', 0]])
  expect(cdn.hits()).toBeGreaterThan(200)
}, 300_000)

/** A counter that has counted nothing, and no waiting. */
function toldTo(purge: Purge): PurgeTools {
  const counter = { read: async () => 0, add: async () => undefined }
  return { purge, counter, ceiling: 2000, now: () => today, pause: async () => undefined, count: () => undefined }
}
