import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Viewer } from '../../content/model/viewer.ts'
import { Problem } from '../problem.ts'
import { SESSION_HOURS, viewerOfSession, viewerOfToken } from '../sign-in.ts'
import type { Tools } from '../tools.ts'
import type { WorkTools } from '../work-tools.ts'

/** What a request of the workspace carries: whoever asks, proven by a session or an access token. */
export interface Known {
  readonly Variables: { readonly viewer: Viewer }
}

/** The two secrets that a browser holds: the session, and a sign-in that has begun. */
export type CookieName = 'session' | 'sign-in'

/** Finds out who asks: an access token where one is sent, else the session of the browser, else nobody. */
export function knownViewer({ accounts, verifyToken, now }: WorkTools): MiddlewareHandler<Known> {
  return async (c, next) => {
    const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
    const viewer =
      scheme?.toLowerCase() === 'bearer'
        ? await viewerOfToken(accounts, await verifyToken(token ?? ''))
        : await viewerOfSession(accounts, readSecret(c, 'session'), now())
    c.set('viewer', viewer)
    await next()
  }
}

/**
 * Takes forms from our own pages alone (OWASP: verifying the origin with standard headers). A script that brings an
 * access token has no cookie that another site could use, so it needs no origin.
 */
export function ownForms({ site }: Pick<Tools, 'site'>): MiddlewareHandler {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (reads || c.req.header('authorization') || isOwn(c, site)) return next()
    throw new Problem('forbidden', 'Cannot take this form: it does not come from a page of this site')
  }
}

/** The secret that a browser holds under a name. */
export function readSecret(c: Context, name: CookieName): string | undefined {
  return getCookie(c, nameOf(c, name))
}

/** Gives a browser a secret that no script reads and no other site can send with a form. */
export function giveSecret(c: Context, name: CookieName, secret: string): void {
  const maxAge = name === 'session' ? SESSION_HOURS * 3600 : 600
  setCookie(c, nameOf(c, name), secret, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(c), maxAge })
}

/** Takes a secret back from a browser. */
export function dropSecret(c: Context, name: CookieName): void {
  deleteCookie(c, nameOf(c, name), { path: '/', secure: isSecure(c) })
}

/** Whoever asks, if they have signed in; a reader of pages is led to sign in and back again. */
export function signedIn(c: Context<Known>): Viewer & { readonly user: NonNullable<Viewer['user']> } {
  const viewer = c.get('viewer')
  if (viewer.user) return { ...viewer, user: viewer.user }
  throw new Problem('unauthorized', 'Cannot show this without signing in: sign in first')
}

/** Behind the CDN the connection is secure, though this process does not see it. */
function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
}

function nameOf(c: Context, name: CookieName): string {
  return isSecure(c) ? `__Host-${name}` : name
}

function isOwn(c: Context, site: string | undefined): boolean {
  const fetchSite = c.req.header('sec-fetch-site')
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  return c.req.header('origin') === (site ?? new URL(c.req.url).origin)
}
