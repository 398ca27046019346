import * as z from 'zod'
import { Instant, PartialDate, Period } from './date.ts'
import { type Entry, SpeakerClass, Statements } from './entry.ts'
import { Cause, Direction, Listing, Progress, Response } from './follow-up.ts'
import { knownEntries } from './known.ts'
import { type Headline, type Standing, standing } from './standing.ts'
import { Track } from './track.ts'
import { isPublic } from './view.ts'

/** The words that can head a track. */
export const headlines = [
  'closed',
  'repudiated',
  'reversed',
  'set_back',
  'stalled',
  ...Progress.options,
  'advancing',
  'steady',
] as const satisfies readonly Headline[]

/** What lists show of a standing; it is made from public entries only, so that it may stand anywhere. */
export const StandingSummary = z.strictObject({
  headline: z.enum(headlines),
  since: z.string().optional(),
  speaker: z.strictObject({ class: SpeakerClass, name: z.string() }).optional(),
  response: Response.optional(),
  progress: Progress.optional(),
  direction: Direction.optional(),
  cause: Cause.optional(),
  /** What the speaker of the headline says in words, and so often why; without a headline, the last words said. */
  note: z.string().max(4000).optional(),
  listing: Listing.optional(),
  peak: Progress.optional(),
  contested: z.boolean(),
  selfReported: z.boolean(),
  lastConfirmed: z.string().optional(),
  /** When anything was last told, whatever the time it speaks of. */
  told: Instant.optional(),
  /** What the party itself said last, as far as the public may know it. */
  own: z.strictObject({ asOf: Period, states: Statements }).optional(),
  entries: z.int().nonnegative(),
})
export type StandingSummary = z.infer<typeof StandingSummary>

/** One line of a desk, a board or an event page: a track, what was asked in a few words and when, and where it stands. */
export const TrackRow = z.strictObject({
  kind: z.literal('track-row'),
  track: Track,
  words: z.string().max(400),
  asked: PartialDate,
  dossierTitle: z.string(),
  themes: z.array(z.string()).max(30),
  standing: StandingSummary,
})
export type TrackRow = z.infer<typeof TrackRow>

/** The summary of what the public may know of a track's entries. */
export function summaryOf(entries: readonly Entry[], track: Pick<Track, 'closing'>): StandingSummary {
  const known = entries.filter(isPublic)
  const full = standing(known, track.closing)
  const own = knownEntries(known).findLast(({ speaker }) => speaker.class === 'party')
  const told = known
    .flatMap(({ publishedAt }) => publishedAt ?? [])
    .toSorted()
    .at(-1)
  const note = (full.from ?? knownEntries(known).at(-1))?.states.note
  return {
    ...inWords(full),
    ...(note && { note }),
    ...(told && { told }),
    ...(own && { own: { asOf: own.asOf, states: own.states } }),
    entries: knownEntries(known).length,
  }
}

function inWords(full: Standing): Omit<StandingSummary, 'entries' | 'own'> {
  const { headline, from, response, progress, direction, listing, peak, contested, selfReported, lastConfirmed } = full
  return {
    headline,
    contested,
    selfReported,
    ...(from && { since: from.asOf.end ?? from.asOf.start }),
    ...(from && { speaker: { class: from.speaker.class, name: from.speaker.name } }),
    ...(from?.states.cause && { cause: from.states.cause }),
    ...(response && { response }),
    ...(progress && { progress }),
    ...(direction && { direction }),
    ...(listing && { listing }),
    ...(peak?.states.progress && { peak: peak.states.progress }),
    ...(lastConfirmed && { lastConfirmed }),
  }
}
