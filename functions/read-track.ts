import type { Entry } from '../content/model/entry.ts'
import { compareEntries, knownAt } from '../content/model/known.ts'
import { type Standing, standing } from '../content/model/standing.ts'
import { summaryOf, type TrackRow } from '../content/model/track-row.ts'
import { type EntryView, viewEntries } from '../content/model/view.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { type FollowUpTools, type OpenedTrack, openTrack } from './open-track.ts'

/** A track as a viewer may read it: its line, its entries in the order of what they speak of, and what they add up to. */
export interface ReadTrack {
  readonly open: OpenedTrack
  readonly row: TrackRow
  readonly entries: readonly EntryView[]
  readonly full: Standing
}

/** Reads a track for a viewer, today or as it was known at the end of a day (`2015-03-07`). */
export async function readTrack(
  tools: FollowUpTools,
  viewer: Viewer,
  id: string,
  knownOn?: string,
): Promise<ReadTrack> {
  const open = await openTrack(tools, id)
  const until = knownOn === undefined ? undefined : `${knownOn}T23:59:59.999Z`
  const known = until === undefined ? open.entries : knownAt(open.entries, until)
  const track = until === undefined ? open.row.track : trackAt(open.row.track, until)
  const entries = viewEntries(known.toSorted(compareEntries), viewer, open.sides)
  const seen = known.filter(({ id: one }) => entries.some((entry) => entry.id === one))
  const row = { ...open.row, track, standing: until === undefined ? open.row.standing : summaryOf(known, track) }
  return { open, row, entries, full: standing(seen.filter(isPublished), track.closing) }
}

function isPublished({ state }: Entry): boolean {
  return state === 'published'
}

function trackAt(track: TrackRow['track'], until: string): TrackRow['track'] {
  const dueChanges = track.dueChanges.filter(({ at }) => at <= until)
  const changedLater = dueChanges.length < track.dueChanges.length
  const due = changedLater ? (track.dueChanges[dueChanges.length]?.from ?? undefined) : track.due
  const closing = track.closing && track.closing.at <= until ? track.closing : undefined
  return { ...track, due, dueChanges, closing, state: closing || track.state !== 'closed' ? track.state : 'open' }
}
