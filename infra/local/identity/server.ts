import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Provider } from 'oidc-provider'
import { listen } from '../listen.ts'
import { Refusal } from '../refusal.ts'
import type { Service } from '../service.ts'
import { cast, castMember } from './cast.ts'
import { CLIENT_ID } from './claims.ts'
import { keep } from './kept.ts'
import { peoplePage, refusalPage, STYLE_ADDRESS, style } from './pages.ts'
import { castProvider, PEOPLE } from './provider.ts'

/** Where the provider keeps its keys, the site that people sign in to, and the clock. */
export interface IdentityOptions {
  readonly folder: string
  readonly site: string
  readonly now: () => Date
}

/** The running provider, and the settings with which functions find it. */
export interface Identity extends Service {
  readonly env: { readonly ISSUER: string; readonly CLIENT_ID: string }
}

/** Starts the OpenID Connect provider of this machine, on the port that belongs to its data. */
export async function startIdentity({ folder, site, now }: IdentityOptions): Promise<Identity> {
  const kept = await keep(folder)
  const issuer = `http://127.0.0.1:${kept.port}`
  const provider = castProvider({ issuer, site, kept, now })
  provider.on('server_error', (_, error) => complain(error))
  const server = createServer((request, response) => {
    void answer({ provider, site, issuer }, request, response).catch((error: unknown) => {
      complain(error)
      response.writeHead(500).end()
    })
  })
  const service = await listen(server, kept.port).catch((error: unknown) => {
    throw taken(kept.port, error)
  })
  return { ...service, env: { ISSUER: issuer, CLIENT_ID } }
}

interface Desk {
  readonly provider: Provider
  readonly site: string
  readonly issuer: string
}

/** @NOTE A page elsewhere can have its own name lead to this machine, so the name that was asked for must be ours. */
async function answer({ provider, site, issuer }: Desk, request: IncomingMessage, response: ServerResponse) {
  const path = request.url ?? '/'
  if (request.headers.host !== new URL(issuer).host) return send(response, 421, 'text/plain', 'Wrong host\n')
  response.setHeader('content-security-policy', policyFor(site))
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('referrer-policy', 'no-referrer')
  if (path === STYLE_ADDRESS) return send(response, 200, 'text/css', style)
  if (!path.startsWith(PEOPLE)) return provider.callback()(request, response)
  try {
    await choose(provider, site, request, response)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'SessionNotFound')) throw error
    send(response, 400, 'text/html', String(await refusalPage('This sign-in has lapsed.', site)))
  }
}

/** A form that leads on to another host is followed there only when the page that holds it says so. */
function policyFor(site: string): string {
  return `default-src 'none'; style-src 'self'; form-action 'self' ${site}; base-uri 'none'; frame-ancestors 'none'`
}

async function choose(provider: Provider, site: string, request: IncomingMessage, response: ServerResponse) {
  await provider.interactionDetails(request, response)
  const chosen = request.method === 'POST' ? await personIn(request) : undefined
  if (!chosen) return send(response, 200, 'text/html', String(await peoplePage(cast, site)))
  await provider.interactionFinished(request, response, { login: { accountId: chosen.slug, remember: false } })
}

async function personIn(request: IncomingMessage) {
  return castMember(new URLSearchParams(await text(request)).get('person') ?? '')
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body)
}

function complain(error: unknown): void {
  process.stderr.write(`The local sign-in failed: ${error instanceof Error ? error.stack : String(error)}\n`)
}

/** The port is part of every account's identity, so another one would turn the people into strangers. */
function taken(port: number, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) return error
  return new Refusal(
    `Cannot use port ${port}, where people sign in to the site of this data: another program has it. Stop that program, or start with other data: DATA_DIR=.data-2 npm start`,
  )
}
