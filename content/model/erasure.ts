import * as z from 'zod'
import { Instant } from './date.ts'
import { Hash } from './edition.ts'
import { Slug } from './slug.ts'

/**
 * That the words of a dossier were deleted to protect somebody. It has no word of them: only the address, the hashes of
 * the documents that are gone, and which edition took them away. It is kept apart from the records, so that whoever
 * brings back an older state of these can delete the same again.
 */
export const Erasure = z.strictObject({
  kind: z.literal('erasure'),
  dossier: Slug,
  number: z.int().positive(),
  removal: Hash,
  publishedAt: Instant,
  hashes: z.array(Hash),
})
export type Erasure = z.infer<typeof Erasure>
