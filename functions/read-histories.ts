import { compareEntries } from '../content/model/known.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import { viewEntries } from '../content/model/view.ts'
import { anonymous } from '../content/model/viewer.ts'
import type { History } from '../web/charts/months.tsx'
import type { FollowUpTools } from './open-track.ts'

/** The most tracks that are read whole for one picture; beyond that a page shows where each stands and no more. */
export const HISTORIES = 60

/** What anybody may know of what was said in each of some tracks, the earliest first; nothing when there are too many. */
export async function readHistories({ tracks }: FollowUpTools, rows: readonly TrackRow[]): Promise<History[]> {
  if (rows.length > HISTORIES) return []
  const opened = await Promise.all(rows.map(({ track }) => tracks.openTrack(track.id)))
  return opened.flatMap((open) => {
    if (!open) return []
    const sides = { party: open.row.track.party.ref, organizers: [] }
    return [{ row: open.row, entries: viewEntries(open.entries.toSorted(compareEntries), anonymous, sides) }]
  })
}
