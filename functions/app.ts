import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { throughCdn } from './origin.ts'
import { Problem } from './problem.ts'
import { routePath } from './routes/address.ts'
import { dossierRoutes } from './routes/dossiers.tsx'
import { failed } from './routes/failure.tsx'
import { fileRoutes } from './routes/files.ts'
import { followUpRoutes } from './routes/follow-up.tsx'
import { listRoutes } from './routes/lists.tsx'
import { registerRoutes } from './routes/registers.tsx'
import type { Tools } from './tools.ts'

/** The site: the same application in Lambda, on one machine and in tests. */
export function createApp(tools: Tools): Hono {
  return new Hono({ getPath: routePath })
    .use(headers)
    .use(throughCdn(tools.originSecret))
    .use(async (c, next) => {
      const { pathname, search } = new URL(c.req.url)
      if (pathname.length < 2 || !pathname.endsWith('/')) return next()
      return c.redirect(withoutSlashes(pathname) + search, 301)
    })
    .route('/', fileRoutes(tools))
    .route('/', listRoutes(tools))
    .route('/', followUpRoutes(tools))
    .route('/events', dossierRoutes('event', tools))
    .route('/campaigns', dossierRoutes('campaign', tools))
    .route('/', registerRoutes(tools))
    .notFound((c) => failed(new Problem('not-found', `Cannot find the page "${c.req.path}"`), c, tools))
    .onError((error, c) => failed(error, c, tools))
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
