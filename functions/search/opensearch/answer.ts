import type { Facet, FacetCount, Hit, HitGroup, SearchAnswer } from '../../../content/model/search.ts'
import { affordable } from '../find/budget.ts'
import { readClauses } from '../find/clauses.ts'
import { mostValues } from '../find/filter.ts'
import { marked, passage } from '../find/passage.ts'
import { type Marks, planOf } from '../find/plan.ts'
import { filtersOf, limitOf, mended, nameOf, sortOf, wantedFacets } from '../find/question.ts'
import type { SearchQuery } from '../port.ts'
import { cursorOf, mostGroups, type Place, placeIn } from './cursor.ts'
import { Body, placeOf } from './document.ts'
import { lexiconFor } from './lexicon.ts'
import type { OpenIndex } from './open-index.ts'
import { everythingIn, type Query, questionOf } from './question.ts'
import { Searched } from './replies.ts'
import { ServiceError } from './service.ts'

/** How many occurrences of words one query may rank by; a service reads many more in the same time than a file. */
const budget = 2_000_000

/** Answer a query from an index of the service. */
export async function answerFrom(index: OpenIndex, query: SearchQuery): Promise<SearchAnswer> {
  const { match = 'any' } = query
  const [limit, filters, name] = [limitOf(query), filtersOf(query), nameOf(query)]
  const after = query.cursor === undefined ? undefined : placeIn(query.cursor, name, query.groupBy !== undefined)
  const clauses = readClauses((query.text ?? '').toWellFormed(), query.typing ?? false)
  const lexicon = await lexiconFor(index, clauses)
  const { plan, ignored } = affordable(lexicon, planOf(lexicon, clauses, query.language), match, budget)
  const asked = clauses.length > 0 ? questionOf(plan, match, filters) : everythingIn(filters)
  const page: Page = { index, query: asked, sort: sortOf(query, clauses), limit, name, marks: plan.marks, after }
  const reply = await searched(page, {
    aggs: Object.fromEntries(wantedFacets(query).map((facet) => [facet, countsOf(facet)])),
    track_total_hits: true,
    ...(query.groupBy ? grouping(page) : await paging(page)),
  })
  return {
    total: reply.hits.total?.value ?? 0,
    ...(query.groupBy ? groupsIn(page, reply) : hitsIn(page, reply)),
    facets: Object.fromEntries(wantedFacets(query).map((facet) => [facet, countedIn(reply, facet)])),
    corrections: plan.corrections,
    ignored: ignored.flatMap((clause) => plan.clauses[clause]?.typed ?? []),
    ...mended(query.text ?? '', plan, clauses),
  }
}

interface Page {
  readonly index: OpenIndex
  readonly query: Query
  readonly sort: 'relevance' | 'date'
  readonly limit: number
  readonly name: string
  readonly marks: Marks
  readonly after: Place | undefined
}

/** A part of an answer is no answer: what timed out or failed in part is asked for again another time. */
async function searched({ index, query, sort, name }: Page, more: object): Promise<Searched> {
  const body = { query, sort: orderOf(sort), track_scores: true, _source: ['body'], ...more }
  const path = `/${index.name}/_search`
  const reply = Searched.parse(await index.search(body, name))
  if (!reply.timed_out && reply._shards.failed === 0) return reply
  throw new ServiceError({ method: 'POST', path }, 0, { type: 'partial_answer', reason: 'it took too long' })
}

function orderOf(sort: 'relevance' | 'date') {
  return [sort === 'date' ? { date: 'desc' } : { _score: 'desc' }, { place: 'asc' }]
}

function countsOf(facet: Facet) {
  const order = [{ _count: 'desc' }, { _key: 'asc' }]
  return { terms: { field: facet, size: mostValues, shard_size: 5000, order } }
}

function countedIn({ aggregations }: Searched, facet: Facet): readonly FacetCount[] {
  return (aggregations[facet]?.buckets ?? []).map(({ key, doc_count }) => ({ value: key, count: doc_count }))
}

/** The page after an entry. Scores move when the index does, so that the entry is weighed again as it is now. */
async function paging(page: Page): Promise<object> {
  const { after, limit, sort } = page
  if (!after || !('id' in after)) return { size: limit + 1 }
  const start = placeOf(after.id)
  if (sort === 'date') return { size: limit + 1, search_after: [after.key, start] }
  const query = { bool: { must: [page.query], filter: [{ term: { id: after.id } }] } }
  const { hits } = await searched({ ...page, query }, { size: 1, track_total_hits: false })
  return { size: limit + 1, search_after: [hits.hits[0]?._score ?? after.key, start] }
}

/** @NOTE Before 3.3 the service refuses `search_after` together with `collapse`, so pages of groups are counted off. */
function grouping({ after, limit, sort }: Page): object {
  const inner_hits = { name: 'best', size: 3, sort: orderOf(sort), track_scores: true, _source: ['body'] }
  return {
    from: fromOf(after),
    size: Math.min(limit + 1, mostGroups - fromOf(after)),
    collapse: { field: 'group', inner_hits },
  }
}

function fromOf(after: Place | undefined): number {
  return after && 'groups' in after ? after.groups : 0
}

function hitsIn({ limit, name, marks }: Page, { hits: { hits } }: Searched): Pick<SearchAnswer, 'hits' | 'next'> {
  const shown = hits.slice(0, limit).map((hit) => hitOf(hit, marks))
  const last = shown.at(-1)
  const key = hits[shown.length - 1]?.sort[0]
  const next = hits.length > limit && last && typeof key === 'number' ? cursorOf({ id: last.id, key }, name) : undefined
  return { hits: shown, ...(next !== undefined && { next }) }
}

function groupsIn({ after, limit, name, marks }: Page, { hits: { hits } }: Searched) {
  const groups = hits.slice(0, limit).map(({ inner_hits }): HitGroup => {
    const best = inner_hits?.best?.hits
    const members = (best?.hits ?? []).map((hit) => hitOf(hit, marks))
    return { ...(members[0]?.event && { event: members[0].event }), total: best?.total.value ?? 0, hits: members }
  })
  const reached = fromOf(after) + limit
  const more = hits.length > limit && reached < mostGroups
  return { hits: [], groups, ...(more && { next: cursorOf({ groups: reached }, name) }) }
}

function hitOf(
  found: { readonly _score?: number | null; readonly _source: Record<string, unknown> },
  marks: Marks,
): Hit {
  const { id, kind, label, title, text, context, date, language, event } = Body.parse(found._source.body)
  return {
    id,
    kind,
    ...(label && { label }),
    title: marked(title, language, marks),
    ...(context && { context }),
    ...(date && { date }),
    language,
    ...(event && { event }),
    passage: passage(text, language, marks),
    score: found._score ?? 0,
  }
}
