import * as z from 'zod'
import { Instant, Period } from './date.ts'
import { Cause, Direction, Listing, Progress, Response } from './follow-up.ts'
import { RegistryRef } from './party.ts'
import { Href } from './prose.ts'

/**
 * In what capacity somebody speaks of a track; it comes from the signed-in membership, never from what was sent.
 * `assessor-of-record` is the assessor whom the track names.
 */
export const SpeakerClass = z.enum([
  'assessor-of-record',
  'assessor',
  'organizer',
  'party',
  'third-party',
  'source-document',
])
export type SpeakerClass = z.infer<typeof SpeakerClass>

/** Who asserts something: an organization or country (or a published dossier) in a capacity. */
export const Speaker = z.strictObject({
  class: SpeakerClass,
  name: z.string().min(1).max(300),
  ref: RegistryRef.optional(),
})
export type Speaker = z.infer<typeof Speaker>

/** How sure a statement is. */
export const Verification = z.enum(['self_reported', 'third_party', 'documented', 'independently_verified'])
export type Verification = z.infer<typeof Verification>

/** Who may read an entry once it is published. */
export const Visibility = z.enum(['public', 'party', 'organizers'])
export type Visibility = z.infer<typeof Visibility>

/** What a statement rests on: a link or a file, with a visibility of its own. */
export const Evidence = z.strictObject({
  title: z.string().min(1).max(300),
  url: Href.optional(),
  visibility: Visibility,
})
export type Evidence = z.infer<typeof Evidence>

/** An unguessable name of an entry, given once: time in base 36, then random letters, so that names sort by time. */
export const EntryId = z.string().regex(/^[a-z0-9]{10,40}$/, 'Expected the id of an entry')
export type EntryId = z.infer<typeof EntryId>

/** Where an entry stands on its way to readers. */
export const EntryState = z.enum(['draft', 'released', 'published', 'retracted'])
export type EntryState = z.infer<typeof EntryState>

/** What an author states; each axis is optional, and an axis left out is not stated. */
export const Statements = z.strictObject({
  response: Response.optional(),
  progress: Progress.optional(),
  direction: Direction.optional(),
  listing: Listing.optional(),
  cause: Cause.optional(),
  note: z.string().min(1).max(4000).optional(),
})
export type Statements = z.infer<typeof Statements>

/**
 * One dated statement in a track. It has two clocks: `asOf` is when it was true, `recordedAt` when it was told.
 * It is never changed after publication; a mistake is mended by an entry that names it in `correctionOf`. `author` is
 * who typed it in and for which organization (never shown to outsiders); what a document states has none.
 */
export const Entry = z.strictObject({
  kind: z.literal('entry'),
  id: EntryId,
  track: z.string(),
  speaker: Speaker,
  author: z.strictObject({ user: z.string(), organization: RegistryRef }).optional(),
  asOf: Period,
  recordedAt: Instant,
  states: Statements,
  verification: Verification,
  visibility: Visibility,
  evidence: z.array(Evidence).max(20),
  correctionOf: EntryId.optional(),
  disputes: EntryId.optional(),
  repliesTo: EntryId.optional(),
  state: EntryState,
  returned: z.strictObject({ at: Instant, comment: z.string().min(1).max(2000) }).optional(),
  publishedAt: Instant.optional(),
  retractedAt: Instant.optional(),
})
export type Entry = z.infer<typeof Entry>
