import { type RegistryRef, refKey } from '../content/model/party.ts'
import type { TrackSides } from '../content/model/view.ts'
import { isMemberOfAny, type MemberRole, membershipFor, type Viewer } from '../content/model/viewer.ts'
import { Problem } from './problem.ts'

/** What an action is done to; each action says which of these it needs. */
export interface Resource {
  /** The organizers of an event, or the initiators of a campaign. */
  readonly organizers?: readonly RegistryRef[]
  /** The two sides of a track. */
  readonly track?: TrackSides
  /** The organization for which an entry was written. */
  readonly writtenFor?: RegistryRef
  /** The organization whose members, audit trail or private notes are meant. */
  readonly organization?: RegistryRef
}

/** Everything that needs a right; what is public needs none and is not listed. */
export type Action =
  | 'publish-document'
  | 'preview-document'
  | 'review-draft'
  | 'open-track'
  | 'volunteer-track'
  | 'draft-as-party'
  | 'draft-as-organizer'
  | 'draft-as-assessor'
  | 'draft-as-third-party'
  | 'release-entry'
  | 'publish-entry'
  | 'send-back-entry'
  | 'retract-entry'
  | 'set-due'
  | 'set-assessor'
  | 'close-track'
  | 'use-desk'
  | 'use-organizer-desk'
  | 'tag-publicly'
  | 'tag-privately'
  | 'edit-vocabulary'
  | 'read-audit'
  | 'manage-members'
  | 'appoint-members'

/** Whether a viewer may do something: no, unless a rule says yes for a membership that the table holds. */
export function may(viewer: Viewer, action: Action, resource: Resource = {}): boolean {
  return viewer.user !== undefined && rules[action](viewer, resource)
}

/**
 * Refuses an action that a viewer may not do: 401 to somebody unknown, 403 to a member of the organization concerned;
 * where even the existence of the thing is not theirs to know, callers answer as if it were absent.
 */
export function demand(viewer: Viewer, action: Action, resource: Resource = {}): void {
  if (may(viewer, action, resource)) return
  if (!viewer.user) throw new Problem('unauthorized', 'Cannot do this without signing in: sign in first')
  throw new Problem('forbidden', `Cannot do this: none of your memberships has the right "${action}" here`)
}

type Rule = (viewer: Viewer, resource: Resource) => boolean

const organizerEditors: readonly MemberRole[] = ['editor', 'administrator']
const partyMembers: readonly MemberRole[] = ['focal-point', 'head']

const rules: Readonly<Record<Action, Rule>> = {
  'publish-document': forOrganizers(['administrator']),
  'preview-document': forOrganizers(organizerEditors),
  'review-draft': forOrganizers(organizerEditors),
  'open-track': forTrackOrganizers(organizerEditors),
  'volunteer-track': forParty(partyMembers),
  'draft-as-party': forParty(partyMembers),
  'draft-as-organizer': forTrackOrganizers(organizerEditors),
  'draft-as-assessor': (viewer) => viewer.memberships.some(({ role }) => role === 'assessor'),
  'draft-as-third-party': (viewer) => viewer.memberships.some(({ role }) => partyMembers.includes(role)),
  'release-entry': forWriter(['head', 'administrator', 'assessor']),
  'publish-entry': forWriter(['head', 'administrator', 'assessor']),
  'send-back-entry': forWriter(['head', 'administrator', 'assessor']),
  'retract-entry': forWriter(['head', 'administrator', 'assessor']),
  'set-due': forTrackOrganizers(organizerEditors),
  'set-assessor': forTrackOrganizers(['administrator']),
  'close-track': forTrackOrganizers(organizerEditors),
  'use-desk': forOrganization(partyMembers),
  'use-organizer-desk': forOrganizers(organizerEditors),
  'tag-publicly': forOrganizers(organizerEditors),
  'tag-privately': forOrganization(partyMembers),
  'edit-vocabulary': (viewer) => viewer.memberships.some(({ role }) => role === 'administrator'),
  'read-audit': forOrganization(['head', 'administrator']),
  'manage-members': forOrganization(['head', 'administrator']),
  'appoint-members': (viewer) => viewer.memberships.some(({ role }) => role === 'platform-administrator'),
}

function forOrganizers(roles: readonly MemberRole[]): Rule {
  return (viewer, { organizers }) => organizers !== undefined && isMemberOfAny(viewer, organizers, roles)
}

function forTrackOrganizers(roles: readonly MemberRole[]): Rule {
  return (viewer, { track }) => track !== undefined && isMemberOfAny(viewer, track.organizers, roles)
}

function forParty(roles: readonly MemberRole[]): Rule {
  return (viewer, { track }) => track !== undefined && membershipFor(viewer, track.party, roles) !== undefined
}

function forWriter(roles: readonly MemberRole[]): Rule {
  return forOwn(roles, ({ writtenFor }) => writtenFor)
}

function forOrganization(roles: readonly MemberRole[]): Rule {
  return forOwn(roles, ({ organization }) => organization)
}

function forOwn(roles: readonly MemberRole[], owner: (resource: Resource) => RegistryRef | undefined): Rule {
  return (viewer, resource) => {
    const organization = owner(resource)
    if (!organization) return false
    return viewer.memberships.some(
      (membership) => refKey(membership.organization) === refKey(organization) && roles.includes(membership.role),
    )
  }
}
