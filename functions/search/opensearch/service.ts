import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import type { Sign } from './signing.ts'

/** One request to the service. */
export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** The path with its query, e.g. `/an-index/_search`. */
  readonly path: string
  /** An object is sent as JSON, a text as it is. */
  readonly body?: object | string
  /** Looks for refusals inside of a reply, and throws them. */
  readonly check?: (reply: unknown) => void
}

/** A search service that speaks the REST interface of OpenSearch. */
export interface SearchService {
  /** Whether it is Serverless: that refreshes by itself, and takes no versions of ours. */
  readonly serverless: boolean
  ask(request: Request): Promise<unknown>
}

/** A refusal of the service, or no answer at all (status 0). */
export class ServiceError extends Error {
  readonly status: number
  /** The name that the service gives to the refusal, e.g. `index_not_found_exception`. */
  readonly type: string
  override readonly name = 'ServiceError'

  constructor({ method, path }: Pick<Request, 'method' | 'path'>, status: number, { type, reason }: Refusal) {
    super(`Cannot ${method} ${path}: ${status} ${type}: ${reason.slice(0, 300)}`)
    this.status = status
    this.type = type
  }
}

/** Where the service is, how requests to it are signed, and for how long and how often it is asked. */
export interface ServiceOptions {
  readonly endpoint: string
  readonly serverless: boolean
  readonly sign: Sign
  readonly fetch?: typeof fetch
  /** The milliseconds that one try may take. */
  readonly patience?: number
  readonly tries?: number
  /** The milliseconds before the second try; each further one waits twice as long, more or less. */
  readonly rest?: number
}

/** The service at an endpoint; what it is too busy for is asked again. All requests may be repeated without harm. */
export function searchService(options: ServiceOptions): SearchService {
  const { serverless, tries = 4, rest = 100 } = options
  return {
    serverless,
    ask: async (request) => {
      for (let done = 1; ; done++) {
        try {
          return await askOnce(options, request)
        } catch (error) {
          if (!isPassing(error) || done >= tries) throw error
          await pause(rest * 2 ** (done - 1) * (0.5 + Math.random()))
        }
      }
    },
  }
}

/** Whether an error means that the index is not there. */
export function isGone(error: unknown): boolean {
  return error instanceof ServiceError && error.type === 'index_not_found_exception'
}

/** Whether an error will pass by itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof ServiceError && passing.has(error.status)
}

/** No answer, too many requests, and a service that is being moved or overloaded. */
const passing = new Set([0, 429, 500, 502, 503, 504])

async function askOnce(options: ServiceOptions, request: Request): Promise<unknown> {
  const { endpoint, sign, fetch: send = fetch, patience = 8000 } = options
  const url = new URL(request.path, endpoint)
  const { method, body: given } = request
  const body = given === undefined || typeof given === 'string' ? given : JSON.stringify(given)
  const headers = await sign({ method, url, body })
  const answer = await send(url, { method, headers, body, signal: AbortSignal.timeout(patience) })
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch((error: unknown) => {
      throw new ServiceError(request, 0, { type: 'no_answer', reason: String(error) })
    })
  if (answer.status >= 400) throw new ServiceError(request, answer.status, refusalIn(answer.text))
  const reply = parsed(answer.text)
  request.check?.(reply)
  return reply
}

interface Refusal {
  readonly type: string
  readonly reason: string
}

function refusalIn(text: string): Refusal {
  const body = Refused.safeParse(parsed(text))
  return body.success ? body.data.error : { type: 'unknown', reason: text }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const Refused = z.object({ error: z.object({ type: z.string(), reason: z.string().nullish().transform(String) }) })
