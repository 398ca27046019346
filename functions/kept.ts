import type { MiddlewareHandler } from 'hono'

/** For how many seconds a browser keeps a page without asking again. */
export const BROWSER_SECONDS = 60

/** What an answer says that is purged from the CDN when it changes. */
export const PURGED = `public, max-age=${BROWSER_SECONDS}`

/** Lets the CDN keep what is purged for longer than browsers do; without a CDN nothing is said about one. */
export function keptAtEdge(seconds: (() => Promise<number>) | undefined): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (seconds === undefined || c.res.headers.get('Cache-Control') !== PURGED) return
    c.res.headers.set('Cache-Control', `${PURGED}, s-maxage=${await seconds()}`)
  }
}
