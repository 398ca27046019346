import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Label } from './label.ts'
import { Basis, Name } from './party.ts'
import { Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** What standing the text of a recommendation has. */
export const TextStanding = z.enum(['organizer-summary', 'adopted', 'individual', 'quoted'])
export type TextStanding = z.infer<typeof TextStanding>

/** Whom a recommendation is addressed to, and how we know. */
export const Addressee = z.strictObject({ name: Name, basis: Basis })
export type Addressee = z.infer<typeof Addressee>

/** How an ask relates to one that was made elsewhere. */
export const Relation = z.strictObject({
  relation: z.enum(['repeats', 'refines', 'supersedes', 'answers']),
  dossier: Slug,
  label: Label,
})
export type Relation = z.infer<typeof Relation>

/** One numbered ask; its label is what the document prints and never moves to another text. */
export const Recommendation = z.strictObject({
  kind: z.literal('recommendation'),
  label: Label,
  printed: z.string().max(40),
  order: z.int().nonnegative(),
  title: z.string().max(300).optional(),
  text: Prose,
  addressees: z.array(Addressee).max(50),
  madeBy: z.array(Name).max(50),
  textStanding: TextStanding,
  due: PartialDate.optional(),
  references: z.array(Slug).max(20),
  relations: z.array(Relation).max(20),
  themes: z.array(Slug).max(30),
})
export type Recommendation = z.infer<typeof Recommendation>
