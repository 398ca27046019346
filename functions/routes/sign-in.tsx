import { Hono } from 'hono'
import { documentOf } from '../../web/document.ts'
import { LeavingPage, SignInPage } from '../../web/work/sign-in-pages.tsx'
import { tell } from '../request-log.ts'
import { beginSignIn, finishSignIn, ownAddress, signOut } from '../sign-in.ts'
import type { WorkTools } from '../work-tools.ts'
import { viewOf } from './reader.ts'
import { dropSecret, giveSecret, type Known, readSecret } from './session.ts'

/**
 * Signing in with the provider, and out. @NOTE Chromium does not follow a form to another host unless the policy of the
 * page names it, and a provider may lead on to any, so the form is answered with a page that leads there by itself.
 */
export function signInRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get('/sign-in', (c) => {
      const goTo = ownAddress(c.req.query('go') ?? '')
      return c.html(documentOf(<SignInPage view={viewOf(c, tools)} goTo={goTo} />))
    })
    .post('/sign-in', async (c) => {
      const { go } = await c.req.parseBody()
      const { address, secret } = await beginSignIn(tools, typeof go === 'string' ? go : '', tools.now())
      giveSecret(c, 'sign-in', secret)
      c.header('Refresh', `0; url=${address}`)
      return c.html(documentOf(<LeavingPage view={viewOf(c, tools)} address={address} />))
    })
    .get('/sign-in/callback', async (c) => {
      const callback = new URL(c.req.url)
      const begun = readSecret(c, 'sign-in')
      const { secret, goTo } = await finishSignIn(tools, begun, callback, tools.now(), viewOf(c, tools).language)
      tell(c, { SignIns: 1 })
      dropSecret(c, 'sign-in')
      giveSecret(c, 'session', secret)
      return c.redirect(goTo, 303)
    })
    .post('/sign-out', async (c) => {
      const address = await signOut(tools, readSecret(c, 'session'))
      dropSecret(c, 'session')
      if (address === undefined) return c.redirect('/', 303)
      c.header('Refresh', `0; url=${address}`)
      return c.html(documentOf(<LeavingPage view={viewOf(c, tools)} address={address} out />))
    })
}
