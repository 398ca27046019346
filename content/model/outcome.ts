import * as z from 'zod'
import { Name } from './party.ts'
import { Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** What a passage of the discussion was. */
export const OutcomeType = z.enum([
  'finding',
  'challenge',
  'need',
  'lesson',
  'misunderstanding',
  'focus-area',
  'support',
  'risk',
  'norm',
  'result',
  'decision',
  'priority',
  'context',
])
export type OutcomeType = z.infer<typeof OutcomeType>

/** Something that came out of the discussion; outcomes nest through `parent`. */
export const Outcome = z.strictObject({
  kind: z.literal('outcome'),
  id: Slug,
  order: z.int().nonnegative(),
  type: OutcomeType,
  parent: Slug.optional(),
  title: z.string().max(300).optional(),
  text: Prose,
  /** The time it is meant for, as printed: the priorities of one year of a campaign. */
  period: z.string().min(1).max(120).optional(),
  session: Slug.optional(),
  speaker: Name.optional(),
  concerns: z.array(Name).max(30),
  themes: z.array(Slug).max(30),
})
export type Outcome = z.infer<typeof Outcome>
