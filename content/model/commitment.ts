import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Label } from './label.ts'
import { Name } from './party.ts'
import { Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** What form a promise has. */
export const CommitmentType = z.enum(['action-plan', 'pledge', 'declaration', 'agreement', 'other'])
export type CommitmentType = z.infer<typeof CommitmentType>

/** One numbered step that a commitment provides for. */
export const Provision = z.strictObject({
  label: Label,
  text: z.string().min(1).max(2000),
  due: PartialDate.optional(),
})
export type Provision = z.infer<typeof Provision>

/** A promise by a party, with the counterpart that verifies it; dates are absent where the source gives none. */
export const Commitment = z.strictObject({
  kind: z.literal('commitment'),
  id: Slug,
  order: z.int().nonnegative(),
  type: CommitmentType,
  title: z.string().min(1).max(300),
  party: Name,
  counterpart: Name.optional(),
  signed: PartialDate.optional(),
  recommitted: z.array(PartialDate).max(20),
  provisions: z.array(Provision).max(200),
  text: Prose,
  themes: z.array(Slug).max(30),
})
export type Commitment = z.infer<typeof Commitment>
