import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../content/model/viewer.ts'
import { openKey, stopToken } from '../../../functions/reminders/stop-links.ts'
import { hashOfSecret } from '../../../functions/secrets.ts'
import type { ReminderStore } from '../../../functions/store/reminder-store.ts'
import { createWorkspace } from '../../../functions/workspace.ts'
import { type ViewerName, viewers } from '../../viewers.ts'
import { aWorkspace, ORIGIN, type Workspace } from '../../workspace.ts'

let work: Workspace
let reminders: ReminderStore
beforeAll(async () => {
  work = await aWorkspace()
  if (!work.tools.reminders) return expect.unreachable()
  reminders = work.tools.reminders
})

const everybody: Record<ViewerName, Viewer> = viewers
const idOf = (viewer: ViewerName) => everybody[viewer].user?.id ?? ''
const choose = (viewer: ViewerName, pace: string, language = 'en') =>
  work.post(viewer, '/desk/reminders', { pace, language })
const chosen = (html: string) => /value="(daily|weekly|never)" selected/.exec(html)?.[1]
const page = async (viewer: ViewerName, path = '/desk/reminders') => (await work.get(viewer, path)).text()
const address = 'head.of.chad@example.org'
const signedInAs = async (viewer: ViewerName) => {
  const secret = `secret-${viewer}`
  const [began, until] = ['2026-02-01T10:00:00.000Z', '2026-02-01T20:00:00.000Z']
  const session = { kind: 'session', account: idOf(viewer), name: viewer, address, began, until } as const
  await work.tools.accounts.putSession(hashOfSecret(secret), session)
  return { cookie: `session=${secret}`, origin: ORIGIN }
}

describe('choosing reminders', () => {
  it('offers weekly mails to whoever acts for an organization, and says where no address is known', async () => {
    const html = await page('focalPoint')
    expect([chosen(html), html.includes('did not tell a confirmed mail address')]).toEqual(['weekly', true])
    expect(await page('participant')).toContain('You do not act for one yet')
  })

  it('keeps what was chosen, with the address of the sign-in, which no page shows', async () => {
    const headers = await signedInAs('head')
    const saved = await work.post('head', '/fr/desk/reminders', { pace: 'daily', language: 'ar' }, headers)
    expect([saved.status, saved.headers.get('location')]).toEqual([303, '/fr/desk/reminders?saved'])
    const user = idOf('head')
    const mailbox = { kind: 'mailbox', user, pace: 'daily', language: 'ar', address, rev: 1 }
    expect(await reminders.findMailbox(user)).toEqual(mailbox)
    const html = await page('head', '/fr/desk/reminders?saved')
    expect([chosen(html), html.includes('Enregistré.'), html.includes('example.org')]).toEqual(['daily', true, false])
  })

  it('deletes the address of whoever wants none, and takes it from the sign-in when they want them again', async () => {
    await choose('head', 'never')
    expect(await reminders.findMailbox(idOf('head'))).not.toHaveProperty('address')
    await choose('head', 'weekly')
    expect(await reminders.findMailbox(idOf('head'))).not.toHaveProperty('address')
    await work.post('head', '/desk/reminders', { pace: 'weekly', language: 'en' }, await signedInAs('head'))
    expect(await reminders.findMailbox(idOf('head'))).toMatchObject({ pace: 'weekly', address, rev: 4 })
  })

  it('says why mails were stopped, and sends them again only when that is asked for', async () => {
    const stopped = { because: 'bounced', at: '2026-01-01T00:00:00.000Z' } as const
    const user = idOf('assessor')
    await reminders.putMailbox({ kind: 'mailbox', user, pace: 'weekly', language: 'en', stopped, rev: 1 })
    expect(await page('assessor')).toContain('The last mail came back')
    await work.post('assessor', '/desk/reminders', { pace: 'weekly', language: 'en' }, await signedInAs('assessor'))
    const mailbox = { kind: 'mailbox', user, pace: 'weekly', language: 'en', address, rev: 2 }
    expect(await reminders.findMailbox(user)).toEqual(mailbox)
  })

  it('takes no form from elsewhere, and no word that it does not offer', async () => {
    const fields = { pace: 'never', language: 'en' }
    const evil = await work.post('editor', '/desk/reminders', fields, { origin: 'https://evil.example' })
    expect([evil.status, (await choose('editor', 'hourly')).status]).toEqual([403, 400])
    expect(await reminders.findMailbox(idOf('editor'))).toBe(undefined)
  })

  it('says that none are sent where the site sends none', async () => {
    const { reminders: _, ...tools } = work.tools
    const headers = { ...(await signedInAs('head')), accept: 'text/html' }
    const ask = (init: RequestInit) => createWorkspace(tools).request(`${ORIGIN}/desk/reminders`, { headers, ...init })
    expect(await (await ask({})).text()).toContain('This site sends no reminders')
    expect((await ask({ method: 'POST', body: new URLSearchParams({ pace: 'daily', language: 'en' }) })).status).toBe(
      404,
    )
  })
})

describe('the link that stops mails', () => {
  const path = async (user: string) => `/reminders/stop?token=${stopToken(await openKey(reminders), user)}`
  const aMailbox = async (user: string) => {
    const mailbox = { kind: 'mailbox', user, pace: 'weekly', language: 'en', address, rev: 1 } as const
    await reminders.putMailbox(mailbox)
    return mailbox
  }

  it('shows a button when it is opened, and stops nothing', async () => {
    const mailbox = await aMailbox('reader')
    const link = await path('reader')
    const shown = await work.workspace.request(`${ORIGIN}/ar${link}`)
    const html = await shown.text()
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(html).toContain(`<form class="work" method="post" action="/ar${link}">`)
    expect(html).toContain('dir="rtl"')
    expect(await reminders.findMailbox('reader')).toEqual(mailbox)
  })

  it('stops them with the POST of a mail program, which has no cookie and comes from no page', async () => {
    const { address: _, ...mailbox } = await aMailbox('oneclick')
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const post = async () =>
      work.workspace.request(`${ORIGIN}${await path('oneclick')}`, {
        method: 'POST',
        body,
        headers: { 'sec-fetch-site': 'cross-site' },
      })
    const answers = [await post(), await post()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await answers[0]?.text()).toContain('Stopped. No more reminders will be sent to you')
    expect(await reminders.findMailbox('oneclick')).toMatchObject({ ...mailbox, pace: 'never', rev: 2 })
  })

  it('is good for one person, and only as we have signed it', async () => {
    const mailbox = await aMailbox('other')
    const link = await path('other')
    const forged = [link.replace('other.', 'reader.'), link.slice(0, -1), '/reminders/stop', `${link}x`]
    for (const one of forged) {
      expect((await work.workspace.request(`${ORIGIN}${one}`, { method: 'POST' })).status).toBe(404)
    }
    expect(await reminders.findMailbox('other')).toEqual(mailbox)
  })
})
