import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { type Counts, measured } from './metrics.ts'
import { pageKind } from './page-kind.ts'
import type { ProblemCode } from './problem.ts'
import { wantsData } from './routes/reader.ts'
import type { Tools } from './tools.ts'

/** What is known of a request while it is answered. */
interface Asked {
  readonly trace: string
  counts: Counts
  refused?: ProblemCode | 'internal'
}

const asked = new WeakMap<Request, Asked>()

/** The name under which the log and the error page speak of one request. */
export function traceOf(c: Context): string {
  return askedOf(c).trace
}

/** Counts what somebody does with a request. */
export function tell(c: Context, counts: Counts): void {
  const known = askedOf(c)
  known.counts = { ...known.counts, ...counts }
}

/** Notes why a request was not answered as it wished. */
export function tellRefusal(c: Context, code: ProblemCode | 'internal'): void {
  askedOf(c).refused = code
}

/** The pattern of the address that was asked for: never the address itself, which may hold a secret or a name. */
export function routeOf(c: Context): string {
  const pattern = routePath(c, -1).replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
  return pattern.includes('*') ? 'none' : pattern
}

/** One line of the log for each request: what was done, and nothing of who did it or what they sent. */
export function logged({ log, now }: Tools): MiddlewareHandler {
  let cold = true
  return async (c, next) => {
    const began = now()
    const first = cold
    cold = false
    await next()
    const ended = now()
    const { trace, counts, refused } = askedOf(c)
    const { status } = c.res
    const read = c.req.method === 'GET' && (status === 200 || status === 304)
    const page = read ? pageKind(routeOf(c), wantsData(c)) : undefined
    const all = { ...(page && page !== 'desk' && { PagesRead: 1 }), ...refusalCounts(status, refused), ...counts }
    log({
      ...{ timestamp: ended.toISOString(), level: 'info', trace, method: c.req.method, route: routeOf(c), status },
      ...{ milliseconds: ended.getTime() - began.getTime(), cold: first },
      ...(page && { page }),
      ...(refused && { refused }),
      ...measured(all, ended),
    })
  }
}

/** What is not there is no refusal: whoever mistypes an address, or looks for weak spots, would drown all others. */
function refusalCounts(status: number, refused: Asked['refused']): Counts {
  if (status === 409 || status === 412) return { Conflicts: 1 }
  const told = refused !== undefined && !['internal', 'not-found', 'gone'].includes(refused)
  return told || status === 422 ? { RequestsRefused: 1 } : {}
}

function askedOf(c: Context): Asked {
  const known = asked.get(c.req.raw)
  if (known) return known
  const fresh: Asked = { trace: traceIn(c.req.header('x-amzn-trace-id')), counts: {} }
  asked.set(c.req.raw, fresh)
  return fresh
}

/** The platform names each request; what a caller writes into the header is taken only if it has that form. */
function traceIn(header = ''): string {
  return /Root=(1-[0-9a-f]{8}-[0-9a-f]{24})(?:;|$)/.exec(header)?.[1] ?? randomUUID()
}
