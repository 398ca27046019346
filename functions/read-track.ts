import type { Entry } from '../content/model/entry.ts'
import { compareEntries, knownAt } from '../content/model/known.ts'
import { endOfDay, rowAt } from '../content/model/row-past.ts'
import { type Standing, standing } from '../content/model/standing.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import { type EntryView, viewEntries } from '../content/model/view.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { type FollowUpTools, type OpenedTrack, openTrack } from './open-track.ts'
import { inWordsOf } from './rows-past.ts'

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
  const until = knownOn === undefined ? undefined : endOfDay(knownOn)
  const known = until === undefined ? open.entries : knownAt(open.entries, until)
  const row = until === undefined ? open.row : await rowIn(tools, rowAt(open.row, open.entries, until), until)
  const entries = viewEntries(known.toSorted(compareEntries), viewer, open.sides)
  const seen = known.filter(({ id: one }) => entries.some((entry) => entry.id === one))
  return { open, row, entries, full: standing(seen.filter(isPublished), row.track.closing) }
}

async function rowIn(tools: FollowUpTools, row: TrackRow, until: string): Promise<TrackRow> {
  const [worded] = await inWordsOf(tools, [row], until)
  return worded ?? row
}

function isPublished({ state }: Entry): boolean {
  return state === 'published'
}
