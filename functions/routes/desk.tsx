import { type Context, Hono } from 'hono'
import { deskTable } from '../../content/model/desk-table.ts'
import { EntryId } from '../../content/model/entry.ts'
import { refKey } from '../../content/model/party.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { DeskPage } from '../../web/work/desk-page.tsx'
import { DesksPage } from '../../web/work/desks-page.tsx'
import { ImportPage } from '../../web/work/import-page.tsx'
import { demand } from '../access.ts'
import { ownOrganization, readDesk } from '../desk.ts'
import { importTable, previewImport } from '../desk-import.ts'
import { assignTracks } from '../notes.ts'
import { organizedBy } from '../organizer-desk.ts'
import { Problem } from '../problem.ts'
import { newRequest } from '../secrets.ts'
import type { WorkTools } from '../work-tools.ts'
import { filterIn, partyIn } from './follow-up.tsx'
import { type Known, signedIn } from './session.ts'
import { accountBar, namesOf, typedIn } from './work-page.ts'

const DESK = '/desk/:register{countries|organizations}/:party{[a-z0-9-]{1,100}}'

/** The desks of parties: what concerns them, what waits there, and the table that goes out and comes back. */
export function deskRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/desk', async (c) => {
      const viewer = signedIn(c)
      const [bar, own] = await Promise.all([accountBar(c, tools, viewer), organizedBy(tools.store, viewer)])
      const [only] = bar.desks
      if (only && bar.desks.length === 1 && own.length === 0) return c.redirect(links.desk(only.party), 303)
      const names = new Map(bar.organizations.map(({ organization, name }) => [refKey(organization), name]))
      const organized = own.map((one) => ({ ...one, name: names.get(refKey(one.organization)) ?? '' }))
      return c.html(documentOf(<DesksPage {...bar} organized={organized} />))
    })
    .get(DESK, (c) => showDesk(c, tools))
    .get(`${DESK.replace(/\}$/, '')}\\.csv}`, (c) => sendTable(c, tools))
    .post(`${DESK}/notes`, async (c) => {
      const tracks = (await c.req.formData()).getAll('tracks').map(String)
      const { assignees = '' } = await typedIn(c)
      await assignTracks(tools, signedIn(c), partyIn(c), tracks, assignees)
      return c.redirect(links.desk(partyIn(c)), 303)
    })
    .post(`${DESK}/import`, (c) => showImport(c, tools))
    .post(`${DESK}/import/confirm`, async (c) => {
      const { table = '', request } = await typedIn(c)
      const now = tools.now().toISOString()
      await importTable(tools, signedIn(c), partyIn(c), table, EntryId.parse(request), now)
      return c.redirect(links.desk(partyIn(c)), 303)
    })
}

async function showDesk(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const party = partyIn(c)
  demand(viewer, 'use-desk', { organization: ownOrganization(viewer, party) ?? party })
  const today = tools.now().toISOString().slice(0, 10)
  const filter = filterIn(c)
  const [bar, desk, name] = await Promise.all([
    accountBar(c, tools, viewer),
    readDesk(tools, viewer, party, filter, today),
    namesOf(tools, [party]),
  ])
  const work = desk.work ?? { pending: [], notes: [] }
  const page = (
    <DeskPage {...bar} {...desk} work={work} name={name(party)} filter={filter} today={today} request={newRequest()} />
  )
  return c.html(documentOf(page))
}

async function sendTable(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const party = { ...partyIn(c), slug: partyIn(c).slug.replace(/\.csv$/, '') }
  demand(viewer, 'use-desk', { organization: ownOrganization(viewer, party) ?? party })
  const { shown } = await readDesk(tools, viewer, party, filterIn(c), tools.now().toISOString().slice(0, 10))
  const name = `attachment; filename="${party.slug}.csv"`
  return c.body(deskTable(shown), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': name })
}

async function showImport(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const party = partyIn(c)
  const { table } = await c.req.parseBody()
  const text = table instanceof File ? await table.text() : table
  if (typeof text !== 'string') throw new Problem('bad-request', 'Cannot read a table: choose a file')
  const report = await previewImport(tools, viewer, party, text)
  const [bar, name] = await Promise.all([accountBar(c, tools, viewer), namesOf(tools, [party])])
  const page = <ImportPage {...bar} {...report} party={party} name={name(party)} text={text} request={newRequest()} />
  return c.html(documentOf(page))
}
