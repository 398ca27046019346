import { Hono } from 'hono'
import { framed } from './frame.ts'
import { keptAtEdge } from './kept.ts'
import { routePath } from './routes/address.ts'
import { boardRoutes } from './routes/boards.tsx'
import { dossierRoutes } from './routes/dossiers.tsx'
import { fileRoutes } from './routes/files.ts'
import { followUpRoutes } from './routes/follow-up.tsx'
import { listRoutes } from './routes/lists.tsx'
import { registerRoutes } from './routes/registers.tsx'
import { searchRoutes } from './routes/search.tsx'
import type { SiteTools } from './tools.ts'

/** What everybody reads: the same application in Lambda, on one machine and in tests. */
export function createApp(tools: SiteTools): Hono {
  return framed(new Hono({ getPath: routePath }), tools)
    .use(keptAtEdge(tools.edgeSeconds))
    .route('/', fileRoutes(tools))
    .route('/', listRoutes(tools))
    .route('/', searchRoutes(tools))
    .route('/', followUpRoutes(tools))
    .route('/', boardRoutes(tools))
    .route('/events', dossierRoutes('event', tools))
    .route('/campaigns', dossierRoutes('campaign', tools))
    .route('/', registerRoutes(tools))
}
