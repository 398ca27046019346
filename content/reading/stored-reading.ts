import * as z from 'zod'
import type { Block } from './blocks.ts'
import { type Message, messageCodes } from './messages.ts'
import type { Attendance, ReadEvent, ReadItem, Reading, ReadRecommendation } from './reading.ts'
import { modes, roles } from './record-fields.ts'

const text = z.string()
const maybe = text.nullable()
const names = z.array(text)
const origin = { passages: names, confidence: z.number(), why: text }

const Item: z.ZodType<ReadItem> = z.lazy(() =>
  z.strictObject({ ...origin, number: maybe, title: maybe, text, children: z.array(Item) }),
)

const Recommendation: z.ZodType<ReadRecommendation> = z.lazy(() =>
  z.strictObject({
    ...origin,
    ...{ number: maybe, title: maybe, text, addressee: maybe, status: maybe },
    children: z.array(Recommendation),
  }),
)

const Count: z.ZodType<Attendance> = z.union([
  z.strictObject({ value: z.number(), qualifier: maybe }),
  z.strictObject({ min: z.number(), max: z.number() }),
])

const Event: z.ZodType<ReadEvent> = z.strictObject({
  ...origin,
  isEvent: z.boolean(),
  ...{ title: maybe, kind: maybe, startDate: maybe, endDate: maybe, place: maybe, venue: maybe },
  mode: z.enum(modes).nullable(),
  ...{ organisers: names, sponsors: names },
  attendance: Count.nullable(),
  ...{ series: maybe, edition: z.number().nullable(), occasion: maybe },
})

const Person = z.strictObject({
  ...origin,
  name: text,
  role: z.enum(roles).nullable(),
  ...{ honorific: maybe, position: maybe, affiliation: maybe, onBehalfOf: maybe },
})

const Neutral = z.strictObject({
  document: text,
  language: text,
  event: Event,
  sessions: z.array(z.strictObject({ ...origin, title: text, kind: text, people: names })),
  people: z.array(Person),
  outcomes: z.array(Item),
  figures: z.array(z.strictObject({ ...origin, value: z.number(), unit: text, qualifier: maybe, period: maybe })),
  recommendations: z.array(Recommendation),
  references: z.array(z.strictObject({ ...origin, url: text })),
})

const Claimed: z.ZodType<Block & { claimedBy: readonly string[] }> = z.strictObject({
  id: text,
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'furniture']),
  ...{ text, level: z.number(), label: text, mark: text, lead: text, links: names },
  cells: z.array(z.strictObject({ paragraphs: names })),
  ...{ table: z.number(), page: z.number(), line: z.number(), tight: z.boolean(), claimedBy: names },
})

const Told: z.ZodType<Message> = z.strictObject({
  code: z.enum(messageCodes),
  ...{ text, suggestion: text, line: z.number(), passage: text.optional(), blocks: z.boolean() },
})

/** A reading as it was kept, read back; what does not fit is a fault of ours and never shown. */
export const StoredReading: z.ZodType<Reading> = z.strictObject({
  neutral: Neutral,
  messages: z.array(Told),
  passages: z.array(Claimed),
  confidence: z.number(),
})
