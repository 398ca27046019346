import * as z from 'zod'
import { Slug } from '../model/slug.ts'

/** The longest text that an editor can give a record. */
export const LONGEST = 5_000

const Id = z.string().regex(/^(event|[a-z]+(\/[1-9]\d{0,4}){1,12})$/, 'Expected the id of a record')
const Ids = z.array(Id).min(1).max(200)

/** What somebody can be at an event, as the drafts of the reader say it. */
export const TakenRole = z.enum(['speaker', 'moderator', 'chair', 'panelist', 'rapporteur', 'participant'])
export type TakenRole = z.infer<typeof TakenRole>

/** What an editor decides about a reading, one at a time; a review is a reading and its decisions. */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), records: Ids }),
  /** everything that the machine was sure of and nobody has looked at yet */
  z.strictObject({ kind: z.literal('accept-sure') }),
  z.strictObject({ kind: z.literal('drop'), records: Ids }),
  z.strictObject({
    kind: z.literal('edit'),
    record: Id,
    fields: z.record(z.string().max(40), z.string().max(LONGEST)),
  }),
  z.strictObject({ kind: z.literal('merge'), record: Id, into: Id }),
  /** `at` quotes the words with which the second part begins */
  z.strictObject({ kind: z.literal('split'), record: Id, at: z.string().trim().min(1).max(LONGEST) }),
  z.strictObject({ kind: z.literal('move'), record: Id, under: Id.nullable() }),
  /** `words` quotes the part of the passage that is meant, where it is not the whole */
  z.strictObject({
    kind: z.literal('take'),
    passage: z.string().max(20),
    as: z.enum(['recommendation', 'outcome']),
    words: z.string().trim().min(1).max(LONGEST).optional(),
  }),
  z.strictObject({ kind: z.literal('take-person'), passage: z.string().max(20), role: TakenRole }),
  /** a person is one of the register, or is none of it after all */
  z.strictObject({ kind: z.literal('resolve'), record: Id, entry: Slug.nullable() }),
  z.strictObject({ kind: z.literal('settle'), message: z.int().nonnegative() }),
])
export type Decision = z.infer<typeof Decision>

/** Why a decision cannot be taken. */
export type Refusal =
  | 'unknown-record'
  | 'unknown-passage'
  | 'unknown-message'
  | 'not-alike'
  | 'not-printed'
  | 'below-itself'
  | 'the-event-stays'
  | 'empty'
  | 'too-long'
  | 'no-label'
  | 'taken-label'
  | 'no-date'
  | 'no-number'
  | 'no-address'
  | 'no-choice'
