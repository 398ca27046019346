import type { RegistryRef } from '../content/model/party.ts'
import type { Viewer } from '../content/model/viewer.ts'
import type { TrackNote } from '../content/model/work.ts'
import { demand } from './access.ts'
import { ownOrganization } from './desk.ts'
import { type FollowUpTools, openTrack } from './open-track.ts'
import { Problem } from './problem.ts'

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

/** The organization through which a viewer sits at the desk of a party; whoever does not is refused. */
export function demandDesk(viewer: Viewer, party: RegistryRef): RegistryRef {
  const organization = ownOrganization(viewer, party)
  demand(viewer, 'use-desk', { organization: organization ?? party })
  return organization ?? party
}

/** The names that people type into one field, each once. */
export function namesIn(text: string): string[] {
  const names = text.split(/[,;،]/).flatMap((name) => name.trim().slice(0, 200) || [])
  return [...new Set(names)].slice(0, 20)
}
