import type { Facet } from '../../../content/model/search.ts'
import type { Alternative, Group, Plan } from '../find/plan.ts'

/** A query in the words of the service. */
export type Query = Readonly<Record<string, unknown>>

/** The filters of a query: the facets, each with the values of which an entry has to carry one. */
export type Filters = readonly (readonly [Facet, readonly string[]])[]

/** The query that carries a plan out: what ranks, what has to be there, and what must not. */
export function questionOf(plan: Plan, match: 'any' | 'all', filters: Filters): Query {
  const wanted = plan.groups.filter(({ role }) => role !== 'without')
  const ranking = wanted.flatMap((group) => scored(group, wanted))
  const asked = plan.asked.filter((clause) => match === 'all' || isRequired(plan, clause))
  return {
    bool: {
      ...(wanted.length > 0 && { should: ranking.length > 0 ? ranking : [none], minimum_should_match: 1 }),
      filter: [
        isEntry,
        ...filters.map(
          ([facet, values]): Query => ({ terms: { [facet]: values.map((value) => value.toWellFormed()) } }),
        ),
        ...asked.map((clause) => anyOf(wanted.filter(({ covers }) => covers.includes(clause)).flatMap(waysOf))),
      ],
      must_not: plan.groups.filter(({ role }) => role === 'without').flatMap((group) => waysOf(group)),
    },
  }
}

/** The query that finds everything the filters leave. */
export function everythingIn(filters: Filters): Query {
  return questionOf({ ...nothingAsked, clauses: [] }, 'any', filters)
}

const nothingAsked = {
  groups: [],
  asked: [],
  marks: { terms: new Set<string>(), prefixes: [], phrases: [], exact: new Set<string>() },
  corrections: [],
} as const

/** What is kept beside the entries is of no kind. */
const isEntry: Query = { exists: { field: 'kind' } }
const none: Query = { match_none: {} }
/** The context counts half, as it does in the file. */
const contextWeight = 0.5
/** The service bounds how many parts a query has; in queries of more words than this the context does not rank. */
const mostInContext = 200

/** An entry is ranked by the best of the ways in which it has what a group stands for. */
function scored({ alternatives, weight }: Group, all: readonly Group[]): Query[] {
  const total = all.reduce((sum, each) => sum + each.alternatives.length, 0)
  const queries = alternatives.flatMap((way): Query[] => {
    if (way.by !== 'term') return [queryOf(way)]
    const inWords = { term: { words: { value: way.term } } }
    return total > mostInContext
      ? [inWords]
      : [inWords, { term: { context: { value: way.term, boost: contextWeight } } }]
  })
  return weight > 0 && queries.length > 0 ? [{ dis_max: { queries, boost: weight } }] : []
}

/** The ways of a group, without what each is worth; terms are put together, because the parts of a query are bounded. */
function waysOf({ alternatives }: Group): Query[] {
  const terms = alternatives.flatMap((way) => (way.by === 'term' ? way.term : []))
  const others = alternatives.filter(({ by }) => by !== 'term')
  return [...(terms.length > 0 ? [{ terms: { sequence: terms } }] : []), ...others.flatMap(bare)]
}

function bare(way: Alternative): Query[] {
  return way.by === 'opening' ? openings(way.opening) : [queryOf(way)]
}

function queryOf(way: Alternative): Query {
  switch (way.by) {
    case 'term':
      return { term: { sequence: way.term } }
    case 'phrase':
      return { match_phrase: { sequence: { query: way.terms.join(' ') } } }
    case 'opening':
      return { dis_max: { queries: openings(way.opening) } }
    case 'member':
      return { term: { [way.facet]: way.value } }
    case 'together':
      return { bool: { filter: way.anyOf.map((terms) => ({ terms: { sequence: terms } })) } }
    default:
      return way satisfies never
  }
}

function openings(opening: string): Query[] {
  return [{ prefix: { sequence: { value: opening } } }, { prefix: { written: { value: opening } } }]
}

function anyOf(ways: readonly Query[]): Query {
  if (ways.length === 0) return none
  return { bool: { should: ways, minimum_should_match: 1 } }
}

function isRequired({ groups }: Plan, clause: number): boolean {
  return groups.some(({ role, covers }) => role === 'required' && covers.includes(clause))
}
