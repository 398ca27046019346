import { createHash } from 'node:crypto'
import { type Facet, facets, kinds } from '../../../content/model/search.ts'
import { limits, QueryError, type SearchQuery } from '../port.ts'
import type { Clause } from './clauses.ts'
import type { Plan } from './plan.ts'

/** How many things a page of the answer holds at most; a number that is none is refused. */
export function limitOf({ limit = 20 }: SearchQuery): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > limits.page) {
    throw new QueryError('bad-limit', `Cannot answer with ${limit} hits: from 1 to ${limits.page}`)
  }
  return limit
}

/** The facets by which a query filters, each with its values; what cannot be filtered by is refused. */
export function filtersOf({ filters = {} }: SearchQuery): readonly (readonly [Facet, readonly string[]])[] {
  const found = Object.entries(filters).flatMap(([name, values]): [Facet, readonly string[]][] => {
    const facet = facets.find((each) => each === name)
    if (!facet) throw new QueryError('bad-filter', `Cannot filter by "${name.slice(0, 40)}": not a facet`)
    if (facet === 'kind') checkKinds(values ?? [])
    return values && values.length > 0 ? [[facet, values]] : []
  })
  if (found.reduce((sum, [, values]) => sum + values.length, 0) > limits.filterValues) {
    throw new QueryError('bad-filter', `Cannot filter by more than ${limits.filterValues} values`)
  }
  return found
}

function checkKinds(values: readonly string[]): void {
  for (const value of values) {
    if (!kinds.some((kind) => kind === value))
      throw new QueryError('bad-filter', `Cannot filter by the kind "${value.slice(0, 40)}"`)
  }
}

/** By relevance where words are asked for, by date where there are none, unless the query says. */
export function sortOf({ sort }: SearchQuery, clauses: readonly Clause[]): 'relevance' | 'date' {
  return sort ?? (clauses.some(({ without }) => !without) ? 'relevance' : 'date')
}

/** The facets that an answer counts. */
export function wantedFacets({ facets: wanted }: SearchQuery): readonly Facet[] {
  return wanted ? facets.filter((facet) => wanted.includes(facet)) : facets
}

/** What tells the pages of one query from those of another. */
export function nameOf({ text, filters = {}, match, sort, groupBy }: SearchQuery): string {
  const filtered = Object.entries(filters).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const plain = JSON.stringify([text?.trim(), filtered, match, sort, groupBy])
  return createHash('sha256').update(plain).digest('base64url').slice(0, 11)
}

/** The whole query with its corrections in place, where there are any. */
export function mended(text: string, { corrections }: Plan, clauses: readonly Clause[]): { didYouMean?: string } {
  if (corrections.length === 0 || clauses.length === 0) return {}
  return { didYouMean: corrections.reduce((query, { from, to }) => query.replace(from, () => to), text) }
}
