import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import * as z from 'zod'
import type { Outcome } from './sandbox.ts'

/** What a function may answer at most, in bytes of JSON. */
export const responseLimit = 6 * 1024 * 1024 + 100

const Failure = z.object({ errorType: z.string(), errorMessage: z.string() })

/** The side of a sandbox that its process talks to: it hands out events and takes in what became of them. */
export interface RuntimeApi {
  readonly address: string
  /** Hands an event to the process as soon as it asks, and waits for the outcome. */
  deliver(event: string, deadline: number): Promise<Outcome>
  /** Ends the invocation under way, and any later one, with this outcome. */
  fail(outcome: Outcome): void
  close(): Promise<void>
}

interface State {
  asking?: ServerResponse
  waiting?: { readonly event: string; readonly deadline: number }
  settle?: (outcome: Outcome) => void
  over?: Outcome
}

/** Serves the Lambda Runtime API (version 2018-06-01) to one process on a free loopback port. */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  const state: State = {}
  const server = createServer((request, response) => void route(state, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The Runtime API has no port')
  return {
    address: `127.0.0.1:${address.port}`,
    deliver: (event, deadline) => {
      if (state.over) return Promise.resolve(state.over)
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      state.settle = resolve
      state.waiting = { event, deadline }
      handOut(state)
      return promise
    },
    fail: (outcome) => {
      state.over ??= outcome
      settle(state, state.over)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function route(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.replace('/2018-06-01/runtime', '') ?? ''
  if (path === '/invocation/next') {
    state.asking = response
    return handOut(state)
  }
  const body = await text(request)
  if (path.endsWith('/error')) {
    const failure = { kind: 'failed', ...Failure.parse(JSON.parse(body)) } as const
    if (path === '/init/error') state.over = failure
    settle(state, failure)
  } else if (Buffer.byteLength(body) > responseLimit) {
    const errorMessage = `Response payload size exceeded maximum allowed payload size (${responseLimit} bytes).`
    settle(state, { kind: 'failed', errorType: 'Function.ResponseSizeTooLarge', errorMessage })
    return void response.writeHead(413).end()
  } else {
    settle(state, { kind: 'answered', body })
  }
  response.writeHead(202).end()
}

function handOut(state: State): void {
  if (!state.asking || !state.waiting) return
  state.asking.writeHead(200, {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': randomUUID(),
    'lambda-runtime-deadline-ms': String(state.waiting.deadline),
    'lambda-runtime-trace-id': `Root=1-${randomUUID().slice(0, 8)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-central-1:000000000000:function:local',
  })
  state.asking.end(state.waiting.event)
  state.asking = undefined
  state.waiting = undefined
}

function settle(state: State, outcome: Outcome): void {
  state.settle?.(outcome)
  state.settle = undefined
}
