import * as z from 'zod'
import { Instant } from './date.ts'
import { Slug } from './slug.ts'

/** The kinds of correction that an edition may be; a published text never changes without one. */
export const CorrectionType = z.enum(['erratum', 'revision', 'retraction', 'removal'])
export type CorrectionType = z.infer<typeof CorrectionType>

/** What an edition corrects, and why, in a sentence that readers see. */
export const Correction = z.strictObject({ type: CorrectionType, note: z.string().min(1).max(1000) })
export type Correction = z.infer<typeof Correction>

/** The SHA-256 of a document's bytes in hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in hexadecimal')
export type Hash = z.infer<typeof Hash>

/**
 * One published version of a dossier; it never changes. Only when words had to be removed to protect somebody, nothing
 * but the bare facts of the edition stays, and `removed` says so.
 */
export const Edition = z.strictObject({
  kind: z.literal('edition'),
  dossier: Slug,
  number: z.int().positive(),
  hash: Hash,
  publishedAt: Instant,
  correction: Correction.optional(),
  records: z.int().nonnegative(),
  removed: z.literal(true).optional(),
})
export type Edition = z.infer<typeof Edition>
