import * as z from 'zod'
import { Period } from './date.ts'
import { Quantity } from './figure.ts'
import { Language } from './language.ts'
import { Basis, Name } from './party.ts'
import { Href, Prose } from './prose.ts'
import { Slug } from './slug.ts'

/** What kind of occasion an event was. */
export const EventType = z.enum([
  'webinar',
  'conference',
  'side-event',
  'launch',
  'meeting',
  'workshop',
  'hearing',
  'review',
  'other',
])
export type EventType = z.infer<typeof EventType>

/** How people took part; absent where the document does not say. */
export const Mode = z.enum(['online', 'in-person', 'hybrid'])
export type Mode = z.infer<typeof Mode>

/** Whether words may be tied to their speaker, or the Chatham House Rule forbids it. */
export const Attribution = z.enum(['on-the-record', 'chatham-house'])
export type Attribution = z.infer<typeof Attribution>

/** Where the published document was first read: its publisher's own page or paper. */
export const Source = z.strictObject({
  title: z.string().min(1).max(300),
  issuer: Name.optional(),
  url: Href.optional(),
})
export type Source = z.infer<typeof Source>

/** One held event, with only what its document states. */
export const Event = z.strictObject({
  kind: z.literal('event'),
  slug: Slug,
  title: z.string().min(1).max(300),
  titleBasis: Basis,
  type: EventType,
  when: Period,
  place: z.string().max(200).optional(),
  venue: z.string().max(200).optional(),
  mode: Mode.optional(),
  language: Language,
  attribution: Attribution,
  organizers: z.array(Name).max(50),
  sponsors: z.array(Name).max(50),
  focus: z.array(Name).max(50),
  series: z.strictObject({ name: Name, edition: z.int().positive().optional() }).optional(),
  occasion: z.string().max(500).optional(),
  attendance: Quantity.optional(),
  objective: z.string().max(2000).optional(),
  themes: z.array(Slug).max(30),
  source: Source.optional(),
  summary: Prose,
})
export type Event = z.infer<typeof Event>
