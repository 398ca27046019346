import type { Aggregation, Search, Sort, Suggester, Terms } from './dsl.ts'
import type { Postings } from './postings.ts'
import { Refusal } from './refusal.ts'
import { find } from './scoring.ts'

/** What is searched: the inverted documents, and the documents as they were sent. */
export interface Searchable {
  readonly name: string
  readonly postings: Postings
  readonly sources: ReadonlyMap<string, Readonly<Record<string, unknown>>>
}

type Value = number | string
interface Ranked {
  readonly id: string
  readonly score: number
  readonly sort: readonly Value[]
}

/** Answer a search in the shape of the service. */
export function answer(index: Searchable, search: Search): object {
  const { query, sort, aggs, suggest, from, size, collapse, search_after } = search
  if (collapse && search_after) {
    throw new Refusal('illegal_argument_exception', 'cannot use `collapse` in conjunction with `search_after`')
  }
  if (from + size > 10_000) {
    throw new Refusal(
      'illegal_argument_exception',
      'Result window is too large, from + size must be less than or equal to: [10000]',
    )
  }
  const found = query ? find(index.postings, query) : new Map(index.postings.ids.map((id) => [id, 1]))
  const ranked = ordered(index, found, sort)
  const after = search_after ? ranked.filter((each) => compare(each.sort, search_after, sort) > 0) : ranked
  const groups = collapse && Map.groupBy(after, ({ id }) => String(index.sources.get(id)?.[collapse.field]))
  const shown = groups ? [...groups.values()].flatMap(([best]) => best ?? []) : after
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      ...(search.track_total_hits && { total: { value: found.size, relation: 'eq' } }),
      max_score: null,
      hits: shown.slice(from, from + size).map((each) => ({
        ...hitOf(index, each, search._source),
        ...(groups && collapse && innerOf(index, groups, each, collapse)),
      })),
    },
    ...(Object.keys(aggs).length > 0 && { aggregations: aggregated(index, [...found.keys()], aggs) }),
    ...(Object.keys(suggest).length > 0 && { suggest: suggested(index.postings, suggest) }),
  }
}

function ordered(index: Searchable, found: ReadonlyMap<string, number>, sort: Sort): Ranked[] {
  const ranked = [...found].map(([id, score]): Ranked => {
    const values = sort.map((by) => {
      const [name = ''] = Object.keys(by)
      return name === '_score' ? score : sortable(index.sources.get(id)?.[name])
    })
    return { id, score, sort: values }
  })
  return ranked.toSorted((a, b) => compare(a.sort, b.sort, sort))
}

function sortable(value: unknown): Value {
  return typeof value === 'number' ? value : String(value)
}

function compare(a: readonly Value[], b: readonly Value[], sort: Sort): number {
  for (const [at, by] of sort.entries()) {
    const [x, y] = [a[at] ?? '', b[at] ?? '']
    const order = x < y ? -1 : x > y ? 1 : 0
    if (order !== 0) return Object.values(by)[0] === 'desc' ? -order : order
  }
  return 0
}

function hitOf({ name, sources }: Searchable, { id, score, sort }: Ranked, wanted: readonly string[] | undefined) {
  const source = Object.entries(sources.get(id) ?? {}).filter(([field]) => !wanted || wanted.includes(field))
  return { _index: name, _id: id, _score: score, _source: Object.fromEntries(source), sort }
}

function innerOf(
  index: Searchable,
  groups: ReadonlyMap<string, readonly Ranked[]>,
  { id }: Ranked,
  { field, inner_hits }: NonNullable<Search['collapse']>,
) {
  const members = groups.get(String(index.sources.get(id)?.[field])) ?? []
  const scores = new Map(members.map((member) => [member.id, member.score]))
  const hits = ordered(index, scores, inner_hits.sort).slice(0, inner_hits.size)
  return {
    inner_hits: {
      [inner_hits.name]: {
        hits: {
          total: { value: members.length, relation: 'eq' },
          hits: hits.map((each) => hitOf(index, each, inner_hits._source)),
        },
      },
    },
  }
}

function aggregated(index: Searchable, ids: readonly string[], aggs: Readonly<Record<string, Aggregation>>): object {
  const answers = Object.entries(aggs).map(([name, agg]): [string, object] => {
    if ('terms' in agg) return [name, counted(index, ids, agg.terms)]
    const inside = find(index.postings, agg.filter)
    const held = ids.filter((id) => inside.has(id))
    return [name, { doc_count: held.length, ...(agg.aggs && aggregated(index, held, agg.aggs)) }]
  })
  return Object.fromEntries(answers)
}

function counted({ postings }: Searchable, ids: readonly string[], { field, size, include }: Terms): object {
  const within = new Set(ids)
  const pattern = include === undefined ? undefined : new RegExp(`^(?:${include})$`)
  const counts = [...postings.field(field).terms]
    .filter(([key]) => !pattern || pattern.test(key))
    .map(([key, holders]) => ({ key, doc_count: [...holders.keys()].filter((id) => within.has(id)).length }))
    .filter(({ doc_count }) => doc_count > 0)
    .toSorted((a, b) => b.doc_count - a.doc_count || (a.key < b.key ? -1 : 1))
  return { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets: counts.slice(0, size) }
}

function suggested(postings: Postings, suggest: Readonly<Record<string, Suggester>>): object {
  const answers = Object.entries(suggest).map(([name, { text, term }]): [string, object] => {
    const options = [...postings.field(term.field).terms]
      .filter(
        ([other]) => other !== text && other.length >= term.min_word_length && edits(text, other) <= term.max_edits,
      )
      .map(([other, holders]) => ({ text: other, score: 1 - edits(text, other) / text.length, freq: holders.size }))
      .toSorted((a, b) => b.freq - a.freq || b.score - a.score || (a.text < b.text ? -1 : 1))
    return [name, [{ text, offset: 0, length: text.length, options: options.slice(0, term.size) }]]
  })
  return Object.fromEntries(answers)
}

/** Letters put in, left out, replaced, or swapped with their neighbours, from one word to another. */
function edits(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i && j ? 0 : i + j)),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const ways = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(at(i - 2, j - 2) + 1)
      rows[i]?.splice(j, 1, Math.min(...ways))
    }
  }
  return at(a.length, b.length)
}
