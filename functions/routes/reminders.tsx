import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { InterfaceLanguage } from '../../content/model/language.ts'
import { Pace } from '../../content/model/reminder.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { to } from '../../web/view.ts'
import { RemindersPage, StopPage } from '../../web/work/reminder-pages.tsx'
import { chooseMails, hasWork, readWish, stopMails } from '../mailboxes.ts'
import { Problem } from '../problem.ts'
import { openKey, userOfToken } from '../reminders/stop-links.ts'
import { addressOfSession } from '../sign-in.ts'
import type { WorkTools } from '../work-tools.ts'
import { inputFrom } from './entry-typed.ts'
import { viewOf } from './reader.ts'
import { type Known, readSecret, signedIn } from './session.ts'
import { accountBar, typedIn } from './work-page.ts'

const WishInput = z.strictObject({ pace: Pace, language: InterfaceLanguage })

/** Where everybody chooses for themselves how they are reminded. */
export function reminderRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/desk/reminders', (c) => showReminders(c, tools))
    .post('/desk/reminders', async (c) => {
      const viewer = signedIn(c)
      const { accounts, reminders } = tools
      if (!reminders) throw new Problem('not-found', 'Cannot choose reminders: this site sends none')
      const input = inputFrom(WishInput, await typedIn(c))
      const address = await addressOfSession(accounts, readSecret(c, 'session'), tools.now())
      await chooseMails({ accounts, reminders }, viewer, input, address)
      return c.redirect(`${to(viewOf(c, tools), links.reminders())}?saved`, 303)
    })
}

/**
 * Where the links of mails lead (RFC 8058). A mail program sends its POST without a cookie and from no page, so these
 * routes stand before those that ask who it is; the signed link can stop the mails to one person and nothing else.
 */
export function stopRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/reminders/stop', async (c) => {
      const { token } = await userIn(c, tools)
      return c.html(documentOf(<StopPage view={viewOf(c, tools)} token={token} isDone={false} />))
    })
    .post('/reminders/stop', async (c) => {
      const { token, user, reminders } = await userIn(c, tools)
      await stopMails(reminders, user)
      return c.html(documentOf(<StopPage view={viewOf(c, tools)} token={token} isDone={true} />))
    })
}

async function userIn(c: Context<Known>, { reminders }: WorkTools) {
  const token = c.req.query('token') ?? ''
  const user = reminders && userOfToken(await openKey(reminders), token)
  if (!user) throw new Problem('not-found', 'Cannot stop mails with this link: it is not whole, open it from the mail')
  return { token, user, reminders }
}

async function showReminders(c: Context<Known>, tools: WorkTools): Promise<Response> {
  const viewer = signedIn(c)
  const { accounts, reminders } = tools
  const bar = await accountBar(c, tools, viewer)
  const { language } = bar.view
  const fallback = { pace: 'weekly', language } as const
  const [mailbox, signedInAs] = await Promise.all([
    reminders ? readWish({ accounts, reminders }, viewer, language) : fallback,
    addressOfSession(accounts, readSecret(c, 'session'), tools.now()),
  ])
  const none = !reminders ? 'notHere' : viewer.memberships.some(hasWork) ? undefined : 'noOffice'
  const isReachable = signedInAs !== undefined || ('address' in mailbox && mailbox.address !== undefined)
  const isSaved = c.req.query('saved') !== undefined
  const page = <RemindersPage {...bar} none={none} mailbox={mailbox} isReachable={isReachable} isSaved={isSaved} />
  return c.html(documentOf(page))
}
