import * as z from 'zod'
import { Period } from '../content/model/date.ts'
import { type Entry, EntryId, Evidence, Statements, Verification, Visibility } from '../content/model/entry.ts'
import { entryFaults } from '../content/model/entry-rules.ts'
import { refKey } from '../content/model/party.ts'
import { nameOf } from '../content/model/registry.ts'
import { summaryOf } from '../content/model/track-row.ts'
import { viewEntries } from '../content/model/view.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { may } from './access.ts'
import { demandRev, type FollowUpTools, hasListing, type OpenedTrack, openTrack } from './open-track.ts'
import { Problem } from './problem.ts'
import { type Voice, voiceFor, voicesOf } from './speaking.ts'
import type { TrackChange } from './store/track-store.ts'

/** What somebody sends to record an entry; who speaks, and in what capacity, is not theirs to say. */
export const EntryInput = z.strictObject({
  organization: z.string().max(200),
  asOf: Period,
  states: Statements,
  verification: Verification,
  visibility: Visibility,
  evidence: z.array(Evidence).max(20),
  correctionOf: EntryId.optional(),
  disputes: EntryId.optional(),
  repliesTo: EntryId.optional(),
  state: z.enum(['draft', 'released', 'published']),
  edits: EntryId.optional(),
  rev: z.int().nonnegative(),
  request: EntryId,
})
export type EntryInput = z.infer<typeof EntryInput>

/** Records what somebody says of a track, as a draft or further, and answers with the entry; once for each request. */
export async function recordEntry(
  tools: FollowUpTools,
  viewer: Viewer,
  id: string,
  input: EntryInput,
  now: string,
): Promise<Entry> {
  const open = await openTrack(tools, id)
  const voice = demandVoice(viewer, open, input.organization)
  const known = open.entries.find((entry) => entry.id === (input.edits ?? input.request))
  if (known && !input.edits) return demandSame(known, input)
  if (input.edits) demandDraft(known, voice, input.edits)
  demandRev(open, input.rev)
  demandSeen(viewer, open, input)
  const entry = await entryOf(tools, viewer, open, voice, input, now)
  demandSound(entry, open)
  demandStep(viewer, voice, input.state)
  const result = await tools.tracks.change(changeOf(open, viewer, entry, input.request, now))
  if (result === 'conflict') throw conflict(id)
  return result === 'repeated' ? demandSame((await find(tools, id, entry.id)) ?? entry, input) : entry
}

/** The change of a track that puts one entry in, new or further on its way, with the standing computed anew. */
export function changeOf(open: OpenedTrack, viewer: Viewer, entry: Entry, request: string, now: string): TrackChange {
  const others = open.entries.filter((other) => other.id !== entry.id)
  const entries = [...others, entry]
  const track = { ...open.row.track, rev: open.row.track.rev + 1 }
  const by = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  const organization = entry.author?.organization ?? open.row.track.party.ref
  const audit = {
    kind: 'audit',
    at: now,
    by,
    organization,
    action: `entry-${entry.state}`,
    subject: track.id,
    detail: entry.id,
  } as const
  return {
    request,
    row: { ...open.row, track, standing: summaryOf(entries, track) },
    expectedRev: open.row.track.rev,
    entries: [entry],
    audit: [audit],
    reviewers: open.sides.organizers,
  }
}

/** What is wrong with an entry among the others of its track becomes a problem that names each field. */
export function demandSound(entry: Entry, open: OpenedTrack): void {
  const others = open.entries.filter((other) => other.id !== entry.id)
  const faults = entryFaults(entry, others, hasListing(open.row.track.subject))
  if (faults.length === 0) return
  throw new Problem('bad-request', 'Cannot record this entry: some of it needs your attention', faults)
}

function demandVoice(viewer: Viewer, open: OpenedTrack, organization: string): Voice {
  const voices = voicesOf(viewer, open.row.track, open.sides)
  const voice = voiceFor(voices, organization)
  if (voice) return voice
  if (!viewer.user) throw new Problem('unauthorized', 'Cannot record an entry without signing in: sign in first')
  throw new Problem('forbidden', `Cannot speak for "${organization}" in this track: none of your memberships allows it`)
}

function demandStep(viewer: Viewer, { organization }: Voice, state: EntryInput['state']): void {
  if (state === 'draft') return
  if (may(viewer, state === 'released' ? 'release-entry' : 'publish-entry', { writtenFor: organization })) return
  const who = refKey(organization)
  throw new Problem('forbidden', `Cannot make this entry ${state}: ask the head or administrator of ${who}`)
}

/** Only a draft is ever written again, and only by those for whom it was written. */
function demandDraft(known: Entry | undefined, { organization }: Voice, id: string): void {
  const own = known?.author && refKey(known.author.organization) === refKey(organization)
  if (!known || !own) throw new Problem('not-found', `Cannot find the draft "${id}"`)
  if (known.state !== 'draft')
    throw new Problem('conflict', `Cannot change an entry that is ${known.state}: correct it instead`)
}

/** What a viewer may not read is not there for them: nobody finds it out by answering it. */
function demandSeen(viewer: Viewer, { entries, sides }: OpenedTrack, input: EntryInput): void {
  const seen = (id: string) => viewEntries(entries, viewer, sides).some((entry) => entry.id === id)
  const details = (['correctionOf', 'disputes', 'repliesTo'] as const).flatMap((field) => {
    const id = input[field]
    const message = `Cannot find the entry "${id}" in this track`
    return id === undefined || seen(id) ? [] : [{ field, code: 'unknown-entry', message }]
  })
  if (details.length === 0) return
  throw new Problem('bad-request', 'Cannot record this entry: some of it needs your attention', details)
}

async function entryOf(
  tools: FollowUpTools,
  viewer: Viewer,
  open: OpenedTrack,
  voice: Voice,
  input: EntryInput,
  now: string,
): Promise<Entry> {
  const { organization: _, rev: __, request, edits, ...stated } = input
  return {
    ...stated,
    kind: 'entry',
    id: edits ?? request,
    track: open.row.track.id,
    speaker: { ...voice.speaker, name: await speakerName(tools, voice) },
    author: { user: viewer.user?.id ?? '', organization: voice.organization },
    recordedAt: now,
    ...(input.state === 'published' ? { publishedAt: now } : {}),
  }
}

async function speakerName({ store }: FollowUpTools, { speaker, organization }: Voice): Promise<string> {
  const ref = speaker.ref ?? organization
  const [entry] = ref.register === 'campaign' ? [] : await store.findEntries([ref])
  return entry ? nameOf(entry) : ref.slug
}

async function find(tools: FollowUpTools, id: string, entry: string): Promise<Entry | undefined> {
  return (await tools.tracks.openTrack(id))?.entries.find((other) => other.id === entry)
}

/** The same request with other words is not a repetition but a mistake of the sender. */
function demandSame(known: Entry, input: EntryInput): Entry {
  if (JSON.stringify(known.states) === JSON.stringify(input.states)) return known
  throw new Problem('conflict', `Cannot use the request "${input.request}" for other words: open the form again`)
}

function conflict(id: string): Problem {
  return new Problem('conflict', `Cannot change "${id}": somebody else changed it at the same time`)
}
