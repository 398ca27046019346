import { type Context, Hono } from 'hono'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { PublishPage, type PublishPageProps } from '../../web/work/publish-page.tsx'
import { Problem } from '../problem.ts'
import { publishDocument } from '../publish-document.ts'
import { tell } from '../request-log.ts'
import type { WorkTools } from '../work-tools.ts'
import { wantsData } from './reader.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar, typedIn } from './work-page.ts'

/** Publishing: a form for people, and the same address for scripts that send a document and an access token. */
export function publishingRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/desk/publish', (c) => showForm(c, tools, {}))
    .post('/desk/publish', async (c) => {
      const sent = c.req.header('content-type')?.startsWith('text/markdown') ?? false
      return sent ? takeDocument(c, tools) : takeForm(c, tools)
    })
}

/** A script sends the document as it is; `?dry-run` asks what would change. */
async function takeDocument(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const dryRun = c.req.query('dry-run') !== undefined
  const published = await publish(c, tools, await c.req.text(), dryRun)
  return c.json(published, published.outcome === 'published' ? 201 : 200)
}

async function takeForm(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const { document = '', step } = await typedIn(c)
  try {
    const published = await publish(c, tools, document, step !== 'publish')
    if (published.outcome === 'preview') return showForm(c, tools, { document, preview: published })
    return c.redirect(links.dossier(published.kind, published.slug), 303)
  } catch (error) {
    if (!(error instanceof Problem) || !['invalid-document', 'moved-label'].includes(error.code) || wantsData(c))
      throw error
    return showForm(c, tools, { document, refused: error.message, faults: error.details }, 422)
  }
}

async function publish(c: Context<Known>, tools: WorkTools, document: string, dryRun: boolean) {
  const [parse, summaries] = await Promise.all([tools.parse(), tools.summaries()])
  const now = tools.now().toISOString()
  const published = await publishDocument({ ...tools, summaries }, c.get('viewer'), document, parse, { now, dryRun })
  if (published.outcome === 'published') tell(c, { Publications: 1 })
  return published
}

type Returned = Pick<PublishPageProps, 'document' | 'preview' | 'refused' | 'faults'>

async function showForm(
  c: Context<Known>,
  tools: WorkTools,
  returned: Returned,
  status: 200 | 422 = 200,
): Promise<Response> {
  const bar = await accountBar(c, tools, signedIn(c))
  return c.html(documentOf(<PublishPage {...bar} {...returned} />), status)
}
