import { lastDay } from './date.ts'
import type { Standing } from './standing.ts'
import type { Track } from './track.ts'

/** Whether a track is past its due date, or silent for longer than its review period, on a day. */
export function lateness(
  track: Pick<Track, 'due' | 'reviewMonths' | 'opened' | 'state'>,
  standing: Pick<Standing, 'headline' | 'lastConfirmed'>,
  today: string,
): { readonly overdue: boolean; readonly silent: boolean } {
  if (track.state !== 'open' || standing.headline === 'closed') return { overdue: false, silent: false }
  const silent =
    monthsLater(lastDay(standing.lastConfirmed ?? track.opened.at.slice(0, 10)), track.reviewMonths) < today
  const done = standing.headline === 'implemented' || standing.headline === 'not_applicable'
  return { overdue: silent || (!done && track.due !== undefined && lastDay(track.due) < today), silent }
}

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const total = year * 12 + month - 1 + months
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((total % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}
