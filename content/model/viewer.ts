import * as z from 'zod'
import { Instant } from './date.ts'
import { RegistryRef, refKey } from './party.ts'

/**
 * What somebody may do for an organization. A focal point drafts for a party and a head releases; an editor drafts for
 * an organizer and an administrator publishes; an assessor assesses; a platform administrator reads no content.
 */
export const MemberRole = z.enum([
  'focal-point',
  'head',
  'editor',
  'administrator',
  'assessor',
  'platform-administrator',
])
export type MemberRole = z.infer<typeof MemberRole>

/** That a person acts for an organization in a role; a mission's members also act for the country it represents. */
export const Membership = z.strictObject({
  kind: z.literal('membership'),
  user: z.string().min(1).max(200),
  organization: RegistryRef,
  represents: RegistryRef.optional(),
  role: MemberRole,
  since: Instant,
})
export type Membership = z.infer<typeof Membership>

/** The organization of those who look after an instance; it is no entry of the register, since nobody speaks for it. */
export const platform = { register: 'organization', slug: 'platform' } as const satisfies RegistryRef

/** Whoever asks: nobody known, or a signed-in person with the memberships that the table holds at this moment. */
export interface Viewer {
  readonly user?: { readonly id: string; readonly name: string }
  readonly memberships: readonly Membership[]
}

/** A reader who has not signed in. */
export const anonymous: Viewer = { memberships: [] }

/** Whom a membership acts for: its organization and the country that the organization represents. */
export function partiesOf({ organization, represents }: Membership): RegistryRef[] {
  return represents ? [organization, represents] : [organization]
}

/** The membership through which a viewer acts for an organization or party in one of some roles. */
export function membershipFor(
  viewer: Viewer,
  party: RegistryRef,
  roles: readonly MemberRole[],
): Membership | undefined {
  const key = refKey(party)
  return viewer.memberships.find((membership) => {
    if (!roles.includes(membership.role)) return false
    return partiesOf(membership).some((ref) => refKey(ref) === key)
  })
}

/** Whether a viewer is a member, in one of some roles, of any of several organizations. */
export function isMemberOfAny(
  viewer: Viewer,
  organizations: readonly RegistryRef[],
  roles: readonly MemberRole[],
): boolean {
  return organizations.some((organization) => membershipFor(viewer, organization, roles) !== undefined)
}
