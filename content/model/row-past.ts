import type { Entry } from './entry.ts'
import { knownAt } from './known.ts'
import type { Track } from './track.ts'
import { summaryOf, type TrackRow } from './track-row.ts'

/** The last instant of a day (`2015-03-07`): what was told until then was known on it. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`
}

/** A line as anybody knew it at an instant, from everything that was ever said in its track. */
export function rowAt(row: TrackRow, entries: readonly Entry[], instant: string): TrackRow {
  const track = trackAt(row.track, instant)
  return { ...row, track, standing: summaryOf(knownAt(entries, instant), track) }
}

/** Whether all that a line shows today had been told by an instant, so that it stood then as it stands now. */
export function wasToldBy({ track, standing: { entries, told } }: TrackRow, instant: string): boolean {
  const closed = track.closing === undefined || track.closing.at <= instant
  return closed && (told === undefined ? entries === 0 : told <= instant)
}

/** A track with the due date and the end that it had at an instant. */
export function trackAt(track: Track, instant: string): Track {
  const dueChanges = track.dueChanges.filter(({ at }) => at <= instant)
  const changedLater = dueChanges.length < track.dueChanges.length
  const due = changedLater ? (track.dueChanges[dueChanges.length]?.from ?? undefined) : track.due
  const closing = track.closing && track.closing.at <= instant ? track.closing : undefined
  return { ...track, due, dueChanges, closing, state: closing || track.state !== 'closed' ? track.state : 'open' }
}
