import * as z from 'zod'
import { Edition } from './edition.ts'
import { Listing } from './listing.ts'

/**
 * That the words of a dossier were deleted to protect somebody. It has no word of them: only the trace that readers find
 * in their place and the bare facts of the editions that lost theirs. It is kept apart from the records, so that whoever
 * brings back an older state of these can delete the same again and leave the same trace.
 */
export const Erasure = z.strictObject({
  kind: z.literal('erasure'),
  tombstone: Listing.extend({ state: z.literal('removed') }),
  gone: z.array(Edition.extend({ removed: z.literal(true) })),
})
export type Erasure = z.infer<typeof Erasure>
