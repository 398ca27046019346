import type { Account, Invitation, PendingSignIn, Session } from '../../content/model/account.ts'
import type { AuditRecord } from '../../content/model/audit.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Membership } from '../../content/model/viewer.ts'

/** Something that is known by a secret; only the SHA-256 of the secret is ever kept. */
export type SecretHash = string

/** Where accounts, their sessions and their memberships are kept; what has lapsed is read as absent. */
export interface AccountStore {
  findAccount(id: string): Promise<Account | undefined>
  putAccount(account: Account): Promise<void>
  findSession(hash: SecretHash, now: string): Promise<Session | undefined>
  putSession(hash: SecretHash, session: Session): Promise<void>
  removeSession(hash: SecretHash): Promise<void>
  putPending(hash: SecretHash, pending: PendingSignIn): Promise<void>
  /** Takes a begun sign-in away and answers with it; a second call finds nothing. */
  takePending(hash: SecretHash, now: string): Promise<PendingSignIn | undefined>
  membershipsOf(account: string): Promise<Membership[]>
  membersOf(organization: RegistryRef): Promise<Membership[]>
  /** Keeps or takes away a membership together with the record of who did it. */
  putMembership(membership: Membership, audit: AuditRecord): Promise<void>
  removeMembership(membership: Membership, audit: AuditRecord): Promise<void>
  findInvitation(hash: SecretHash, now: string): Promise<Invitation | undefined>
  putInvitation(hash: SecretHash, invitation: Invitation, audit: AuditRecord): Promise<void>
  /** Turns an invitation into a membership in one step; false when it has been taken before. */
  acceptInvitation(hash: SecretHash, membership: Membership, audit: AuditRecord): Promise<boolean>
}
