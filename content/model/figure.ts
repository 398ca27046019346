import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Name } from './party.ts'
import { Slug } from './slug.ts'

/** How a stated number relates to the thing counted; a trend or a share may stand without a number. */
export const Comparator = z.enum([
  'exactly',
  'about',
  'close-to',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'between',
  'out-of',
  'most',
  'few',
  'rising',
  'falling',
])
export type Comparator = z.infer<typeof Comparator>

/** An amount with its words: `printed` is how the document puts it ("close to 40,000", "6 of 7"). */
export const Quantity = z
  .strictObject({
    printed: z.string().min(1).max(120),
    comparator: Comparator,
    value: z.number().optional(),
    max: z.number().optional(),
    outOf: z.number().optional(),
  })
  .refine(hasItsNumbers, 'Expected a value; only most, few, rising and falling stand without one')
export type Quantity = z.infer<typeof Quantity>

/** A number that a document states: how much of what, when, where and who counted. */
export const Figure = z.strictObject({
  kind: z.literal('figure'),
  id: Slug,
  order: z.int().nonnegative(),
  quantity: Quantity,
  unit: z.string().min(1).max(300),
  period: z.string().max(120).optional(),
  asOf: PartialDate.optional(),
  place: Name.optional(),
  countedBy: Name.optional(),
  outcome: Slug.optional(),
})
export type Figure = z.infer<typeof Figure>

const wordsAlone: readonly Comparator[] = ['most', 'few', 'rising', 'falling']

function hasItsNumbers(quantity: { comparator: Comparator; value?: number; max?: number; outOf?: number }): boolean {
  if (wordsAlone.includes(quantity.comparator)) return true
  if (quantity.comparator === 'between' && quantity.max === undefined) return false
  if (quantity.comparator === 'out-of' && quantity.outOf === undefined) return false
  return quantity.value !== undefined
}
