import * as z from 'zod'
import type { AuditRecord } from '../content/model/audit.ts'
import { type RegistryRef, refKey } from '../content/model/party.ts'
import { MemberRole, type Membership, type Viewer } from '../content/model/viewer.ts'
import { demand, may } from './access.ts'
import { hasWork } from './mailboxes.ts'
import { Problem } from './problem.ts'
import { hashOfSecret, newSecret } from './secrets.ts'
import type { AccountStore } from './store/account-store.ts'
import type { ReminderStore } from './store/reminder-store.ts'
import type { Store } from './store/store.ts'

/** What the verbs about members need. */
export interface MemberTools {
  readonly store: Store
  readonly accounts: AccountStore
  readonly reminders?: ReminderStore | undefined
}

/** Which role is offered. */
export const InviteInput = z.strictObject({ role: MemberRole })
export type InviteInput = z.infer<typeof InviteInput>

const INVITATION_DAYS = 7

/** The members of an organization, for those who manage them. */
export async function listMembers(
  tools: MemberTools,
  viewer: Viewer,
  organization: RegistryRef,
): Promise<Membership[]> {
  if (!may(viewer, 'appoint-members')) demand(viewer, 'manage-members', { organization })
  return tools.accounts.membersOf(organization)
}

/** Offers a role in an organization; the answer is the secret of a link that works once, for a week. */
export async function invite(
  { store, accounts }: MemberTools,
  viewer: Viewer,
  organization: RegistryRef,
  { role }: InviteInput,
  now: Date,
): Promise<string> {
  demandGift(viewer, organization, role)
  const secret = newSecret()
  const until = new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString()
  const represents = await countryOf(store, organization)
  const invitation = { kind: 'invitation', organization, represents, role, by: viewer.user?.id ?? '', until } as const
  await accounts.putInvitation(
    hashOfSecret(secret),
    invitation,
    auditOf(viewer, organization, 'member-invited', role, now),
  )
  return secret
}

/** Takes up an invitation for whoever is signed in. */
export async function acceptInvitation(
  { accounts }: MemberTools,
  viewer: Viewer,
  secret: string,
  now: Date,
): Promise<Membership> {
  if (!viewer.user) throw new Problem('unauthorized', 'Cannot accept an invitation without signing in: sign in first')
  const hash = hashOfSecret(secret)
  const invitation = await accounts.findInvitation(hash, now.toISOString())
  if (!invitation) throw lapsed()
  const { organization, represents, role } = invitation
  const since = now.toISOString()
  const membership: Membership = { kind: 'membership', user: viewer.user.id, organization, represents, role, since }
  const audit = auditOf(viewer, organization, 'member-joined', role, now)
  if (!(await accounts.acceptInvitation(hash, membership, audit))) throw lapsed()
  return membership
}

/** Ends a membership; it acts on the next request of whoever held it. With the last one, their address is forgotten. */
export async function removeMember(
  { accounts, reminders }: MemberTools,
  viewer: Viewer,
  organization: RegistryRef,
  gone: { readonly user: string; readonly role: MemberRole },
  now: Date,
): Promise<void> {
  demand(viewer, 'manage-members', { organization })
  const members = await accounts.membersOf(organization)
  const membership = members.find(({ user, role }) => user === gone.user && role === gone.role)
  if (!membership) throw new Problem('not-found', `Cannot find this member of "${refKey(organization)}"`)
  await accounts.removeMembership(membership, auditOf(viewer, organization, 'member-removed', gone.role, now))
  if (reminders && !(await accounts.membershipsOf(gone.user)).some(hasWork)) await reminders.removeMailbox(gone.user)
}

/**
 * The roles that a viewer may give in an organization. A head gives those of a mission and an administrator those of an
 * organizer; who assesses others, and who looks after the platform, only a platform administrator can say, who also
 * appoints the first member of an organization.
 */
export function rolesToGive(viewer: Viewer, organization: RegistryRef): MemberRole[] {
  if (may(viewer, 'appoint-members')) return MemberRole.options
  if (!may(viewer, 'manage-members', { organization })) return []
  const own = viewer.memberships.filter((membership) => refKey(membership.organization) === refKey(organization))
  return [...new Set(own.flatMap(({ role }) => gifts[role]))]
}

function demandGift(viewer: Viewer, organization: RegistryRef, role: MemberRole): void {
  if (rolesToGive(viewer, organization).includes(role)) return
  demand(viewer, 'manage-members', { organization })
  throw new Problem('forbidden', `Cannot offer the role "${role}": your role in this organization does not give it`)
}

const gifts: Readonly<Record<MemberRole, readonly MemberRole[]>> = {
  'focal-point': [],
  head: ['focal-point', 'head'],
  editor: [],
  administrator: ['editor', 'administrator'],
  assessor: [],
  'platform-administrator': [],
}

async function countryOf(store: Store, organization: RegistryRef): Promise<RegistryRef | undefined> {
  const [entry] = organization.register === 'organization' ? await store.findEntries([organization]) : []
  return entry?.kind === 'organization' && entry.represents
    ? { register: 'country', slug: entry.represents }
    : undefined
}

function auditOf(viewer: Viewer, organization: RegistryRef, action: string, detail: string, now: Date): AuditRecord {
  const by = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  return { kind: 'audit', at: now.toISOString(), by, organization, action, subject: refKey(organization), detail }
}

function lapsed(): Problem {
  return new Problem('gone', 'Cannot accept this invitation: it was taken before or has lapsed, ask for a new one')
}
