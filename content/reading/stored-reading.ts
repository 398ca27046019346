import * as z from 'zod'
import { type Message, messageCodes } from './messages.ts'
import type {
  Attendance,
  Neutral,
  Passage,
  ReadEvent,
  ReadFigure,
  ReadItem,
  Reading,
  ReadPerson,
  ReadRecommendation,
  ReadReference,
  ReadSession,
} from './reading.ts'
import { modes, roles } from './record-fields.ts'
import { whys } from './whys.ts'

const text = z.string()
const maybe = text.nullable()
const names = z.array(text)
/** A reason that no rule gives any more is said to be one, so that drafts outlive the rules they were read by. */
const reason = z.enum(whys).catch('Read by rules that have changed since')
const origin = { passages: names, confidence: z.number(), why: reason }

/** Every field of a thing has its schema, also those that may be absent; a new field does not compile without one. */
type SchemaOf<Value> = Readonly<Record<keyof Value, z.ZodType>>

const Item: z.ZodType<ReadItem> = z.lazy(() =>
  z.strictObject({
    ...origin,
    number: maybe,
    title: maybe,
    text,
    children: z.array(Item),
  } satisfies SchemaOf<ReadItem>),
)

const Recommendation: z.ZodType<ReadRecommendation> = z.lazy(() =>
  z.strictObject({
    ...origin,
    ...{ number: maybe, title: maybe, text, addressee: maybe, status: maybe },
    ...{ madeBy: text.optional(), themes: names.optional(), assessment: text.optional() },
    children: z.array(Recommendation),
  } satisfies SchemaOf<ReadRecommendation>),
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
} satisfies SchemaOf<ReadEvent>)

const Person = z.strictObject({
  ...origin,
  name: text,
  role: z.enum(roles).nullable(),
  ...{ honorific: maybe, position: maybe, affiliation: maybe, onBehalfOf: maybe, entry: text.optional() },
} satisfies SchemaOf<ReadPerson>)

const Said: z.ZodType<Neutral> = z.strictObject({
  document: text,
  language: text,
  event: Event,
  sessions: z.array(
    z.strictObject({ ...origin, title: text, kind: text, people: names } satisfies SchemaOf<ReadSession>),
  ),
  people: z.array(Person),
  outcomes: z.array(Item),
  figures: z.array(
    z.strictObject({
      ...origin,
      ...{ value: z.number(), unit: text, qualifier: maybe, period: maybe },
    } satisfies SchemaOf<ReadFigure>),
  ),
  recommendations: z.array(Recommendation),
  references: z.array(z.strictObject({ ...origin, url: text } satisfies SchemaOf<ReadReference>)),
} satisfies SchemaOf<Neutral>)

const Claimed: z.ZodType<Passage> = z.strictObject({
  id: text,
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'furniture']),
  ...{ text, level: z.number(), label: text, mark: text, lead: text, links: names },
  cells: z.array(z.strictObject({ paragraphs: names })),
  ...{ table: z.number(), page: z.number(), line: z.number(), tight: z.boolean(), claimedBy: names },
} satisfies SchemaOf<Passage>)

const Told: z.ZodType<Message> = z.strictObject({
  code: z.enum(messageCodes),
  ...{ values: names, line: z.number(), passage: text.optional(), blocks: z.boolean() },
} satisfies SchemaOf<Message>)

/** A reading as it was kept, read back; what does not fit is a fault of ours and never shown. */
export const StoredReading: z.ZodType<Reading> = z.strictObject({
  neutral: Said,
  messages: z.array(Told),
  passages: z.array(Claimed),
  confidence: z.number(),
} satisfies SchemaOf<Reading>)
