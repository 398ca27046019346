import * as z from 'zod'

/** A passage of a document and the records that it became; none at all when it stayed narrative. */
export const Passage = z.strictObject({
  lines: z.tuple([z.int().positive(), z.int().positive()]),
  heading: z.string(),
  excerpt: z.string().max(200),
  records: z.array(z.strictObject({ kind: z.string(), id: z.string() })),
})
export type Passage = z.infer<typeof Passage>
