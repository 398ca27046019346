import { type Context, Hono } from 'hono'
import { distribution } from '../../content/model/desk.ts'
import { deskTable } from '../../content/model/desk-table.ts'
import { EntryId } from '../../content/model/entry.ts'
import { wordsIn } from '../../content/model/language.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { DeskPage } from '../../web/work/desk-page.tsx'
import { DesksPage } from '../../web/work/desks-page.tsx'
import { ImportPage } from '../../web/work/import-page.tsx'
import { OwnTermsPage } from '../../web/work/own-terms.tsx'
import { demand } from '../access.ts'
import { ownOrganization, readDesk } from '../desk.ts'
import { importTable, previewImport } from '../desk-import.ts'
import { demandDesk } from '../notes.ts'
import { organizedBy } from '../organizer-desk.ts'
import { rowsTagged, termsOf } from '../own-terms.ts'
import { Problem } from '../problem.ts'
import { everyConcept } from '../registry-entries.ts'
import { tell } from '../request-log.ts'
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
    .get(`${DESK}/terms`, (c) => showTerms(c, tools))
    .get(`${DESK.replace(/\}$/, '')}\\.csv}`, (c) => sendTable(c, tools))
    .post(`${DESK}/import`, (c) => showImport(c, tools))
    .post(`${DESK}/import/confirm`, async (c) => {
      const { table = '', request } = await typedIn(c)
      const now = tools.now().toISOString()
      const entries = await importTable(tools, signedIn(c), partyIn(c), table, EntryId.parse(request), now)
      tell(c, { EntriesRecorded: entries.length })
      return c.redirect(links.desk(partyIn(c)), 303)
    })
}

async function showDesk(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const party = partyIn(c)
  demand(viewer, 'use-desk', { organization: ownOrganization(viewer, party) ?? party })
  const today = tools.now().toISOString().slice(0, 10)
  const [bar, desk, name, concepts] = await Promise.all([
    accountBar(c, tools, viewer),
    deskIn(c, tools, party, today),
    namesOf(tools, [party]),
    everyConcept(tools.store),
  ])
  const labels = concepts.map(({ slug, labels }) => [slug, wordsIn(labels, bar.view.language)] as const)
  return c.html(documentOf(<DeskPage {...bar} {...desk} name={name(party)} today={today} concepts={labels} />))
}

/** The desk as the address narrows it, by what anybody sees and by the terms that the mission gave for itself. */
async function deskIn(c: Context<Known>, tools: WorkTools, party: RegistryRef, today: string) {
  const viewer = signedIn(c)
  const filter = filterIn(c)
  const own = ownOrganization(viewer, party)
  const [desk, tags] = await Promise.all([
    readDesk(tools, viewer, party, filter, today),
    own ? tools.tags.privateTags(own) : [],
  ])
  const term = c.req.query('term') || undefined
  const shown = term ? rowsTagged(desk.shown, tags, term) : desk.shown
  const work = desk.work ?? { pending: [], notes: [] }
  return { ...desk, work, filter, shown, distribution: distribution(shown), terms: termsOf(tags), term }
}

async function showTerms(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const party = partyIn(c)
  const own = demandDesk(viewer, party)
  const [bar, tags, name, concepts] = await Promise.all([
    accountBar(c, tools, viewer),
    tools.tags.privateTags(own),
    namesOf(tools, [party]),
    everyConcept(tools.store),
  ])
  const known = new Map(concepts.map((concept) => [concept.slug, concept]))
  const page = <OwnTermsPage {...bar} party={party} name={name(party)} terms={termsOf(tags)} concepts={known} />
  return c.html(documentOf(page))
}

async function sendTable(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const party = { ...partyIn(c), slug: partyIn(c).slug.replace(/\.csv$/, '') }
  demand(viewer, 'use-desk', { organization: ownOrganization(viewer, party) ?? party })
  const { shown } = await deskIn(c, tools, party, tools.now().toISOString().slice(0, 10))
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
