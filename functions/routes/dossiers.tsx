import { type Context, Hono } from 'hono'
import type { Listing, OpenDossier } from '../../content/model/listing.ts'
import type { TagTarget } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { coverageData, dossierData, editionData, listData, recommendationData } from '../../web/feeds/json.ts'
import { links } from '../../web/links.ts'
import { CampaignPage } from '../../web/pages/campaign.tsx'
import { CoveragePage } from '../../web/pages/coverage.tsx'
import { EditionsPage } from '../../web/pages/editions.tsx'
import { EventPage } from '../../web/pages/event.tsx'
import { RecommendationPage } from '../../web/pages/recommendation.tsx'
import { rowsOnDossier } from '../desk.ts'
import { type PublicTags, tagsOn } from '../public-tags.ts'
import { type DossierKind, findDossier, openDossier, openEdition, openRecommendation } from '../read.ts'
import { coverageOf, documentOf, neighbours } from '../read-lists.ts'
import { openKnownOn } from '../read-past.ts'
import type { Tools } from '../tools.ts'
import { answer, answerText } from './answer.ts'
import { knownOnIn } from './day.ts'

/** The addresses of one kind of dossier: the dossier, its recommendations, its editions and what they are made of. */
export function dossierRoutes(kind: DossierKind, tools: Tools): Hono {
  const { store, summaries } = tools
  const shelves = async () => ({ store, summaries: await summaries() })
  return new Hono()
    .get('/:slug{[a-z0-9-]{1,100}}', async (c) =>
      showDossier(c, tools, await openKnownOn(store, kind, c.req.param('slug'), knownOnIn(c))),
    )
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

async function showDossier(c: Context, tools: Tools, found: OpenDossier): Promise<Response> {
  const { head } = found.dossier
  const [beside, related, rows, given] = await Promise.all([
    head.kind === 'event' ? neighbours(tools.store, found.listing) : {},
    pointedTo(tools, found),
    rowsOnDossier(tools, head.slug),
    tagsFor(tools, found, { dossier: head.slug, kind: 'dossier', id: '' }),
  ])
  const [open, tags] = [{ ...found, entries: new Map([...found.entries, ...given.entries]) }, given.tags]
  return answer(c, tools, {
    seed: [open.listing.rev, open.edition, [...open.entries.values()], beside, [...related.values()], rows, tags],
    page: (view) =>
      head.kind === 'event' ? (
        <EventPage view={view} open={open} event={head} neighbours={beside} related={related} rows={rows} tags={tags} />
      ) : (
        <CampaignPage view={view} open={open} campaign={head} related={related} rows={rows} tags={tags} />
      ),
    data: (origin) => dossierData(origin, open),
  })
}

/** The terms that organizers gave a record; an older edition is shown as it was, without them. */
async function tagsFor(
  tools: Tools,
  { edition, listing }: OpenDossier,
  target: Omit<TagTarget, 'dossierKind'>,
): Promise<PublicTags> {
  return edition.number < listing.edition ? { tags: [], entries: new Map() } : tagsOn(tools, target)
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

async function showRecommendation(
  c: Context,
  tools: Tools,
  kind: DossierKind,
  slug: string,
  label: string,
): Promise<Response> {
  const { recommendation, withdrawn, ...found } = await openRecommendation(tools.store, kind, slug, label)
  const [elsewhere, all, given] = await Promise.all([
    tools.store.findListings(recommendation.relations.map(({ dossier }) => dossier)),
    rowsOnDossier(tools, slug),
    tagsFor(tools, found, { dossier: slug, kind: 'recommendation', id: label }),
  ])
  const [open, tags] = [{ ...found, entries: new Map([...found.entries, ...given.entries]) }, given.tags]
  const followed = { rows: rowsUnder(all, label), today: tools.now().toISOString().slice(0, 10) }
  const related = new Map(elsewhere.filter(({ state }) => state !== 'removed').map((each) => [each.slug, each]))
  return answer(c, tools, {
    seed: [open.listing.rev, open.edition, [...open.entries.values()], label, [...related.values()], followed, tags],
    page: (view) => (
      <RecommendationPage
        view={view}
        open={open}
        recommendation={recommendation}
        withdrawn={withdrawn}
        related={related}
        followed={followed}
        tags={tags}
      />
    ),
    data: (origin) => recommendationData(origin, open, recommendation),
  })
}

/** The rows that follow a recommendation or one of its items. */
function rowsUnder(rows: readonly TrackRow[], label: string): TrackRow[] {
  return rows.filter(({ track: { subject } }) => {
    if (!('recommendation' in subject)) return false
    return subject.recommendation === label || subject.recommendation.startsWith(`${label}.`)
  })
}
