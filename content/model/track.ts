import * as z from 'zod'
import { Instant, PartialDate } from './date.ts'
import { Label } from './label.ts'
import { Name, RegistryRef } from './party.ts'
import { Slug } from './slug.ts'

/** What a track follows: a recommendation, a commitment, or one provision of a commitment. */
export const TrackSubject = z.union([
  z.strictObject({ dossierKind: z.enum(['event', 'campaign']), dossier: Slug, recommendation: Label }),
  z.strictObject({
    dossierKind: z.enum(['event', 'campaign']),
    dossier: Slug,
    commitment: Slug,
    provision: Label.optional(),
  }),
])
export type TrackSubject = z.infer<typeof TrackSubject>

/** Why a track is closed. */
export const ClosingReason = z.enum([
  'implemented',
  'declined',
  'no_longer_applicable',
  'superseded',
  'duplicate',
  'withdrawn_by_issuer',
  'no_response',
])
export type ClosingReason = z.infer<typeof ClosingReason>

/** The end of a track's follow-up; a superseded or duplicate one names the track that takes its place. */
export const Closing = z
  .strictObject({ reason: ClosingReason, successor: z.string().max(300).optional(), at: Instant })
  .refine(
    ({ reason, successor }) => successor !== undefined || (reason !== 'superseded' && reason !== 'duplicate'),
    'Expected the track that takes its place',
  )
export type Closing = z.infer<typeof Closing>

/** A change of a due date; all of them are kept and counted. */
export const DueChange = z.strictObject({
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  at: Instant,
  reason: z.string().max(500).optional(),
})
export type DueChange = z.infer<typeof DueChange>

/** One followed thing and one party to it; it carries the follow-up, which is never part of the event. */
export const Track = z.strictObject({
  kind: z.literal('track'),
  id: z.string(),
  subject: TrackSubject,
  party: Name.extend({ ref: RegistryRef }),
  opened: z.strictObject({ by: z.enum(['document', 'organizer', 'party']), at: Instant }),
  state: z.enum(['open', 'dormant', 'closed']),
  closing: Closing.optional(),
  due: PartialDate.optional(),
  dueChanges: z.array(DueChange).max(200),
  reviewMonths: z.int().min(1).max(120),
  assessorOfRecord: Slug.optional(),
  rev: z.int().nonnegative(),
})
export type Track = z.infer<typeof Track>

/** The id of the track of a subject and a party; it is the same whoever opens it. */
export function trackId(subject: TrackSubject, party: RegistryRef): string {
  const item =
    'recommendation' in subject
      ? `recommendation/${subject.recommendation}`
      : `commitment/${subject.commitment}${subject.provision ? `/${subject.provision}` : ''}`
  return `${subject.dossierKind}/${subject.dossier}/${item}/${party.register}/${party.slug}`
}
