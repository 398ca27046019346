import type { Speaker } from '../content/model/entry.ts'
import { type RegistryRef, refKey } from '../content/model/party.ts'
import type { Track } from '../content/model/track.ts'
import type { TrackSides } from '../content/model/view.ts'
import { type Membership, partiesOf, type Viewer } from '../content/model/viewer.ts'
import { may } from './access.ts'

/** One way in which a viewer may speak in a track: for which organization, and so in what capacity. */
export interface Voice {
  readonly organization: RegistryRef
  readonly speaker: Omit<Speaker, 'name'>
}

/** Every way in which a viewer may speak in a track; it follows from the memberships that the table holds. */
export function voicesOf(viewer: Viewer, track: Pick<Track, 'party' | 'assessorOfRecord'>, sides: TrackSides): Voice[] {
  return viewer.memberships.flatMap((membership) =>
    voiceOf({ ...viewer, memberships: [membership] }, membership, track, sides),
  )
}

function voiceOf(
  viewer: Viewer,
  membership: Membership,
  track: Pick<Track, 'party' | 'assessorOfRecord'>,
  sides: TrackSides,
): Voice[] {
  const { organization } = membership
  if (may(viewer, 'draft-as-party', { track: sides })) {
    return [{ organization, speaker: { class: 'party', ref: track.party.ref } }]
  }
  if (may(viewer, 'draft-as-organizer', { track: sides })) {
    return [{ organization, speaker: { class: 'organizer', ref: organization } }]
  }
  if (may(viewer, 'draft-as-assessor') && !isParty(membership, sides)) {
    const ofRecord = track.assessorOfRecord === organization.slug
    return [{ organization, speaker: { class: ofRecord ? 'assessor-of-record' : 'assessor', ref: organization } }]
  }
  if (may(viewer, 'draft-as-third-party')) {
    return [{ organization, speaker: { class: 'third-party', ref: partiesOf(membership).at(-1) ?? organization } }]
  }
  return []
}

/** Nobody assesses themselves, whatever roles they hold. */
function isParty(membership: Membership, { party }: TrackSides): boolean {
  return partiesOf(membership).some((ref) => refKey(ref) === refKey(party))
}

/** The voice that speaks for an organization, if the viewer has it. */
export function voiceFor(voices: readonly Voice[], organization: string): Voice | undefined {
  return voices.find((voice) => refKey(voice.organization) === organization)
}
