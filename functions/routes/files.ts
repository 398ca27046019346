import { Hono } from 'hono'
import type { Listing } from '../../content/model/listing.ts'
import { robots, type SitemapEntry, sitemap, sitemapIndex } from '../../web/feeds/sitemap.ts'
import { links } from '../../web/links.ts'
import { Problem } from '../problem.ts'
import { everyEntry } from '../registry-entries.ts'
import type { Store } from '../store/store.ts'
import type { Tools } from '../tools.ts'
import { answerText } from './answer.ts'

const registers = ['person', 'organization', 'office', 'country', 'series', 'concept'] as const

/** What pages load, and what crawlers ask for. */
export function fileRoutes(tools: Tools): Hono {
  const { store, assets } = tools
  const origin = (url: string) => tools.site ?? new URL(url).origin
  return new Hono()
    .get('/assets/:name', (c) => {
      const asset = assets.files.get(c.req.param('name'))
      if (!asset) throw new Problem('not-found', `Cannot find the file "${c.req.param('name')}"`)
      const headers = { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=31536000, immutable' }
      return c.body(asset.body, 200, headers)
    })
    .get('/robots.txt', (c) => answerText(c, 'text/plain', origin(c.req.url), robots(origin(c.req.url))))
    .get('/sitemap.xml', (c) => {
      const text = sitemapIndex(origin(c.req.url), ['/sitemap-records.xml', '/sitemap-registers.xml'])
      return answerText(c, 'application/xml', text, text)
    })
    .get('/sitemap-records.xml', async (c) => {
      const entries = [
        ...fixed,
        ...(await dossierEntries(store, 'event')),
        ...(await dossierEntries(store, 'campaign')),
      ]
      const text = sitemap(origin(c.req.url), entries)
      return answerText(c, 'application/xml', text, text)
    })
    .get('/sitemap-registers.xml', async (c) => {
      const entries = (await Promise.all(registers.map((register) => everyEntry(store, register)))).flat()
      const text = sitemap(
        origin(c.req.url),
        entries.map(({ kind, slug }) => ({ path: links.entry(kind, slug) })),
      )
      return answerText(c, 'application/xml', text, text)
    })
}

const fixed: readonly SitemapEntry[] = [
  { path: links.home() },
  { path: links.events() },
  { path: links.campaigns() },
  { path: links.data() },
  ...registers.map((register) => ({ path: links.list(register) })),
]

async function dossierEntries(store: Store, kind: Listing['dossierKind']): Promise<SitemapEntry[]> {
  const entries: SitemapEntry[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await store.listDossiers(kind, { cursor })
    entries.push(
      ...items.map(({ slug, publishedAt }) => ({ path: links.dossier(kind, slug), changed: publishedAt.slice(0, 10) })),
    )
    cursor = next
  } while (cursor !== undefined)
  return entries
}
