import { refKey } from '../content/model/party.ts'
import { type Membership, platform } from '../content/model/viewer.ts'
import { Problem } from './problem.ts'
import { accountId } from './secrets.ts'
import type { AccountStore } from './store/account-store.ts'

/** Somebody at a provider, whether they have signed in here before or not. */
export interface Appointee {
  readonly issuer: string
  readonly subject: string
  readonly name?: string | undefined
}

const operator = { user: 'operator', name: 'Operator' }

/**
 * Makes somebody an administrator of the platform, who then appoints the first members of organizations. Only whoever
 * runs the instance can do so, and only for the first one unless they say that there shall be others.
 */
export async function appoint(
  { accounts }: { readonly accounts: AccountStore },
  { issuer, subject, name }: Appointee,
  { also, now }: { readonly also: boolean; readonly now: Date },
): Promise<Membership> {
  const user = accountId(issuer, subject)
  const [before, known] = await Promise.all([accounts.membersOf(platform), accounts.findAccount(user)])
  const own = before.find((member) => member.user === user && member.role === 'platform-administrator')
  if (own) return own
  const [first] = before
  if (first && !also) {
    const { name: other = first.user } = (await accounts.findAccount(first.user)) ?? {}
    throw new Problem(
      'conflict',
      `Cannot appoint a first administrator: "${other}" is one already; say --also for others`,
    )
  }
  const since = now.toISOString()
  const called = known?.name ?? name ?? subject
  if (!known) await accounts.putAccount({ kind: 'account', id: user, name: called, since })
  const membership = {
    kind: 'membership',
    user,
    organization: platform,
    role: 'platform-administrator',
    since,
  } as const
  const audit = { kind: 'audit', at: since, by: operator, organization: platform, action: 'member-appointed' } as const
  const detail = `platform-administrator: ${called}`
  await accounts.putMembership(membership, { ...audit, subject: refKey(platform), detail })
  return membership
}
