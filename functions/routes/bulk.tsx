import { type Context, Hono } from 'hono'
import type { Bulk, BulkChange } from '../../content/model/bulk.ts'
import { EntryId } from '../../content/model/entry.ts'
import { refKey } from '../../content/model/party.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { BulkPage, BulkPreviewPage } from '../../web/work/bulk-pages.tsx'
import { confirmBulk, goOnBulk, openBulk, planBulk, undoBulk } from '../bulk.ts'
import { BulkInput } from '../bulk-input.ts'
import { Problem } from '../problem.ts'
import { newRequest } from '../secrets.ts'
import type { WorkTools } from '../work-tools.ts'
import { bulkForm, sentAgain } from './bulk-typed.ts'
import { inputFrom } from './entry-typed.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar, typedIn } from './work-page.ts'

/** Many lines changed at once: looked at first, then done, then undone if need be. */
export function bulkRoutes(tools: WorkTools): Hono<Known> {
  const bulk = '/desk/bulk/:id{[a-z0-9]{10,40}}'
  const now = () => tools.now().toISOString()
  const request = async (c: Context) => EntryId.parse((await typedIn(c)).request)
  return new Hono<Known>()
    .post('/desk/bulk', async (c) => showPreview(c, tools, await c.req.formData(), false))
    .post('/desk/bulk/confirm', (c) => confirm(c, tools))
    .get(bulk, async (c) => showBulk(c, tools, await openBulk(tools, signedIn(c), c.req.param('id'))))
    .post(`${bulk}/go-on`, async (c) => {
      const { id } = await goOnBulk(tools, signedIn(c), c.req.param('id'), now())
      return c.redirect(links.bulk(id), 303)
    })
    .post(`${bulk}/undo`, async (c) => {
      const { id } = await undoBulk(tools, signedIn(c), c.req.param('id'), await request(c), now())
      return c.redirect(links.bulk(id), 303)
    })
}

async function confirm(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const form = await c.req.formData()
  const input = inputFrom(BulkInput, await bulkForm(tools, form))
  const attempt = { request: EntryId.parse(form.get('request')), seen: String(form.get('seen') ?? '') }
  try {
    const { id } = await confirmBulk(tools, signedIn(c), input, attempt, tools.now().toISOString())
    return c.redirect(links.bulk(id), 303)
  } catch (error) {
    if (error instanceof Problem && error.code === 'conflict') return showPreview(c, tools, form, true)
    throw error
  }
}

async function showPreview(c: Context<Known>, tools: WorkTools, form: FormData, again: boolean): Promise<Response> {
  const viewer = signedIn(c)
  const input = inputFrom(BulkInput, await bulkForm(tools, form))
  const [plan, bar] = await Promise.all([
    planBulk(tools, viewer, input, tools.now().toISOString()),
    accountBar(c, tools, viewer),
  ])
  const back = backTo(plan.change, viewer)
  const page = (
    <BulkPreviewPage {...bar} {...plan} sent={sentAgain(form)} back={back} again={again} request={newRequest()} />
  )
  return c.html(documentOf(page), again ? 409 : 200)
}

async function showBulk(c: Context<Known>, tools: WorkTools, bulk: Bulk): Promise<Response> {
  const viewer = signedIn(c)
  const bar = await accountBar(c, tools, viewer)
  return c.html(
    documentOf(<BulkPage {...bar} bulk={bulk} back={backTo(bulk.change, viewer)} newRequest={newRequest} />),
  )
}

/** The desk from which a bulk change came. */
function backTo(change: BulkChange, viewer: ReturnType<typeof signedIn>): string {
  switch (change.what) {
    case 'due':
      return links.deskFollowUp(change.dossierKind, change.dossier)
    case 'assign':
      return links.desk(change.party)
    case 'term': {
      const { privateTo, lines } = change
      const own = privateTo && viewer.memberships.find(({ organization }) => refKey(organization) === refKey(privateTo))
      if (own) return links.desk(own.represents ?? own.organization)
      const [kind, dossier] = lines[0]?.key.split('/') ?? []
      return dossier ? links.deskFollowUp(kind === 'campaign' ? 'campaign' : 'event', dossier) : links.desks()
    }
    default:
      return change satisfies never
  }
}
