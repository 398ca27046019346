import { compareEntries, knownAt } from '../content/model/known.ts'
import { endOfDay } from '../content/model/row-past.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import { viewEntries } from '../content/model/view.ts'
import { anonymous } from '../content/model/viewer.ts'
import type { History } from '../web/charts/months.tsx'
import type { FollowUpTools } from './open-track.ts'

/** The most tracks that are read whole for one picture; beyond that a page shows where each stands and no more. */
export const HISTORIES = 60

/** What anybody may know of what was said in each of some tracks, the earliest first; nothing when there are too many. */
export async function readHistories(
  { tracks }: FollowUpTools,
  rows: readonly TrackRow[],
  knownOn?: string,
): Promise<History[]> {
  if (rows.length > HISTORIES) return []
  const opened = await Promise.all(rows.map(({ track }) => tracks.openTrack(track.id)))
  return opened.flatMap((open) => {
    if (!open) return []
    const sides = { party: open.row.track.party.ref, organizers: [] }
    const known = knownOn === undefined ? open.entries : knownAt(open.entries, endOfDay(knownOn))
    return [{ row: open.row, entries: viewEntries(known.toSorted(compareEntries), anonymous, sides) }]
  })
}
