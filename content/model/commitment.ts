import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Quantity } from './figure.ts'
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

/** A recommendation that a commitment answers, by the dossier it stands in and its label. */
export const AnsweredAsk = z.strictObject({ dossier: Slug, label: Label })
export type AnsweredAsk = z.infer<typeof AnsweredAsk>

/**
 * A promise by a party, with the counterpart that verifies it; dates are absent where the source gives none. Where
 * several promised and the source does not name them, `members` keeps how many in its words: "six of the seven".
 */
export const Commitment = z.strictObject({
  kind: z.literal('commitment'),
  id: Slug,
  order: z.int().nonnegative(),
  type: CommitmentType,
  title: z.string().min(1).max(300),
  party: Name,
  members: Quantity.optional(),
  counterpart: Name.optional(),
  signed: PartialDate.optional(),
  recommitted: z.array(PartialDate).max(20),
  /** The events where it was made. */
  madeAt: z.array(Slug).max(20),
  answers: z.array(AnsweredAsk).max(50),
  provisions: z.array(Provision).max(200),
  text: Prose,
  themes: z.array(Slug).max(30),
})
export type Commitment = z.infer<typeof Commitment>
