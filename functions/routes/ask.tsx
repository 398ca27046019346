import { type Context, Hono } from 'hono'
import { refKey } from '../../content/model/party.ts'
import { documentOf } from '../../web/document.ts'
import { AskPage } from '../../web/work/ask-page.tsx'
import { may } from '../access.ts'
import { rowsOnDossier } from '../desk.ts'
import { organizersOf } from '../open-track.ts'
import { type DossierKind, openRecommendation } from '../read.ts'
import { newRequest } from '../secrets.ts'
import type { WorkTools } from '../work-tools.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar } from './work-page.ts'

/** One recommendation for whoever has signed in: read what is followed, and take it up for one's own part. */
export function askRoutes(tools: WorkTools): Hono<Known> {
  const app = new Hono<Known>()
  for (const kind of ['event', 'campaign'] as const) {
    app.get(`/desk/${kind}s/:slug{[a-z0-9-]{1,100}}/recommendations/:label{[a-z0-9.]{1,40}}`, (c) =>
      showAsk(c, tools, kind),
    )
  }
  return app
}

async function showAsk(c: Context<Known>, tools: WorkTools, kind: DossierKind): Promise<Response> {
  const viewer = signedIn(c)
  const [slug, label] = [c.req.param('slug') ?? '', c.req.param('label') ?? '']
  const [{ recommendation, withdrawn, ...open }, all, bar, organizers] = await Promise.all([
    openRecommendation(tools.store, kind, slug, label),
    rowsOnDossier(tools, slug),
    accountBar(c, tools, viewer),
    organizersOf(tools.store, slug),
  ])
  const rows = all.filter(({ track: { subject } }) => 'recommendation' in subject && subject.recommendation === label)
  const followed = new Set(rows.map(({ track }) => refKey(track.party.ref)))
  const volunteers = withdrawn
    ? []
    : bar.desks.filter(
        ({ party }) => !followed.has(refKey(party)) && may(viewer, 'volunteer-track', { track: { party, organizers } }),
      )
  const today = tools.now().toISOString().slice(0, 10)
  return c.html(documentOf(<AskPage {...bar} {...{ open, recommendation, rows, volunteers, today, newRequest }} />))
}
