import * as z from 'zod'

const One = <T extends z.ZodType>(value: T) =>
  z.record(z.string(), value).refine((given) => Object.keys(given).length === 1, 'Expected one field')

const Boost = z.number().optional()
const Text = z.union([z.string(), z.strictObject({ value: z.string(), boost: Boost })])

/** The queries that the double understands: those that the adapter sends, and no others. */
export type Query =
  | { readonly bool: Bool }
  | { readonly dis_max: { readonly queries: readonly Query[]; readonly boost?: number } }
  | { readonly term: Readonly<Record<string, z.infer<typeof Text>>> }
  | { readonly terms: Readonly<Record<string, readonly string[]>> }
  | { readonly prefix: Readonly<Record<string, { readonly value: string }>> }
  | { readonly match_phrase: Readonly<Record<string, { readonly query: string }>> }
  | { readonly exists: { readonly field: string } }
  | { readonly match_none: Readonly<Record<string, never>> }

interface Bool {
  readonly must?: readonly Query[]
  readonly should?: readonly Query[]
  readonly filter?: readonly Query[]
  readonly must_not?: readonly Query[]
  readonly minimum_should_match?: number
}

/** The shape of those queries; whatever else is in one is refused. */
export const Query: z.ZodType<Query> = z.lazy(() => {
  const queries = z.array(Query)
  const parts = { must: queries, should: queries, filter: queries, must_not: queries, minimum_should_match: z.number() }
  return z.union([
    z.strictObject({ bool: z.strictObject(parts).partial() }),
    z.strictObject({ dis_max: z.strictObject({ queries: queries.min(1), boost: Boost }) }),
    z.strictObject({ term: One(Text) }),
    z.strictObject({ terms: One(z.array(z.string())) }),
    z.strictObject({ prefix: One(z.strictObject({ value: z.string() })) }),
    z.strictObject({ match_phrase: One(z.strictObject({ query: z.string() })) }),
    z.strictObject({ exists: z.strictObject({ field: z.string() }) }),
    z.strictObject({ match_none: z.strictObject({}) }),
  ])
})

const Direction = z.enum(['asc', 'desc'])
const Sort = z.array(One(Direction))
export type Sort = z.infer<typeof Sort>

const Terms = z.strictObject({
  field: z.string(),
  size: z.int().positive(),
  shard_size: z.int().positive().optional(),
  include: z.string().optional(),
  order: z.array(One(Direction)).optional(),
})
export type Terms = z.infer<typeof Terms>

const Aggregation = z.union([
  z.strictObject({ terms: Terms }),
  z.strictObject({ filter: Query, aggs: z.record(z.string(), z.strictObject({ terms: Terms })).optional() }),
])
export type Aggregation = z.infer<typeof Aggregation>

const Suggester = z.strictObject({
  text: z.string(),
  term: z.strictObject({
    field: z.string(),
    suggest_mode: z.literal('always'),
    sort: z.literal('frequency'),
    size: z.int().positive(),
    shard_size: z.int().positive(),
    max_edits: z.union([z.literal(1), z.literal(2)]),
    prefix_length: z.int().nonnegative(),
    min_word_length: z.int().positive(),
  }),
})
export type Suggester = z.infer<typeof Suggester>

const InnerHits = z.strictObject({
  name: z.string(),
  size: z.int(),
  sort: Sort,
  track_scores: z.boolean(),
  _source: z.array(z.string()),
})

/** The body of a search that the double understands. */
export const Search = z.strictObject({
  query: Query.optional(),
  size: z.int().nonnegative().default(10),
  from: z.int().nonnegative().default(0),
  sort: Sort.default([]),
  search_after: z.array(z.union([z.number(), z.string()])).optional(),
  collapse: z.strictObject({ field: z.string(), inner_hits: InnerHits }).optional(),
  aggs: z.record(z.string(), Aggregation).default({}),
  suggest: z.record(z.string(), Suggester).default({}),
  track_total_hits: z.boolean().default(true),
  track_scores: z.boolean().default(false),
  timeout: z.string().optional(),
  _source: z.array(z.string()).optional(),
})
export type Search = z.infer<typeof Search>
