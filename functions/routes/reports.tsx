import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { ReadingError } from '../../content/reading/reading-error.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { ReadPage, type ReadPageProps } from '../../web/work/review/read-page.tsx'
import { demand } from '../access.ts'
import { Problem } from '../problem.ts'
import { organizationsOf } from '../reading/open-review.ts'
import { LARGEST_REPORT, takeReport } from '../reading/take-report.ts'
import { tell } from '../request-log.ts'
import type { WorkTools } from '../work-tools.ts'
import { viewOf, wantsData } from './reader.ts'
import { type Known, signedIn } from './session.ts'
import { accountBar, namesOf } from './work-page.ts'

/** What a form carries beside the file: its other fields, and what stands between the parts. */
const ROOM = 700_000

/** Bringing a report: a form for a file or its text, and the drafts that were made of earlier ones. */
export function reportRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/desk/read', (c) => showForm(c, tools))
    .post('/desk/read', async (c, next) => {
      readersOf(c)
      return bodyLimit({ maxSize: LARGEST_REPORT + ROOM, onError: (c) => refuse(c, tools, tooLarge()) })(c, next)
    })
    .post('/desk/read', (c) => takeForm(c, tools))
}

async function takeForm(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const { report, text, organization } = await c.req.parseBody()
  const sent = report instanceof File && report.size > 0 ? report : undefined
  const chosen = readersOf(c).find((one) => refKey(one) === organization)
  if (!chosen) throw new Problem('forbidden', 'Cannot read a report for this organization: you are no editor of it')
  try {
    const bytes = sent ? new Uint8Array(await sent.arrayBuffer()) : new TextEncoder().encode(String(text ?? ''))
    const file = sent ? sent.name.replace(/^.*[\\/]/, '') || 'report' : pastedName(String(text ?? ''))
    const draft = await takeReport(tools, c.get('viewer'), { organization: chosen, bytes, file }, tools.now())
    tell(c, { ReportsRead: 1 })
    return c.redirect(viewOf(c, tools).prefix + links.draft(draft.id), 303)
  } catch (error) {
    if (wantsData(c) || !(error instanceof ReadingError || error instanceof Problem)) throw problemOf(error)
    return refuse(c, tools, error, String(text ?? ''))
  }
}

/** Pasted words are Markdown where they have its headings or a front matter. */
function pastedName(text: string): string {
  return /^(#{1,6} \S|---\r?\n[\w-]+:)/mu.test(text.slice(0, 20_000)) ? 'text.md' : 'text.txt'
}

/** The organizations for which somebody may read a report; whoever has none is turned away. */
function readersOf(c: Context<Known>): readonly RegistryRef[] {
  const viewer = signedIn(c)
  const readers = organizationsOf(viewer)
  if (readers.length === 0) demand(viewer, 'review-draft')
  return readers
}

function tooLarge(): ReadingError {
  return new ReadingError('too-large', `Cannot read the document: it exceeds ${LARGEST_REPORT} bytes`)
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof ReadingError)) return error
  return new Problem(error.code === 'too-large' ? 'too-large' : 'invalid-document', error.message)
}

async function refuse(c: Context, tools: WorkTools, error: ReadingError | Problem, text = ''): Promise<Response> {
  if (error instanceof ReadingError) {
    const status = error.code === 'too-large' ? 413 : 422
    return showForm(c, tools, { refused: { code: error.code, message: error.message }, text }, status)
  }
  if (error.code === 'too-many-requests' || error.code === 'conflict')
    return showForm(c, tools, { refused: { code: error.code, message: error.message }, text }, error.status)
  throw error
}

async function showForm(
  c: Context<Known>,
  tools: WorkTools,
  told: Pick<ReadPageProps, 'refused' | 'text'> = {},
  status: 200 | Problem['status'] = 200,
): Promise<Response> {
  const readers = readersOf(c)
  const [bar, names, drafts] = await Promise.all([
    accountBar(c, tools, signedIn(c)),
    namesOf(tools, readers),
    Promise.all(readers.map((organization) => tools.drafts.listDrafts(organization))),
  ])
  const choices = readers.map((organization) => ({ organization, name: names(organization) }))
  const page = <ReadPage {...bar} readers={choices} drafts={drafts.flat()} {...told} />
  return c.html(documentOf(page), status)
}
