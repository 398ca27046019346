import * as z from 'zod'

/** How many entries fall into each of some named filters, and the words counted inside of some. */
const Bucket = z.object({
  doc_count: z.number(),
  words: z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }).optional(),
})

/** The reply to a search that only counts. */
export const Counted = z.object({
  aggregations: z.record(z.string(), Bucket).default({}),
})

/** The reply to a question for similar words. */
export const Suggested = z.object({
  suggest: z.record(z.string(), z.array(z.object({ options: z.array(z.object({ text: z.string() })) }))).default({}),
})

const Hits = z.object({
  total: z.object({ value: z.number() }).optional(),
  hits: z.array(
    z.object({
      _score: z.number().nullish(),
      _source: z.record(z.string(), z.unknown()).default({}),
      sort: z.array(z.union([z.number(), z.string(), z.null()])).default([]),
      inner_hits: z
        .record(
          z.string(),
          z.object({
            hits: z.object({
              total: z.object({ value: z.number() }),
              hits: z.array(
                z.object({ _score: z.number().nullish(), _source: z.record(z.string(), z.unknown()).default({}) }),
              ),
            }),
          }),
        )
        .optional(),
    }),
  ),
})

/** The reply to a search. */
export const Searched = z.object({
  timed_out: z.boolean(),
  _shards: z.object({ failed: z.number() }),
  hits: Hits,
  aggregations: z
    .record(z.string(), z.object({ buckets: z.array(z.object({ key: z.string(), doc_count: z.number() })) }))
    .default({}),
})
export type Searched = z.infer<typeof Searched>

/** The reply to many writes at once: each has a status of its own. */
export const Written = z.object({
  errors: z.boolean(),
  items: z.array(
    z.record(
      z.string(),
      z.object({ status: z.number(), error: z.object({ type: z.string(), reason: z.string() }).optional() }),
    ),
  ),
})
export type Written = z.infer<typeof Written>
