import { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { listen } from './listen.ts'
import { Refusal } from './refusal.ts'

/** What answers a request. */
export type Answering = (request: Request) => Response | Promise<Response>

/** The open door of the site. */
export interface Front {
  readonly address: string
  /** From now on this answers; until then visitors are told to wait. */
  readonly serve: (answering: Answering) => void
  readonly stop: () => Promise<void>
}

/** Opens the port on this machine only, and says so plainly when it is taken. */
export async function openFront(port: number): Promise<Front> {
  let answering: Answering = starting
  const server = createAdaptorServer({ fetch: (request) => answering(request) })
  if (!(server instanceof Server)) throw new Error('The front must speak HTTP/1')
  const { endpoint, stop } = await listen(server, port).catch((error) => {
    throw refusalFor(port, error)
  })
  return {
    address: endpoint,
    serve: (given) => {
      answering = given
    },
    stop,
  }
}

function starting(): Response {
  return new Response('The site is starting. Please try again in a moment.\n', {
    status: 503,
    headers: { 'retry-after': '2' },
  })
}

function refusalFor(port: number, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const advice = `Choose another one: PORT=${port < 1024 ? 3000 : port + 1} npm start`
  if (code === 'EADDRINUSE') return new Refusal(`Cannot use port ${port}: another program has it. ${advice}`)
  if (code === 'EACCES') return new Refusal(`Cannot use port ${port}: this machine does not allow it. ${advice}`)
  return error
}
