import type { Entry, SpeakerClass } from './entry.ts'
import type { Direction, Listing, Progress, Response } from './follow-up.ts'
import { compareEntries, endOf, knownEntries, speakerKey } from './known.ts'
import { rankOf } from './level.ts'
import type { Closing } from './track.ts'

/** The one word that heads a track, by precedence: what went wrong stands before how far things have come. */
export type Headline =
  | 'closed'
  | 'repudiated'
  | Extract<Direction, 'reversed' | 'set_back' | 'stalled'>
  | Progress
  | Extract<Direction, 'advancing' | 'steady'>

/** What the entries of a track add up to; computed from them, never typed in. */
export interface Standing {
  readonly headline: Headline
  /** The entry that the headline rests on; none when nobody has said how far things are or where they move. */
  readonly from?: Entry
  /** A statement of a lower class that is more than a year younger than the headline's. */
  readonly younger?: Entry
  readonly response?: Response
  readonly progress?: Progress
  readonly direction?: Direction
  readonly listing?: Listing
  /** The best level that anybody ever reported. */
  readonly peak?: Entry
  readonly contested: boolean
  readonly selfReported: boolean
  /** The latest date that any statement speaks of, as exact as it was stated. */
  readonly lastConfirmed?: string
}

/**
 * The standing that entries lead to. The order in which they arrive makes no difference, and a late report about an
 * earlier time never changes what the latest statement of the same speaker says.
 */
export function standing(entries: readonly Entry[], closing?: Closing): Standing {
  const known = knownEntries(entries)
  const from = latestOfHighestClass(known, statesMovement)
  const response = latestOfHighestClass(known, (entry) => entry.states.response, responseClasses)
  const listing = latestOfHighestClass(known, (entry) => entry.states.listing)
  const movement = from && movementOf(from, known)
  const speaking = { response: response?.states.response, direction: movement, progress: from?.states.progress }
  const latest = known.at(-1)
  const headline = closing && !isReopened(known, closing) ? 'closed' : headlineOf(speaking)
  const base = headline === 'repudiated' ? response : from
  return {
    headline,
    from: base,
    younger: base && youngerStatement(known, base),
    response: speaking.response,
    progress: speaking.progress,
    direction: movement,
    listing: listing?.states.listing,
    peak: peakOf(known),
    contested: isContested(known),
    selfReported: base !== undefined && base.speaker.class === 'party' && base.verification === 'self_reported',
    lastConfirmed: latest && (latest.asOf.end ?? latest.asOf.start),
  }
}

const classes: readonly (readonly SpeakerClass[])[] = [
  ['assessor-of-record'],
  ['assessor', 'organizer'],
  ['party'],
  ['third-party', 'source-document'],
]

/** A position is the party's own to take, so on that axis it is heard first. */
const responseClasses: readonly (readonly SpeakerClass[])[] = [
  ['party'],
  ...classes.filter((group) => group[0] !== 'party'),
]

function latestOfHighestClass(
  known: readonly Entry[],
  states: (entry: Entry) => unknown,
  order: readonly (readonly SpeakerClass[])[] = classes,
): Entry | undefined {
  const speaking = known.filter((entry) => states(entry) !== undefined)
  for (const group of order) {
    const latest = speaking.findLast((entry) => group.includes(entry.speaker.class))
    if (latest) return latest
  }
  return undefined
}

function statesMovement({ states }: Entry): string | undefined {
  return states.direction ?? states.progress
}

function movementOf(entry: Entry, known: readonly Entry[]): Direction | undefined {
  return entry.states.direction ?? (loweredOwnLevel(entry, known) ? 'set_back' : undefined)
}

function loweredOwnLevel(entry: Entry, known: readonly Entry[]): boolean {
  const rank = rankOf(entry.states.progress)
  if (rank === undefined || entry.correctionOf !== undefined) return false
  const before = known.filter(
    (other) =>
      speakerKey(other.speaker) === speakerKey(entry.speaker) &&
      rankOf(other.states.progress) !== undefined &&
      compareEntries(other, entry) < 0 &&
      other.recordedAt < entry.recordedAt,
  )
  return (rankOf(before.at(-1)?.states.progress) ?? 0) > rank
}

function isReopened(known: readonly Entry[], closing: Closing): boolean {
  return known.some((entry) => {
    if (entry.recordedAt <= closing.at || endOf(entry) < closing.at.slice(0, 10)) return false
    if (entry.states.response === 'repudiated') return true
    const movement = movementOf(entry, known)
    if (movement === 'stalled' || movement === 'set_back' || movement === 'reversed') return true
    return closing.reason === 'implemented' && (rankOf(entry.states.progress) ?? 5) < 5
  })
}

function headlineOf(speaking: { response?: Response; direction?: Direction; progress?: Progress }): Headline {
  const { response, direction, progress } = speaking
  if (response === 'repudiated') return response
  if (direction === 'reversed' || direction === 'set_back' || direction === 'stalled') return direction
  return progress ?? direction ?? 'not_assessed'
}

function youngerStatement(known: readonly Entry[], base: Entry): Entry | undefined {
  const latest = known.findLast((entry) => statesMovement(entry) !== undefined)
  if (!latest || latest === base || classOrder(latest) <= classOrder(base)) return undefined
  return yearsLater(endOf(base), 1) < endOf(latest) ? latest : undefined
}

function peakOf(known: readonly Entry[]): Entry | undefined {
  let peak: Entry | undefined
  for (const entry of known) {
    const rank = rankOf(entry.states.progress)
    if (rank !== undefined && rank > (rankOf(peak?.states.progress) ?? -1)) peak = entry
  }
  return peak
}

function isContested(known: readonly Entry[]): boolean {
  const ids = new Set(known.map((entry) => entry.id))
  if (known.some((entry) => entry.disputes !== undefined && ids.has(entry.disputes))) return true
  const latest = new Map<string, number>()
  for (const entry of known) {
    const rank = rankOf(entry.states.progress)
    if (rank !== undefined) latest.set(speakerKey(entry.speaker), rank)
  }
  return Math.max(...latest.values()) - Math.min(...latest.values()) >= 2
}

function classOrder(entry: Entry): number {
  return classes.findIndex((group) => group.includes(entry.speaker.class))
}

function yearsLater(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}
