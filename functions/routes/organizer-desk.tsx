import { type Context, Hono } from 'hono'
import { wordsIn } from '../../content/model/language.ts'
import { documentOf } from '../../web/document.ts'
import { OrganizerDeskPage } from '../../web/work/organizer-desk-page.tsx'
import { readOrganizerDesk } from '../organizer-desk.ts'
import { everyParty } from '../parties.ts'
import type { DossierKind } from '../read.ts'
import { everyConcept } from '../registry-entries.ts'
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
  const [desk, bar, parties, all] = await Promise.all([
    readOrganizerDesk(tools, viewer, kind, c.req.param('slug') ?? '', filter, today),
    accountBar(c, tools, viewer),
    everyParty(tools.store),
    everyConcept(tools.store),
  ])
  const concepts = all.map(({ slug, labels }) => [slug, wordsIn(labels, bar.view.language)] as const)
  const page = <OrganizerDeskPage {...bar} {...desk} {...{ parties, concepts, filter, today, newRequest }} />
  return c.html(documentOf(page))
}
