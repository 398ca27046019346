import * as z from 'zod'
import { PartialDate } from './date.ts'
import { Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** What a part of an event was. */
export const SessionType = z.enum(['opening', 'panel', 'discussion', 'presentation', 'keynote', 'closing', 'other'])
export type SessionType = z.infer<typeof SessionType>

/** One part of an event; an opening may precede the event itself. */
export const Session = z.strictObject({
  kind: z.literal('session'),
  id: Slug,
  order: z.int().nonnegative(),
  type: SessionType,
  title: z.string().min(1).max(300),
  precedes: z.boolean(),
  date: PartialDate.optional(),
  text: Prose,
})
export type Session = z.infer<typeof Session>
