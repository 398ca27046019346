import * as z from 'zod'
import { BULK_LINES } from '../content/model/bulk.ts'
import { PartialDate } from '../content/model/date.ts'
import { RegistryRef } from '../content/model/party.ts'
import { Slug } from '../content/model/slug.ts'
import { TagTarget } from '../content/model/tag.ts'

const some = 'Expected at least one line: select some'
const tooMany = `Expected at most ${BULK_LINES} lines: select fewer`
const tracks = z.array(z.string().max(400)).min(1, some).max(BULK_LINES, tooMany)

/** What somebody sends to change many lines at once. */
export const BulkInput = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('due'),
    tracks,
    due: PartialDate.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
  z.strictObject({ what: z.literal('assign'), party: RegistryRef, tracks, assignees: z.string().max(4000) }),
  z.strictObject({
    what: z.literal('term'),
    targets: z.array(TagTarget).min(1, some).max(BULK_LINES, tooMany),
    concept: Slug,
    change: z.enum(['accept', 'remove']),
    party: RegistryRef.optional(),
  }),
])
export type BulkInput = z.infer<typeof BulkInput>
