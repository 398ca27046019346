import type { Context } from 'hono'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { ProblemPage } from '../../web/pages/problem.tsx'
import { en } from '../../web/words/en.ts'
import { Moved } from '../moved.ts'
import { Problem } from '../problem.ts'
import { routeOf, tellRefusal, traceOf } from '../request-log.ts'
import type { Tools } from '../tools.ts'
import { viewOf, wantsData } from './reader.ts'

/** Answers a failure: an old address leads on, what the caller can mend is explained, what is ours tells nothing. */
export function failed(error: Error, c: Context, tools: Tools): Response {
  if (error instanceof Moved) return moved(error, c)
  const trace = traceOf(c)
  if (!(error instanceof Problem)) {
    const facts = { timestamp: tools.now().toISOString(), trace, method: c.req.method, route: routeOf(c) }
    tools.log({ ...facts, level: 'error', error: error.stack ?? String(error) })
  }
  tellRefusal(c, error instanceof Problem ? error.code : 'internal')
  const problem = error instanceof Problem ? error : undefined
  c.header('Vary', 'Accept, Accept-Language')
  c.header('Cache-Control', problem && ['not-found', 'gone'].includes(problem.code) ? 'public, max-age=30' : 'no-store')
  return wantsData(c) ? asData(problem, trace, c, tools) : asPage(problem, trace, c, tools)
}

/** An address below a moved one moves with it; language, form and query stay. */
function moved({ from, to }: Moved, c: Context): Response {
  const url = new URL(c.req.url)
  const at = url.pathname.indexOf(from)
  const path = at < 0 ? to : url.pathname.slice(0, at) + to + url.pathname.slice(at + from.length)
  c.header('Cache-Control', 'public, max-age=3600')
  return c.redirect(path + url.search, 301)
}

function asPage(problem: Problem | undefined, trace: string, c: Context, tools: Tools): Response {
  const view = viewOf(c, tools)
  const code = problem?.code ?? 'internal'
  const status = problem?.status ?? 500
  const told = problem ? { message: problem.message, details: problem.details } : {}
  const goTo = c.req.method === 'GET' ? view.path : '/desk'
  const signIn = code === 'unauthorized' ? links.signIn(goTo) : undefined
  const page = <ProblemPage view={view} status={status} code={code} trace={trace} signIn={signIn} {...told} />
  return c.html(documentOf(page), status)
}

/** A problem document as RFC 9457 has it. */
function asData(problem: Problem | undefined, trace: string, c: Context, tools: Tools): Response {
  const code = problem?.code ?? 'internal'
  const status = problem?.status ?? 500
  const { origin, pathname } = new URL(c.req.url)
  const body = {
    type: `${tools.site ?? origin}/data#${code}`,
    title: en.problem.titles[code],
    status,
    ...(problem && { detail: problem.message }),
    instance: pathname,
    code,
    trace,
    ...(problem && problem.details.length > 0 && { errors: problem.details }),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}
