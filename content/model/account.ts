import * as z from 'zod'
import { Instant } from './date.ts'
import { RegistryRef } from './party.ts'
import { MailAddress } from './reminder.ts'
import { MemberRole } from './viewer.ts'

/** A person who has signed in: known by what their provider calls them, and nothing more about them is kept. */
export const Account = z.strictObject({
  kind: z.literal('account'),
  id: z.string().regex(/^u[0-9a-f]{24}$/, 'Expected the id of an account'),
  name: z.string().min(1).max(200),
  since: Instant,
})
export type Account = z.infer<typeof Account>

/**
 * A signed-in browser; the table knows only the hash of what the browser holds. The address is that of the sign-in, for
 * whoever accepts an office meanwhile or asks to be reminded; it lapses with the session.
 */
export const Session = z.strictObject({
  kind: z.literal('session'),
  account: z.string(),
  name: z.string(),
  address: MailAddress.optional(),
  began: Instant,
  until: Instant,
})
export type Session = z.infer<typeof Session>

/** A sign-in that has begun and waits for its answer: what the answer must fit, and where the reader wants to go. */
export const PendingSignIn = z.strictObject({
  kind: z.literal('pending-sign-in'),
  verifier: z.string(),
  nonce: z.string(),
  state: z.string(),
  goTo: z.string().regex(/^\/(?![/\\])/, 'Expected an address of this site'),
  until: Instant,
})
export type PendingSignIn = z.infer<typeof PendingSignIn>

/** An offer of a role in an organization; whoever holds its link may take it once, until it lapses. */
export const Invitation = z.strictObject({
  kind: z.literal('invitation'),
  organization: RegistryRef,
  represents: RegistryRef.optional(),
  role: MemberRole,
  by: z.string(),
  until: Instant,
})
export type Invitation = z.infer<typeof Invitation>
