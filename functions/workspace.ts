import { Hono } from 'hono'
import { framed } from './frame.ts'
import { routePath } from './routes/address.ts'
import { askRoutes } from './routes/ask.tsx'
import { bulkRoutes } from './routes/bulk.tsx'
import { deskRoutes } from './routes/desk.tsx'
import { draftRoutes } from './routes/drafts.tsx'
import { invitationRoutes, memberRoutes } from './routes/members.tsx'
import { organizerDeskRoutes } from './routes/organizer-desk.tsx'
import { publishingRoutes } from './routes/publishing.tsx'
import { reminderRoutes, stopRoutes } from './routes/reminders.tsx'
import { reportRoutes } from './routes/reports.tsx'
import { type Known, knownViewer, ownForms } from './routes/session.ts'
import { signInRoutes } from './routes/sign-in.tsx'
import { taggingRoutes } from './routes/tagging.tsx'
import { trackRoutes } from './routes/tracks.tsx'
import { vocabularyRoutes } from './routes/vocabulary.tsx'
import type { WorkTools } from './work-tools.ts'

/** The part of the site for people who have signed in; nothing it answers is ever kept by a cache. */
export function createWorkspace(tools: WorkTools): Hono<Known> {
  return framed(new Hono<Known>({ getPath: routePath }), tools)
    .use(async (c, next) => {
      await next()
      c.header('Cache-Control', 'private, no-store')
      c.header('Vary', 'Cookie, Authorization')
    })
    .route('/', stopRoutes(tools))
    .use(ownForms(tools))
    .use(knownViewer(tools))
    .route('/', signInRoutes(tools))
    .route('/', invitationRoutes(tools))
    .route('/', publishingRoutes(tools))
    .route('/', reportRoutes(tools))
    .route('/', draftRoutes(tools))
    .route('/', taggingRoutes(tools))
    .route('/', trackRoutes(tools))
    .route('/', organizerDeskRoutes(tools))
    .route('/', askRoutes(tools))
    .route('/', bulkRoutes(tools))
    .route('/', vocabularyRoutes(tools))
    .route('/', memberRoutes(tools))
    .route('/', reminderRoutes(tools))
    .route('/', deskRoutes(tools))
}
