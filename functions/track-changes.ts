import * as z from 'zod'
import { PartialDate } from '../content/model/date.ts'
import { EntryId } from '../content/model/entry.ts'
import { Slug } from '../content/model/slug.ts'
import { ClosingReason, type Track } from '../content/model/track.ts'
import { summaryOf } from '../content/model/track-row.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { type Action, demand } from './access.ts'
import { demandRev, type FollowUpTools, type OpenedTrack, openTrack } from './open-track.ts'
import { Problem } from './problem.ts'
import type { TrackChange } from './store/track-store.ts'

const attempt = { rev: z.int().nonnegative(), request: EntryId }

/** What an organizer may change about a track itself, one thing at a time. */
export const TrackInput = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('due'),
    due: PartialDate.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
    ...attempt,
  }),
  z.strictObject({ change: z.literal('review'), reviewMonths: z.int().min(1).max(120), ...attempt }),
  z.strictObject({
    change: z.literal('close'),
    reason: ClosingReason,
    successor: z.string().max(300).optional(),
    ...attempt,
  }),
  z.strictObject({ change: z.literal('reopen'), ...attempt }),
  z.strictObject({ change: z.literal('rest'), ...attempt }),
  z.strictObject({ change: z.literal('assessor'), assessor: Slug.optional(), ...attempt }),
])
export type TrackInput = z.infer<typeof TrackInput>

/** Changes a track itself: its due date (kept and counted), its review period, its assessor of record, its end. */
export async function changeTrack(
  tools: FollowUpTools,
  viewer: Viewer,
  id: string,
  input: TrackInput,
  now: string,
): Promise<Track> {
  const open = await openTrack(tools, id)
  demand(viewer, rights[input.change], { track: open.sides })
  if (input.change === 'close') await demandSuccessor(tools, input)
  const change = trackChange(open, viewer, input, now)
  const result = await tools.tracks.change({ ...change, expectedRev: input.rev })
  if (result === 'repeated') return (await openTrack(tools, id)).row.track
  if (result === 'done') return change.row.track
  demandRev(await openTrack(tools, id), input.rev)
  throw new Problem('conflict', `Cannot change "${id}": somebody else changed it at the same time`)
}

/** The change of a track itself, with the record of who made it. */
export function trackChange(open: OpenedTrack, viewer: Viewer, input: TrackInput, now: string): TrackChange {
  const track = { ...changed(open.row.track, input, now), rev: open.row.track.rev + 1 }
  const by = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  const detail = JSON.stringify({ ...input, rev: undefined, request: undefined })
  const audit = {
    kind: 'audit',
    at: now,
    by,
    organization: track.party.ref,
    action: `track-${input.change}`,
    subject: track.id,
    detail,
  } as const
  const row = { ...open.row, track, standing: summaryOf(open.entries, track) }
  return { request: input.request, row, expectedRev: open.row.track.rev, entries: [], audit: [audit] }
}

const rights: Readonly<Record<TrackInput['change'], Action>> = {
  due: 'set-due',
  review: 'set-due',
  close: 'close-track',
  reopen: 'close-track',
  rest: 'close-track',
  assessor: 'set-assessor',
}

function changed(track: Track, input: TrackInput, now: string): Track {
  switch (input.change) {
    case 'due': {
      const step = { from: track.due, to: input.due, at: now, reason: input.reason }
      return { ...track, due: input.due, dueChanges: [...track.dueChanges, step] }
    }
    case 'review':
      return { ...track, reviewMonths: input.reviewMonths }
    case 'close':
      return { ...track, state: 'closed', closing: { reason: input.reason, successor: input.successor, at: now } }
    case 'reopen':
      return { ...track, state: 'open', closing: undefined }
    case 'rest':
      return { ...track, state: 'dormant', closing: undefined }
    case 'assessor':
      return { ...track, assessorOfRecord: input.assessor }
    default:
      return input satisfies never
  }
}

async function demandSuccessor(
  tools: FollowUpTools,
  { reason, successor }: { reason: ClosingReason; successor?: string },
): Promise<void> {
  if (reason !== 'superseded' && reason !== 'duplicate') return
  if (successor && (await tools.tracks.openTrack(successor))) return
  const message = `Cannot close a track as ${reason} without the track that takes its place`
  throw new Problem('bad-request', message, [{ field: 'successor', code: 'unknown-track', message }])
}
