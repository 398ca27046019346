import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Cause, Direction, Listing, Progress, Response } from './follow-up.ts'
import { Label } from './label.ts'
import { Name } from './party.ts'
import { Slug } from './slug.ts'

/** What a statement speaks of: a recommendation, a commitment or one provision of a commitment of the same dossier. */
export const StatementSubject = z.union([
  z.strictObject({ recommendation: Label }),
  z.strictObject({ commitment: Slug, provision: Label.optional() }),
])
export type StatementSubject = z.infer<typeof StatementSubject>

/** A follow-up that a document itself reports of a party, with the speaker class "source document". */
export const Statement = z
  .strictObject({
    kind: z.literal('statement'),
    id: Slug,
    order: z.int().nonnegative(),
    subject: StatementSubject,
    party: Name,
    asOf: PartialDate,
    response: Response.optional(),
    progress: Progress.optional(),
    direction: Direction.optional(),
    listing: Listing.optional(),
    cause: Cause.optional(),
    note: z.string().max(2000).optional(),
  })
  .refine(
    ({ response, progress, direction, listing, note }) => [response, progress, direction, listing, note].some(Boolean),
    'Expected a response, a progress, a direction, a listing or a note',
  )
  .refine(
    ({ direction, cause, note }) => !direction || ['advancing', 'steady'].includes(direction) || cause || note,
    'Expected a cause or a note beside stalled, set_back and reversed',
  )
export type Statement = z.infer<typeof Statement>
