import { type Context, Hono } from 'hono'
import { MemberRole } from '../../content/model/viewer.ts'
import { documentOf } from '../../web/document.ts'
import { links } from '../../web/links.ts'
import { AuditPage } from '../../web/work/audit-page.tsx'
import { InvitationPage, MembersPage } from '../../web/work/people-pages.tsx'
import { demand } from '../access.ts'
import { noteAddress } from '../mailboxes.ts'
import { acceptInvitation, InviteInput, invite, listMembers, removeMember, rolesToGive } from '../members.ts'
import { addressOfSession } from '../sign-in.ts'
import type { WorkTools } from '../work-tools.ts'
import { inputFrom } from './entry-typed.ts'
import { partyIn } from './follow-up.tsx'
import { viewOf } from './reader.ts'
import { type Known, readSecret, signedIn } from './session.ts'
import { accountBar, namesOf, typedIn } from './work-page.ts'

const PLACE = '/desk/:register{countries|organizations}/:party{[a-z0-9-]{1,100}}'

/** Who acts for an organization, and what was done for it. */
export function memberRoutes(tools: WorkTools): Hono<Known> {
  return new Hono<Known>()
    .get(`${PLACE}/members`, (c) => showMembers(c, tools))
    .post(`${PLACE}/members`, async (c) => {
      const input = inputFrom(InviteInput, await typedIn(c))
      const secret = await invite(tools, signedIn(c), partyIn(c), input, tools.now())
      return showMembers(c, tools, secret)
    })
    .post(`${PLACE}/members/remove`, async (c) => {
      const { user = '', role } = await typedIn(c)
      await removeMember(tools, signedIn(c), partyIn(c), { user, role: MemberRole.parse(role) }, tools.now())
      return c.redirect(links.members(partyIn(c)), 303)
    })
    .get(`${PLACE}/audit`, async (c) => {
      const viewer = signedIn(c)
      const organization = partyIn(c)
      demand(viewer, 'read-audit', { organization })
      const [bar, name, { items, next }] = await Promise.all([
        accountBar(c, tools, viewer),
        namesOf(tools, [organization]),
        tools.tracks.listAudit(organization, c.req.query('cursor')),
      ])
      const page = <AuditPage {...bar} name={name(organization)} records={items} {...(next && { next })} />
      return c.html(documentOf(page))
    })
}

/** Where the link of an invitation leads. */
export function invitationRoutes(tools: WorkTools): Hono<Known> {
  const path = '/invitations/:secret{[A-Za-z0-9_-]{20,80}}'
  return new Hono<Known>()
    .get(path, (c) => {
      const [view, secret] = [viewOf(c, tools), c.req.param('secret')]
      const [signed, reminds] = [c.get('viewer').user !== undefined, tools.reminders !== undefined]
      return c.html(documentOf(<InvitationPage view={view} secret={secret} signedIn={signed} reminds={reminds} />))
    })
    .post(path, async (c) => {
      const { user } = await acceptInvitation(tools, c.get('viewer'), c.req.param('secret'), tools.now())
      await remindFromNowOn(c, tools, user)
      return c.redirect(links.desks(), 303)
    })
}

/** Whoever has got their first office while signed in need not sign in again to be reminded. */
async function remindFromNowOn(c: Context<Known>, tools: WorkTools, user: string): Promise<void> {
  const { accounts, reminders } = tools
  if (!reminders) return
  const address = await addressOfSession(accounts, readSecret(c, 'session'), tools.now())
  const { language } = viewOf(c, tools)
  await noteAddress({ accounts, reminders }, user, { address, language })
}

async function showMembers(c: Context<Known>, tools: WorkTools, secret?: string): Promise<Response> {
  const viewer = signedIn(c)
  const organization = partyIn(c)
  const [members, bar, name] = await Promise.all([
    listMembers(tools, viewer, organization),
    accountBar(c, tools, viewer),
    namesOf(tools, [organization]),
  ])
  const accounts = await Promise.all(members.map(({ user }) => tools.accounts.findAccount(user)))
  const page = (
    <MembersPage
      {...bar}
      organization={organization}
      name={name(organization)}
      members={members.map(({ user, role, since }, at) => ({ user, role, since, name: accounts[at]?.name ?? user }))}
      roles={rolesToGive(viewer, organization)}
      {...(secret && { invitation: `${bar.view.origin}${links.invitation(secret)}` })}
    />
  )
  return c.html(documentOf(page))
}
