import type { Query } from './dsl.ts'
import type { Field, Postings } from './postings.ts'

/** The documents that a query finds, each with its score. */
export type Found = ReadonlyMap<string, number>

/** Carry a query out. The BM25 is the double's own, after the formula and the rounded lengths that Lucene documents. */
export function find(postings: Postings, query: Query): Found {
  if ('bool' in query) return bool(postings, query.bool)
  if ('dis_max' in query) return best(postings, query.dis_max)
  if ('term' in query) {
    const [name, text] = only(query.term)
    const { value, boost = 1 } = typeof text === 'string' ? { value: text } : text
    return weighed(postings.field(name), [value], (positions) => positions.length, boost)
  }
  if ('terms' in query) {
    const [name, values] = only(query.terms)
    return constant(values.flatMap((value) => [...(postings.field(name).terms.get(value)?.keys() ?? [])]))
  }
  if ('prefix' in query) {
    const [name, { value }] = only(query.prefix)
    return constant(
      [...postings.field(name).terms].flatMap(([term, ids]) => (term.startsWith(value) ? [...ids.keys()] : [])),
    )
  }
  if ('match_phrase' in query) {
    const [name, { query: text }] = only(query.match_phrase)
    return phrase(postings.field(name), text.split(/\s+/).filter(Boolean))
  }
  return 'exists' in query ? constant([...postings.field(query.exists.field).lengths.keys()]) : new Map()
}

function bool(postings: Postings, given: Extract<Query, { bool: unknown }>['bool']): Found {
  const { must = [], should = [], filter = [], must_not = [], minimum_should_match } = given
  const [needed, wished] = [must, should].map((queries) => queries.map((query) => find(postings, query)))
  const [kept, barred] = [filter, must_not].map((queries) => queries.map((query) => find(postings, query)))
  const least = minimum_should_match ?? (must.length + filter.length > 0 || should.length === 0 ? 0 : 1)
  const scores = postings.ids.flatMap((id): [string, number][] => {
    const lacks = [...(needed ?? []), ...(kept ?? [])].some((found) => !found.has(id))
    const wishes = (wished ?? []).filter((found) => found.has(id))
    if (lacks || wishes.length < least || barred?.some((found) => found.has(id))) return []
    return [[id, [...(needed ?? []), ...wishes].reduce((sum, found) => sum + (found.get(id) ?? 0), 0)]]
  })
  return new Map(scores)
}

function best(postings: Postings, { queries, boost = 1 }: Extract<Query, { dis_max: unknown }>['dis_max']): Found {
  const scores = new Map<string, number>()
  for (const query of queries) {
    for (const [id, score] of find(postings, query)) scores.set(id, Math.max(scores.get(id) ?? 0, score * boost))
  }
  return scores
}

function phrase(field: Field, terms: readonly string[]): Found {
  const [first, ...others] = terms.map((term) => field.terms.get(term) ?? new Map<string, readonly number[]>())
  return weighed(
    field,
    terms,
    (starts, id) =>
      starts.filter((start) => others.every((holders, at) => holders.get(id)?.includes(start + at + 1))).length,
    1,
    first,
  )
}

/** BM25 as the service ranks: k1 1.2, b 0.75, and the factor k1 + 1 that newer versions of Lucene leave out. */
function weighed(
  field: Field,
  terms: readonly string[],
  countIn: (positions: readonly number[], id: string) => number,
  boost: number,
  holders = field.terms.get(terms[0] ?? '') ?? new Map<string, readonly number[]>(),
): Found {
  const total = field.lengths.size
  const rarity = terms.reduce((sum, term) => {
    const held = field.terms.get(term)?.size ?? 0
    return sum + Math.log(1 + (total - held + 0.5) / (held + 0.5))
  }, 0)
  const scores = [...holders].flatMap(([id, positions]): [string, number][] => {
    const count = field.isText ? countIn(positions, id) : 1
    const length = field.hasNorms ? rounded(field.lengths.get(id) ?? 0) : 1
    const norm = 1.2 * (0.25 + (0.75 * length) / field.mean)
    return count > 0 ? [[id, Math.fround((boost * rarity * 2.2 * count) / (count + norm))]] : []
  })
  return new Map(scores)
}

function constant(ids: readonly string[]): Found {
  return new Map(ids.map((id) => [id, 1]))
}

/** A length as one byte holds it: exact up to 39, then with four significant bits. */
function rounded(length: number): number {
  if (length < 40) return length
  const rest = length - 24
  const shift = Math.floor(Math.log2(rest)) - 3
  return 24 + (rest >> shift) * 2 ** shift
}

function only<T>(fields: Readonly<Record<string, T>>): [string, T] {
  const [entry] = Object.entries(fields)
  if (!entry) throw new Error('There is no field')
  return entry
}
