import { type Context, Hono } from 'hono'
import type { Listing, OpenDossier } from '../../content/model/listing.ts'
import { coverageData, dossierData, editionData, listData } from '../../web/feeds/json.ts'
import { links } from '../../web/links.ts'
import { CampaignPage } from '../../web/pages/campaign.tsx'
import { CoveragePage } from '../../web/pages/coverage.tsx'
import { EditionsPage } from '../../web/pages/editions.tsx'
import { EventPage } from '../../web/pages/event.tsx'
import type { DayRead } from '../../web/parts/known-on.tsx'
import { rowsOnDossier } from '../desk.ts'
import { tagsFor } from '../public-tags.ts'
import { type DossierKind, findDossier, openDossier, openEdition } from '../read.ts'
import { coverageOf, documentOf, neighbours } from '../read-lists.ts'
import { openKnownOn } from '../read-past.ts'
import { rowsKnownOn } from '../rows-past.ts'
import type { Tools } from '../tools.ts'
import { answer, answerText } from './answer.ts'
import { dayIn } from './day.ts'
import { showRecommendation } from './recommendation.tsx'

/** The addresses of one kind of dossier: the dossier, its recommendations, its editions and what they are made of. */
export function dossierRoutes(kind: DossierKind, tools: Tools): Hono {
  const { store, summaries } = tools
  const shelves = async () => ({ store, summaries: await summaries() })
  return new Hono()
    .get('/:slug{[a-z0-9-]{1,100}}', async (c) => {
      const day = dayIn(c, tools)
      return showDossier(c, tools, await openKnownOn(store, kind, c.req.param('slug'), day.knownOn), day)
    })
    .get('/:slug{[a-z0-9-]{1,100}}/editions/:number{[1-9][0-9]{0,5}}', async (c) =>
      showDossier(c, tools, await openEdition(store, kind, c.req.param('slug'), Number(c.req.param('number')))),
    )
    .get('/:slug{[a-z0-9-]{1,100}}/editions/:document{[1-9][0-9]{0,5}\\.md}', async (c) => {
      const number = Number.parseInt(c.req.param('document'), 10)
      const text = await documentOf(await shelves(), kind, c.req.param('slug'), number)
      return answerText(c, 'text/markdown', text, text)
    })
    .get('/:slug{[a-z0-9-]{1,100}}/editions', async (c) =>
      showEditions(c, tools, await findDossier(store, kind, c.req.param('slug'))),
    )
    .get('/:slug{[a-z0-9-]{1,100}}/recommendations/:label{[a-z0-9.]{1,40}}', async (c) =>
      showRecommendation(c, tools, kind, c.req.param('slug'), c.req.param('label')),
    )
    .get('/:slug{[a-z0-9-]{1,100}}/coverage', async (c) => {
      const open = await openDossier(store, kind, c.req.param('slug'))
      const passages = await coverageOf(await shelves(), kind, c.req.param('slug'))
      return answer(c, tools, {
        seed: [open.listing.rev, open.edition, passages],
        page: (view) => <CoveragePage view={view} open={open} passages={passages} />,
        data: (origin) => coverageData(origin, open.listing, passages),
      })
    })
}

async function showDossier(c: Context, tools: Tools, found: OpenDossier, day?: DayRead): Promise<Response> {
  const { head } = found.dossier
  const [beside, related, rows, given] = await Promise.all([
    head.kind === 'event' ? neighbours(tools.store, found.listing) : {},
    pointedTo(tools, found),
    rowsOnDossier(tools, head.slug).then((all) => rowsKnownOn(tools, all, day?.knownOn)),
    tagsFor(tools, found, { dossier: head.slug, kind: 'dossier', id: '' }, day?.knownOn),
  ])
  const [open, tags] = [{ ...found, entries: new Map([...found.entries, ...given.entries]) }, given.tags]
  return answer(c, tools, {
    seed: [open.listing.rev, open.edition, [...open.entries.values()], beside, [...related.values()], rows, tags, day],
    page: (view) =>
      head.kind === 'event' ? (
        <EventPage {...{ view, open, related, rows, tags, day }} event={head} neighbours={beside} />
      ) : (
        <CampaignPage {...{ view, open, related, rows, tags, day }} campaign={head} />
      ),
    data: (origin) => dossierData(origin, open),
  })
}

/** The dossiers that the commitments of a dossier point to: where they were made, and what they answer. */
async function pointedTo({ store }: Tools, { dossier }: OpenDossier): Promise<Map<string, Listing>> {
  const slugs = dossier.commitments.flatMap(({ madeAt, answers }) => [...madeAt, ...answers.map((one) => one.dossier)])
  const found = slugs.length > 0 ? await store.findListings([...new Set(slugs)]) : []
  return new Map(found.filter(({ state }) => state !== 'removed').map((listing) => [listing.slug, listing]))
}

async function showEditions(c: Context, tools: Tools, listing: Listing): Promise<Response> {
  const { dossierKind: kind, slug } = listing
  const editions = await tools.store.listEditions(slug)
  return answer(c, tools, {
    seed: [listing.rev, editions],
    page: (view) => <EditionsPage view={view} listing={listing} editions={editions} />,
    data: (origin) =>
      listData(
        origin,
        links.editions(kind, slug),
        editions.map((edition) => editionData(origin, kind, edition)),
        undefined,
      ),
  })
}
