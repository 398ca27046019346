import { firstDay, lastDay, type PartialDate } from '../../content/model/date.ts'
import type { Progress } from '../../content/model/follow-up.ts'
import { directionOf } from '../../content/model/language.ts'
import { rankOf } from '../../content/model/level.ts'
import type { EntryView } from '../../content/model/view.ts'
import type { View } from '../view.ts'

/** The levels of the picture from the top down, each a lane of its own. */
export const lanes = [
  'implemented',
  'largely_implemented',
  'partially_implemented',
  'in_progress',
  'planned',
  'not_started',
] as const satisfies readonly Progress[]

/** The lane below all levels, for what was said without stating one; a level is never guessed. */
export const UNSTATED = lanes.length

/** A statement in the picture: how far across it stands, from 0 to 100, and in which lane. */
export interface Point {
  readonly entry: EntryView
  readonly speaker: string
  readonly day: PartialDate
  readonly x: number
  readonly lane: number
  readonly back: boolean
}

/** Every published statement of progress or direction, in the order of what it speaks of, from one edge to the other. */
export function pointsOf(view: View, entries: readonly EntryView[]): Point[] {
  const stated = entries.filter(({ state, states }) => state === 'published' && (states.progress ?? states.direction))
  const days = stated.map(dayOf)
  const numbers = days.map(dayNumber)
  const [from, until] = [Math.min(...numbers), Math.max(...numbers)]
  const mirrored = directionOf(view.language) === 'rtl'
  return stated.map((entry, at) => {
    const share = until === from ? 0.5 : ((numbers[at] ?? from) - from) / (until - from)
    const across = Math.round((3 + share * 94) * 10) / 10
    const { progress, direction } = entry.states
    const rank = rankOf(progress)
    return {
      entry,
      speaker: entry.speaker.name,
      day: entry.asOf.end ?? entry.asOf.start,
      x: mirrored ? 100 - across : across,
      lane: rank === undefined ? UNSTATED : lanes.length - 1 - rank,
      back: direction === 'set_back' || direction === 'reversed',
    }
  })
}

/** The speakers of a picture in the order in which they first spoke. */
export function speakersOf(points: readonly Point[]): string[] {
  return [...new Set(points.map(({ speaker }) => speaker))]
}

/** How far down a lane stands; a lane is as high as a line of its words. */
export function yOf(lane: number): string {
  return `${(lane + 0.5) * 1.75}em`
}

/** How high the picture is, with or without the lane for statements that name no level. */
export function heightOf(unstated: boolean): string {
  return `${(lanes.length + (unstated ? 1 : 0)) * 1.75}em`
}

function dayOf({ asOf }: EntryView): string {
  return lastDay(asOf.end ?? asOf.start)
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = firstDay(day).split('-').map(Number)
  return year * 372 + month * 31 + date
}
