import * as z from 'zod'
import { Name } from './party.ts'
import { Slug } from './slug.ts'

/** What somebody did at an event. */
export const Role = z.enum([
  'moderator',
  'panelist',
  'speaker',
  'opening-speaker',
  'keynote-speaker',
  'presenter',
  'chair',
  'rapporteur',
  'participant',
])
export type Role = z.infer<typeof Role>

/**
 * Who appeared at an event, in the capacity printed that day and on whose behalf; it never changes when the person
 * moves on. A person may be known by title only (`named` is false) or not named at all (`person` is absent).
 */
export const Appearance = z
  .strictObject({
    kind: z.literal('appearance'),
    id: Slug,
    order: z.int().nonnegative(),
    person: Name.optional(),
    named: z.boolean(),
    honorific: z.string().max(60).optional(),
    roles: z.array(Role).min(1).max(5),
    capacity: z.string().max(500),
    affiliations: z.array(Name).max(10),
    office: Name.optional(),
    onBehalfOf: z.array(Name).max(20),
    session: Slug.optional(),
  })
  .refine(({ person, capacity }) => person !== undefined || capacity !== '', 'Expected a name or a capacity')
export type Appearance = z.infer<typeof Appearance>
