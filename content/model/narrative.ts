import * as z from 'zod'
import { Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** A part of a document that became no other record; it is kept, in its place, and never dropped. */
export const Narrative = z.strictObject({
  kind: z.literal('narrative'),
  id: Slug,
  order: z.int().nonnegative(),
  heading: z.string().max(300),
  text: Prose,
})
export type Narrative = z.infer<typeof Narrative>
