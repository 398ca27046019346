import { type Context, Hono } from 'hono'
import { documentOf } from '../../web/document.ts'
import { OrganizerDeskPage } from '../../web/work/organizer-desk-page.tsx'
import { readOrganizerDesk } from '../organizer-desk.ts'
import { everyParty } from '../parties.ts'
import type { DossierKind } from '../read.ts'
import { newRequest } from '../secrets.ts'
import type { WorkTools } from '../work-tools.ts'
import { filterIn } from './follow-up.tsx'
import { type Known, signedIn } from './session.ts'
import { accountBar } from './work-page.ts'

/** The desks of those who organize: one for each of their events and campaigns. */
export function organizerDeskRoutes(tools: WorkTools): Hono<Known> {
  const app = new Hono<Known>()
  for (const kind of ['event', 'campaign'] as const) {
    app.get(`/desk/${kind}s/:slug{[a-z0-9-]{1,100}}`, (c) => showDesk(c, tools, kind))
  }
  return app
}

async function showDesk(c: Context<Known>, tools: WorkTools, kind: DossierKind): Promise<Response> {
  const viewer = signedIn(c)
  const today = tools.now().toISOString().slice(0, 10)
  const filter = filterIn(c)
  const [desk, bar, parties] = await Promise.all([
    readOrganizerDesk(tools, viewer, kind, c.req.param('slug') ?? '', filter, today),
    accountBar(c, tools, viewer),
    everyParty(tools.store),
  ])
  const page = <OrganizerDeskPage {...bar} {...desk} {...{ parties, filter, today, newRequest }} />
  return c.html(documentOf(page))
}
