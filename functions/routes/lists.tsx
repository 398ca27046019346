import { type Context, Hono } from 'hono'
import { EventType } from '../../content/model/event.ts'
import { listData, listingData } from '../../web/feeds/json.ts'
import { links } from '../../web/links.ts'
import { ArchivePage, CampaignsPage } from '../../web/pages/archive.tsx'
import { DataPage } from '../../web/pages/data.tsx'
import { HomePage } from '../../web/pages/home.tsx'
import { Problem } from '../problem.ts'
import { listDossiers } from '../read-lists.ts'
import type { Tools } from '../tools.ts'
import { answer } from './answer.ts'

const LATEST = 10

/** The way in, the archive of events, the campaigns, and the page about the data. */
export function listRoutes(tools: Tools): Hono {
  return new Hono()
    .get(links.home(), async (c) => showHome(c, tools))
    .get(links.events(), async (c) => showArchive(c, tools))
    .get(links.campaigns(), async (c) => showCampaigns(c, tools))
    .get(links.data(), (c) =>
      answer(c, tools, { seed: 'data', page: (view) => <DataPage view={view} />, data: (origin) => guide(origin) }),
    )
}

async function showHome(c: Context, tools: Tools): Promise<Response> {
  const [events, campaigns] = await Promise.all([
    listDossiers(tools.store, 'event'),
    listDossiers(tools.store, 'campaign'),
  ])
  const [latest, running] = [events.items.slice(0, LATEST), campaigns.items.slice(0, LATEST)]
  return answer(c, tools, {
    seed: [latest, running],
    page: (view) => <HomePage view={view} events={latest} campaigns={running} />,
    data: (origin) => ({
      ...guide(origin),
      events: latest.map((listing) => listingData(origin, listing)),
      campaigns: running.map((listing) => listingData(origin, listing)),
    }),
  })
}

async function showArchive(c: Context, tools: Tools): Promise<Response> {
  const { year, type } = conditions(c)
  const { items, next } = await listDossiers(tools.store, 'event', { year, type, cursor: c.req.query('after') })
  return answer(c, tools, {
    seed: [items, next, year, type],
    page: (view) => <ArchivePage view={view} listings={items} year={year} type={type} next={next} />,
    data: (origin) =>
      listData(
        origin,
        links.events(year, type),
        items.map((listing) => listingData(origin, listing)),
        next,
      ),
  })
}

async function showCampaigns(c: Context, tools: Tools): Promise<Response> {
  const { items, next } = await listDossiers(tools.store, 'campaign', { cursor: c.req.query('after') })
  return answer(c, tools, {
    seed: [items, next],
    page: (view) => <CampaignsPage view={view} listings={items} next={next} />,
    data: (origin) =>
      listData(
        origin,
        links.campaigns(),
        items.map((listing) => listingData(origin, listing)),
        next,
      ),
  })
}

/** An empty condition, as a form sends it, is none. */
function conditions(c: Context): { year: string | undefined; type: EventType | undefined } {
  const [year, type] = [c.req.query('year') || undefined, c.req.query('type') || undefined]
  if (year !== undefined && !/^\d{4}$/.test(year)) {
    throw new Problem('bad-request', `Cannot list the year "${year}": expected four digits such as 2021`)
  }
  const known = EventType.optional().safeParse(type)
  if (!known.success) {
    throw new Problem('bad-request', `Cannot list the type "${type}": expected ${EventType.options.join(', ')}`)
  }
  return { year, type: known.data }
}

/** Where the data starts. */
function guide(origin: string) {
  const starts = { events: links.events(), campaigns: links.campaigns(), people: links.list('person') }
  const more = { organizations: links.list('organization'), countries: links.list('country') }
  const all = { ...starts, ...more, themes: links.list('concept'), offices: links.list('office') }
  const lists = Object.entries(all).map(([name, path]) => [name, `${origin}${path}.json`])
  return { address: `${origin}/`, lists: Object.fromEntries(lists) }
}
