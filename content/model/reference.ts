import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Name } from './party.ts'
import { Href } from './prose.ts'
import { Slug } from './slug.ts'

/** A document or resource that was cited or presented; its id is the same wherever it is cited. */
export const Reference = z.strictObject({
  kind: z.literal('reference'),
  id: Slug,
  order: z.int().nonnegative(),
  title: z.string().min(1).max(500),
  issuer: Name.optional(),
  date: PartialDate.optional(),
  symbol: z.string().max(80).optional(),
  url: Href.optional(),
  session: Slug.optional(),
})
export type Reference = z.infer<typeof Reference>
