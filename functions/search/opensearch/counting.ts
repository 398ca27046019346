import type { OpenIndex } from './open-index.ts'
import { Counted, Suggested } from './replies.ts'

/** One thing to count: the entries that a query finds and, where asked for, their most used words with an opening. */
export interface Probe {
  readonly name: string
  readonly query: object
  readonly words?: { readonly field: string; readonly opening: string; readonly size: number }
}

/** What was counted, by the name of the probe. */
export type Counts = ReadonlyMap<string, Count>

interface Count {
  readonly count: number
  readonly words: readonly { readonly word: string; readonly count: number }[]
}

/** Count many things in one request; what was deleted counts no more. */
export async function countWords(index: OpenIndex, probes: readonly Probe[]): Promise<Counts> {
  if (probes.length === 0) return new Map()
  const aggregations = probes.map(({ query, words }, at) => [
    `${at}`,
    { filter: query, ...(words && { aggs: { words: wordsOf(words) } }) },
  ])
  const reply = Counted.parse(
    await index.search({ size: 0, track_total_hits: false, aggs: Object.fromEntries(aggregations) }),
  )
  const counted = probes.map(({ name }, at): [string, Count] => {
    const { doc_count, words } = reply.aggregations[at] ?? { doc_count: 0 }
    return [
      name,
      { count: doc_count, words: (words?.buckets ?? []).map((each) => ({ word: each.key, count: each.doc_count })) },
    ]
  })
  return new Map(counted)
}

/** For how many unknown words of one query others are looked for. */
const mostMended = 10

/** Words that are written like others, in no order; of what was deleted, words may still be among them. */
export async function similarWords(
  index: OpenIndex,
  all: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const unknown = all.slice(0, mostMended)
  if (unknown.length === 0) return new Map()
  const asked = unknown.map((word, at) => [
    `${at}`,
    {
      text: word,
      term: {
        ...{ field: 'written', suggest_mode: 'always', sort: 'frequency', size: 20, shard_size: 50 },
        ...{ max_edits: word.length < 6 ? 1 : 2, prefix_length: 0, min_word_length: 4 },
      },
    },
  ])
  const reply = Suggested.parse(
    await index.search({ size: 0, track_total_hits: false, suggest: Object.fromEntries(asked) }),
  )
  return new Map(
    unknown.map((word, at) => [
      word,
      (reply.suggest[at] ?? []).flatMap(({ options }) => options).map(({ text }) => text),
    ]),
  )
}

function wordsOf({ field, opening, size }: NonNullable<Probe['words']>) {
  return { terms: { field, size, include: `${escaped(opening)}.*`, order: [{ _count: 'desc' }, { _key: 'asc' }] } }
}

/** A text as a regular expression of Lucene that finds nothing else. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`)
}
