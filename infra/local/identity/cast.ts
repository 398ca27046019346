import type { RegistryRef } from '../../../content/model/party.ts'
import { type MemberRole, platform } from '../../../content/model/viewer.ts'

/** Somebody as whom one can sign in on this machine: a made-up person, with what they do and for whom. */
export interface CastMember {
  /** The first name in lower case: what the provider calls them, and what a command is given. */
  readonly slug: string
  readonly name: string
  /** A mail address that nobody can have (RFC 2606). */
  readonly address: string
  readonly office: string
  readonly membership?: {
    readonly organization: RegistryRef
    readonly represents?: RegistryRef
    readonly role: MemberRole
  }
}

const organizer = { register: 'organization', slug: 'fight-for-humanity' } as const
const assessor = { register: 'organization', slug: 'watchlist-on-children-and-armed-conflict' } as const
const belgium = mission('permanent-mission-of-belgium-in-geneva', 'belgium')
const liechtenstein = mission('permanent-mission-of-liechtenstein-in-geneva', 'liechtenstein')
const unitedKingdom = mission('united-kingdom-mission-in-geneva', 'united-kingdom')

/** The people of the local site, at least one for everything that somebody may do. */
export const cast: readonly CastMember[] = [
  member('Elena Rossi', 'Editor, Fight for Humanity', 'editor', { organization: organizer }),
  member('Samuel Okafor', 'Administrator, Fight for Humanity', 'administrator', { organization: organizer }),
  member('Louise Peeters', 'Focal point, Permanent Mission of Belgium', 'focal-point', belgium),
  member('Thomas Claes', 'Head, Permanent Mission of Belgium', 'head', belgium),
  member('Jonas Beck', 'Focal point, Permanent Mission of Liechtenstein', 'focal-point', liechtenstein),
  member('Marlene Frick', 'Head, Permanent Mission of Liechtenstein', 'head', liechtenstein),
  member('Priya Shah', 'Focal point, United Kingdom Mission', 'focal-point', unitedKingdom),
  member('Oliver Hughes', 'Head, United Kingdom Mission', 'head', unitedKingdom),
  member('Nadia Haddad', 'Assessor, Watchlist on Children and Armed Conflict', 'assessor', { organization: assessor }),
  member('Kim Larsen', 'Administrator of the platform', 'platform-administrator', { organization: platform }),
  { slug: 'ana', name: 'Ana Torres', address: 'ana@example.org', office: 'Participant without an office' },
]

/** The person of the cast whom a word names: a first name, or the whole name, in upper or lower case. */
export function castMember(word: string): CastMember | undefined {
  const wanted = word.trim().toLowerCase()
  return cast.find(({ slug, name }) => slug === wanted || name.toLowerCase() === wanted)
}

function mission(slug: string, country: string) {
  return {
    organization: { register: 'organization', slug },
    represents: { register: 'country', slug: country },
  } as const
}

function member(
  name: string,
  office: string,
  role: MemberRole,
  whom: { readonly organization: RegistryRef; readonly represents?: RegistryRef },
): CastMember {
  const [first = name] = name.split(' ')
  const slug = first.toLowerCase()
  return { slug, name, address: `${slug}@example.org`, office, membership: { ...whom, role } }
}
