import type { Facet, SearchAnswer, Suggestion } from '../../content/model/search.ts'
import type { SearchChanges } from './entry.ts'

/** What is asked of the index; every limit is checked and named in a `QueryError`. */
export interface SearchQuery {
  /** Words, "phrases", -without, pref*; empty to see all that the filters leave. */
  readonly text?: string
  /** Values per facet: any of one facet, all facets together. */
  readonly filters?: Readonly<Partial<Record<Facet, readonly string[]>>>
  /** `any` ranks what has any of the words; `all` leaves out what lacks one. */
  readonly match?: 'any' | 'all'
  /** By relevance when there are words, by date (newest first) when there are none. */
  readonly sort?: 'relevance' | 'date'
  readonly groupBy?: 'event'
  readonly limit?: number
  /** The `next` of the page before. */
  readonly cursor?: string
  /** Whether the last word is still being typed. */
  readonly typing?: boolean
  /** The language of the reader; decides only where the words leave it open. */
  readonly language?: string
  /** The facets to count; all when absent. */
  readonly facets?: readonly Facet[]
}

/** The search of the site: what an embedded file and a search service both can do. */
export interface SearchPort {
  search(query: SearchQuery): Promise<SearchAnswer>
  suggest(typed: string, limit?: number): Promise<readonly Suggestion[]>
  apply(changes: SearchChanges): Promise<void>
  close(): Promise<void>
}

/** What a query may cost. */
export const limits = {
  characters: 400,
  terms: 200,
  prefixes: 3,
  filterValues: 50,
  page: 100,
} as const

/** The stable names of what a caller can mend in a query. */
export type QueryErrorCode = 'too-long' | 'too-many-words' | 'bad-prefix' | 'bad-filter' | 'bad-limit' | 'bad-cursor'

/** A query that is refused before anything is looked up. */
export class QueryError extends Error {
  readonly code: QueryErrorCode
  override readonly name = 'QueryError'

  constructor(code: QueryErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Why an index cannot answer: it is there no more, or what it lies on is too busy for the moment. */
export class SearchFault extends Error {
  readonly reason: 'gone' | 'busy'
  override readonly name = 'SearchFault'

  constructor(reason: 'gone' | 'busy', cause: unknown) {
    super(`Cannot search: the index is ${reason}`, { cause })
    this.reason = reason
  }
}
