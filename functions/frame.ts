import type { Env, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { throughCdn } from './origin.ts'
import { Problem } from './problem.ts'
import { logged } from './request-log.ts'
import { failed } from './routes/failure.tsx'
import type { Tools } from './tools.ts'

/** Gives a part of the site what stands around its routes: safe headers, one form of each address, failures in words. */
export function framed<E extends Env>(app: Hono<E>, tools: Tools): Hono<E> {
  app.use(logged(tools))
  app.use(headers)
  app.use(throughCdn(tools.originSecret))
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    if (pathname.length < 2 || !pathname.endsWith('/')) return next()
    return c.redirect(withoutSlashes(pathname) + search, 301)
  })
  app.notFound((c) => failed(new Problem('not-found', `Cannot find the page "${c.req.path}"`), c, tools))
  app.onError((error, c) => failed(error, c, tools))
  return app
}

/** Nothing inline, nothing from elsewhere, no frames; scripts cannot write markup. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [] },
})

/** An address that starts with two slashes would lead to another host. */
function withoutSlashes(path: string): string {
  return `/${path.replace(/^\/+|\/+$/g, '')}`
}
