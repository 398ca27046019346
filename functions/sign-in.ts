import type { Account, Session } from '../content/model/account.ts'
import type { InterfaceLanguage } from '../content/model/language.ts'
import { anonymous, type Viewer } from '../content/model/viewer.ts'
import { noteAddress } from './mailboxes.ts'
import { Problem } from './problem.ts'
import type { Provider } from './provider.ts'
import { accountId, hashOfSecret, newSecret } from './secrets.ts'
import type { AccountStore } from './store/account-store.ts'
import type { ReminderStore } from './store/reminder-store.ts'

/** What signing in needs. */
export interface SignInTools {
  readonly accounts: AccountStore
  readonly provider: Provider
  readonly reminders?: ReminderStore | undefined
}

/** How long a session lasts, in hours: a working day. */
export const SESSION_HOURS = 10

const PENDING_MINUTES = 10

/** Begins a sign-in: where to send the browser, and the secret that it keeps until it comes back. */
export async function beginSignIn(
  { accounts, provider }: SignInTools,
  goTo: string,
  now: Date,
): Promise<{ address: string; secret: string }> {
  const { address, ...expected } = await provider.begin()
  const secret = newSecret()
  const until = later(now, PENDING_MINUTES)
  await accounts.putPending(hashOfSecret(secret), {
    kind: 'pending-sign-in',
    ...expected,
    goTo: ownAddress(goTo),
    until,
  })
  return { address, secret }
}

/** Ends a sign-in: a session for whom the provider names, and where they wanted to go. Each answer counts once. */
export async function finishSignIn(
  { accounts, provider, reminders }: SignInTools,
  secret: string | undefined,
  callback: URL,
  now: Date,
  language: InterfaceLanguage = 'en',
): Promise<{ secret: string; goTo: string }> {
  const pending = secret ? await accounts.takePending(hashOfSecret(secret), now.toISOString()) : undefined
  if (!pending)
    throw new Problem('bad-request', 'Cannot sign in: this sign-in was never begun here or has lapsed, begin again')
  const { issuer, subject, name, ...rest } = await provider.finish(callback, pending)
  const address = reminders ? rest.address : undefined
  const account: Account = { kind: 'account', id: accountId(issuer, subject), name, since: now.toISOString() }
  const known = await accounts.findAccount(account.id)
  if (known?.name !== name) await accounts.putAccount({ ...account, since: known?.since ?? account.since })
  if (reminders) await noteAddress({ accounts, reminders }, account.id, { address, language })
  return { secret: await beginSession(accounts, account, now, address), goTo: pending.goTo }
}

/** Begins a session of an account; the secret is for the browser alone. */
export async function beginSession(
  accounts: AccountStore,
  account: Account,
  now: Date,
  address?: string,
): Promise<string> {
  const secret = newSecret()
  const until = later(now, SESSION_HOURS * 60)
  const { id, name } = account
  const began = now.toISOString()
  const session: Session = { kind: 'session', account: id, name, ...(address && { address }), began, until }
  await accounts.putSession(hashOfSecret(secret), session)
  return secret
}

/**
 * Ends a session at once, in the table and not only in the browser. The answer is where the session at the provider
 * ends too, so that the next one at this browser is not signed in by it; undefined where the provider has no such place.
 */
export async function signOut(
  { accounts, provider }: SignInTools,
  secret: string | undefined,
): Promise<string | undefined> {
  if (!secret) return undefined
  await accounts.removeSession(hashOfSecret(secret))
  return provider.end().catch(() => undefined)
}

/** Whoever holds a session, with the memberships that the table has at this moment; so removal acts on the next request. */
export async function viewerOfSession(accounts: AccountStore, secret: string | undefined, now: Date): Promise<Viewer> {
  const session = secret ? await accounts.findSession(hashOfSecret(secret), now.toISOString()) : undefined
  if (!session) return anonymous
  return viewerOf(accounts, { id: session.account, name: session.name })
}

/** Whoever an access token was given to, called as at their last sign-in: tokens of Amazon Cognito hold no name. */
export async function viewerOfToken(accounts: AccountStore, user: { id: string; name: string }): Promise<Viewer> {
  const [known, viewer] = await Promise.all([accounts.findAccount(user.id), viewerOf(accounts, user)])
  return known ? { ...viewer, user: { id: user.id, name: known.name } } : viewer
}

/** The address with which whoever holds a session has signed in, where it is known. */
export async function addressOfSession(
  accounts: AccountStore,
  secret: string | undefined,
  now: Date,
): Promise<string | undefined> {
  return secret ? (await accounts.findSession(hashOfSecret(secret), now.toISOString()))?.address : undefined
}

/** Somebody whose identity is proven, with their memberships. */
export async function viewerOf(accounts: AccountStore, user: { id: string; name: string }): Promise<Viewer> {
  return { user, memberships: await accounts.membershipsOf(user.id) }
}

/** An address of this site, or the desk when it is anything else: nobody is ever sent elsewhere after signing in. */
export function ownAddress(address: string): string {
  return /^\/(?![/\\])[^\s\\]{0,500}$/.test(address) ? address : '/desk'
}

function later(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString()
}
