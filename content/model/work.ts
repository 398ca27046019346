import * as z from 'zod'
import { Instant } from './date.ts'
import { type Entry, EntryId, EntryState } from './entry.ts'
import { RegistryRef } from './party.ts'

/** An entry that waits for somebody of an organization: to be finished, released, or looked at before readers see it. */
export const PendingEntry = z.strictObject({
  kind: z.literal('pending-entry'),
  track: z.string(),
  entry: EntryId,
  state: EntryState,
  writtenFor: RegistryRef,
  returned: z.boolean(),
  at: Instant,
})
export type PendingEntry = z.infer<typeof PendingEntry>

/** What a mission keeps for itself about a track: a note, and who looks after it. Nobody else ever sees it. */
export const TrackNote = z.strictObject({
  kind: z.literal('track-note'),
  track: z.string(),
  note: z.string().max(4000),
  assignees: z.array(z.string().trim().min(1).max(200)).max(20),
  rev: z.int().nonnegative(),
})
export type TrackNote = z.infer<typeof TrackNote>

/** Everything that waits in one organization, beside the tracks that anybody may see. */
export interface Work {
  readonly pending: readonly PendingEntry[]
  readonly notes: readonly TrackNote[]
}

/** What of an entry waits for those who write it, until readers see it; what a document states waits for nobody. */
export function pendingOf({ track, id, state, author, returned, recordedAt }: Entry): PendingEntry | undefined {
  if (!author || (state !== 'draft' && state !== 'released')) return undefined
  return {
    kind: 'pending-entry',
    track,
    entry: id,
    state,
    writtenFor: author.organization,
    returned: returned !== undefined,
    at: returned?.at ?? recordedAt,
  }
}
