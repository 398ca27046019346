import { type Context, Hono } from 'hono'
import { DeskFilter, filterRows } from '../../content/model/desk.ts'
import { deskTable } from '../../content/model/desk-table.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import { nameOf } from '../../content/model/registry.ts'
import { type TrackSubject, trackId } from '../../content/model/track.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { anonymous } from '../../content/model/viewer.ts'
import { followUpData, trackData } from '../../web/feeds/follow-up.ts'
import { followUpFeed } from '../../web/feeds/follow-up-feed.ts'
import { links } from '../../web/links.ts'
import { shownDay } from '../../web/parts/known-on.tsx'
import { FollowUpPage, type FollowUpProps } from '../../web/work/follow-up-page.tsx'
import { TimelinePage } from '../../web/work/timeline.tsx'
import { rowsOf, rowsOnDossier } from '../desk.ts'
import { Problem } from '../problem.ts'
import { type DossierKind, findDossier } from '../read.ts'
import { readHistories } from '../read-histories.ts'
import { openKnownOn } from '../read-past.ts'
import { readTrack } from '../read-track.ts'
import { rowsKnownOn } from '../rows-past.ts'
import type { Tools } from '../tools.ts'
import { answer, answerText } from './answer.ts'
import { dayIn } from './day.ts'
import { viewOf } from './reader.ts'

const SLUG = '[a-z0-9-]{1,100}'
const PARTY = `:register{countries|organizations}/:party{${SLUG}}`

/** What became of what was asked and promised, for anybody: by event or campaign, by party, and each track by itself. */
export function followUpRoutes(tools: Tools): Hono {
  const app = new Hono()
  for (const kind of ['event', 'campaign'] as const) {
    const page = `/${kind}s/:slug{${SLUG}}`
    app.get(`${page}/follow-up`, (c) => showDossier(c, tools, kind, c.req.param('slug') ?? ''))
    app.get(`${page}/follow-up.csv`, async (c) => {
      const rows = await knownIn(c, tools, await rowsOnDossier(tools, c.req.param('slug') ?? ''))
      return answerTable(c, deskTable(shownIn(c, tools, rows)), 'follow-up')
    })
    app.get(`${page}/recommendations/:label{[a-z0-9.]{1,40}}/${PARTY}`, (c) =>
      showTrack(c, tools, {
        dossierKind: kind,
        dossier: c.req.param('slug') ?? '',
        recommendation: c.req.param('label') ?? '',
      }),
    )
    app.get(`${page}/commitments/:commitment{${SLUG}}/${PARTY}`, (c) => showTrack(c, tools, commitmentIn(c, kind)))
    app.get(`${page}/commitments/:commitment{${SLUG}}/:provision{[a-z0-9.]{1,40}}/${PARTY}`, (c) =>
      showTrack(c, tools, { ...commitmentIn(c, kind), provision: c.req.param('provision') ?? '' }),
    )
  }
  app.get(`/${PARTY}/follow-up`, (c) => showParty(c, tools, partyIn(c)))
  app.get(`/${PARTY}/follow-up.csv`, async (c) =>
    answerTable(c, deskTable(shownIn(c, tools, (await readParty(c, tools, partyIn(c))).rows)), 'follow-up'),
  )
  app.get(`/${PARTY}/follow-up.atom`, (c) => feedOfParty(c, tools, partyIn(c)))
  return app
}

/** The party that an address names. */
export function partyIn(c: Context): RegistryRef {
  const register = c.req.param('register') === 'countries' ? 'country' : 'organization'
  return { register, slug: c.req.param('party') ?? '' }
}

function commitmentIn(c: Context, dossierKind: DossierKind) {
  return { dossierKind, dossier: c.req.param('slug') ?? '', commitment: c.req.param('commitment') ?? '' }
}

async function showTrack(c: Context, tools: Tools, subject: TrackSubject): Promise<Response> {
  await findDossier(tools.store, subject.dossierKind, subject.dossier)
  const { today, knownOn } = dayIn(c, tools)
  const { row, entries, full } = await readTrack(tools, anonymous, trackId(subject, partyIn(c)), knownOn)
  return answer(c, tools, {
    seed: [row, entries, knownOn, today],
    page: (view) => (
      <TimelinePage view={view} row={row} entries={entries} full={full} knownOn={knownOn} today={today} />
    ),
    data: (origin) => trackData(origin, row, entries),
  })
}

async function showDossier(c: Context, tools: Tools, kind: DossierKind, slug: string): Promise<Response> {
  const { knownOn } = dayIn(c, tools)
  const [listing, all] = await Promise.all([findDossier(tools.store, kind, slug), rowsOnDossier(tools, slug)])
  const rows = await rowsKnownOn(tools, all, knownOn)
  const campaign = kind === 'campaign' ? await monthsOf(tools, slug, rows, knownOn) : undefined
  return showRows(c, tools, rows, {
    of: 'dossier',
    path: links.dossierFollowUp(kind, slug),
    title: listing.title,
    campaign,
  })
}

/** A campaign month by month, with the parties that it concerns. */
async function monthsOf(tools: Tools, slug: string, rows: readonly TrackRow[], knownOn: string | undefined) {
  const [{ dossier }, histories] = await Promise.all([
    openKnownOn(tools.store, 'campaign', slug, knownOn),
    readHistories(tools, rows, knownOn),
  ])
  const { head } = dossier
  return { parties: head.kind === 'campaign' ? head.concerned.map(({ party }) => party) : [], histories }
}

async function showParty(c: Context, tools: Tools, party: RegistryRef): Promise<Response> {
  const { title, rows } = await readParty(c, tools, party)
  return showRows(c, tools, rows, { of: 'party', path: links.partyFollowUp(party), title })
}

async function feedOfParty(c: Context, tools: Tools, party: RegistryRef): Promise<Response> {
  const { title, rows } = await readParty(c, tools, party)
  const { search } = new URL(c.req.url)
  const feed = { title, path: links.partyFollowUp(party), query: search }
  const text = followUpFeed(viewOf(c, tools), feed, shownIn(c, tools, rows))
  return answerText(c, 'application/atom+xml', text, text)
}

async function readParty(
  c: Context,
  tools: Tools,
  party: RegistryRef,
): Promise<{ title: string; rows: readonly TrackRow[] }> {
  const register = party.register === 'country' ? 'country' : 'organization'
  const [[entry], rows] = await Promise.all([
    tools.store.findEntries([{ register, slug: party.slug }]),
    rowsOf(tools, party),
  ])
  if (!entry) throw new Problem('not-found', `Cannot find the ${register} "${party.slug}"`)
  return { title: nameOf(entry), rows: await knownIn(c, tools, rows) }
}

function showRows(
  c: Context,
  tools: Tools,
  rows: readonly TrackRow[],
  page: Pick<FollowUpProps, 'of' | 'path' | 'title' | 'campaign'>,
): Response {
  const day = dayIn(c, tools)
  const filter = filterIn(c)
  const shown = filterRows(rows, filter, shownDay(day))
  return answer(c, tools, {
    seed: [rows, filter, day, page],
    page: (view) => <FollowUpPage {...page} view={view} rows={rows} shown={shown} filter={filter} day={day} />,
    data: (origin) => followUpData(origin, page.path, shown),
  })
}

/** Which lines a reader wants, from the address; an empty choice is none. */
export function filterIn(c: Context): DeskFilter {
  const given = Object.entries(c.req.query()).filter(([, value]) => value !== '')
  const filter = DeskFilter.safeParse(Object.fromEntries(given))
  if (filter.success) return filter.data
  const [issue] = filter.error.issues
  throw new Problem('bad-request', `Cannot filter by "${c.req.query(String(issue?.path[0]))}": ${issue?.message}`)
}

function knownIn(c: Context, tools: Tools, rows: readonly TrackRow[]): Promise<readonly TrackRow[]> {
  return rowsKnownOn(tools, rows, dayIn(c, tools).knownOn)
}

function shownIn(c: Context, tools: Tools, rows: readonly TrackRow[]): TrackRow[] {
  return filterRows(rows, filterIn(c), shownDay(dayIn(c, tools)))
}

/** Answers with a table to keep, under a name. */
export function answerTable(c: Context, table: string, name: string): Response {
  c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
  return answerText(c, 'text/csv', table, table)
}
