import type { RegistryRef } from '../content/model/party.ts'
import { anonymous, type MemberRole, type Viewer } from '../content/model/viewer.ts'

/** The organizations of the seed cast. */
export const cast = {
  organizer: { register: 'organization', slug: 'fight-for-humanity' },
  otherOrganizer: { register: 'organization', slug: 'watchlist' },
  mission: { register: 'organization', slug: 'mission-of-chad' },
  party: { register: 'country', slug: 'chad' },
  otherMission: { register: 'organization', slug: 'mission-of-belgium' },
  otherParty: { register: 'country', slug: 'belgium' },
} as const satisfies Record<string, RegistryRef>

/** Somebody with one membership; a mission's members act for the country it represents. */
export function aMember(role: MemberRole, organization: RegistryRef, represents?: RegistryRef): Viewer {
  const user = { id: `${role}-of-${organization.slug}`, name: `${role} of ${organization.slug}` }
  const membership = {
    kind: 'membership',
    user: user.id,
    organization,
    represents,
    role,
    since: '2020-01-01T00:00:00.000Z',
  } as const
  return { user, memberships: [membership] }
}

/** Every kind of person who may ask, by the name under which tables of expectations list them. */
export const viewers = {
  anonymous,
  participant: { user: { id: 'participant', name: 'A participant' }, memberships: [] },
  focalPoint: aMember('focal-point', cast.mission, cast.party),
  head: aMember('head', cast.mission, cast.party),
  otherFocalPoint: aMember('focal-point', cast.otherMission, cast.otherParty),
  otherHead: aMember('head', cast.otherMission, cast.otherParty),
  editor: aMember('editor', cast.organizer),
  administrator: aMember('administrator', cast.organizer),
  otherEditor: aMember('editor', cast.otherOrganizer),
  otherAdministrator: aMember('administrator', cast.otherOrganizer),
  assessor: aMember('assessor', cast.otherOrganizer),
  platformAdministrator: aMember('platform-administrator', { register: 'organization', slug: 'platform' }),
} as const satisfies Record<string, Viewer>

/** The name of a viewer of the seed cast. */
export type ViewerName = keyof typeof viewers
