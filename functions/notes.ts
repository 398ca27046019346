import type { RegistryRef } from '../content/model/party.ts'
import type { Viewer } from '../content/model/viewer.ts'
import type { TrackNote } from '../content/model/work.ts'
import { demand } from './access.ts'
import { ownOrganization } from './desk.ts'
import { type FollowUpTools, openTrack } from './open-track.ts'
import { Problem } from './problem.ts'

/** The most tracks that are assigned at once, so that all of them or none are. */
const AT_ONCE = 100

/** Has tracks looked after by people of the mission; an empty list of names leaves them to nobody. */
export async function assignTracks(
  tools: FollowUpTools,
  viewer: Viewer,
  party: RegistryRef,
  tracks: readonly string[],
  names: string,
): Promise<TrackNote[]> {
  const organization = demandDesk(viewer, party)
  if (tracks.length === 0) throw new Problem('bad-request', 'Cannot assign nothing: select at least one line')
  if (tracks.length > AT_ONCE) throw new Problem('bad-request', `Cannot assign more than ${AT_ONCE} lines at once`)
  await Promise.all(tracks.map((track) => openTrack(tools, track)))
  const { notes } = await tools.tracks.workOf(organization)
  const assigned = tracks.map((track) => ({ ...noteOn(notes, track), assignees: namesIn(names) }))
  return keep(tools, organization, assigned)
}

/** Keeps a note of a mission about a track, and who looks after it. */
export async function writeNote(
  tools: FollowUpTools,
  viewer: Viewer,
  party: RegistryRef,
  input: { readonly track: string; readonly note: string; readonly assignees: string; readonly rev: number },
): Promise<TrackNote> {
  const organization = demandDesk(viewer, party)
  await openTrack(tools, input.track)
  const note = input.note.slice(0, 4000)
  const [kept] = await keep(tools, organization, [
    { kind: 'track-note', track: input.track, note, assignees: namesIn(input.assignees), rev: input.rev },
  ])
  return kept ?? noteOn([], input.track)
}

/** The note of a mission about a track; one that nobody has written yet is empty. */
export function noteOn(notes: readonly TrackNote[], track: string): TrackNote {
  return notes.find((note) => note.track === track) ?? { kind: 'track-note', track, note: '', assignees: [], rev: 0 }
}

async function keep(
  tools: FollowUpTools,
  organization: RegistryRef,
  notes: readonly TrackNote[],
): Promise<TrackNote[]> {
  const next = notes.map((note) => ({ ...note, rev: note.rev + 1 }))
  if (await tools.tracks.putNotes(organization, next)) return next
  throw new Problem('conflict', 'Cannot keep this note: somebody of your mission changed it meanwhile, open it again')
}

function demandDesk(viewer: Viewer, party: RegistryRef): RegistryRef {
  const organization = ownOrganization(viewer, party)
  demand(viewer, 'use-desk', { organization: organization ?? party })
  return organization ?? party
}

function namesIn(text: string): string[] {
  const names = text.split(/[,;،]/).flatMap((name) => name.trim().slice(0, 200) || [])
  return [...new Set(names)].slice(0, 20)
}
