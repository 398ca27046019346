import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Source } from './event.ts'
import { Language } from './language.ts'
import { Basis, Name } from './party.ts'
import { Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** A country or other party that a campaign concerns, with the dates on which it joined and left where they are stated. */
export const Concerned = z.strictObject({
  party: Name,
  joined: PartialDate.optional(),
  left: PartialDate.optional(),
})
export type Concerned = z.infer<typeof Concerned>

/** A run of efforts with an aim, a target date and parties concerned, as one document reports it. */
export const Campaign = z.strictObject({
  kind: z.literal('campaign'),
  slug: Slug,
  title: z.string().min(1).max(300),
  titleBasis: Basis,
  language: Language,
  initiators: z.array(Name).max(50),
  launched: PartialDate.optional(),
  target: PartialDate.optional(),
  aim: z.string().max(2000).optional(),
  concerned: z.array(Concerned).max(250),
  asOf: PartialDate.optional(),
  themes: z.array(Slug).max(30),
  source: Source.optional(),
  summary: Prose,
})
export type Campaign = z.infer<typeof Campaign>
