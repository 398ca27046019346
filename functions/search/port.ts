import type { Facet, Kind, SearchChanges } from './entry.ts'

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

/** A stretch of shown text; marked when it is what was searched for. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/** One thing found. */
export interface Hit {
  readonly id: string
  readonly kind: Kind
  readonly label?: string
  readonly title: readonly Stretch[]
  readonly context?: string
  readonly date?: string
  readonly language: string
  readonly event?: { readonly slug: string; readonly title: string }
  /** The best part of the text, with marks as data. */
  readonly passage: readonly Stretch[]
  readonly score: number
}

/** The hits of one event: the best first, and how many there are. */
export interface HitGroup {
  readonly event?: { readonly slug: string; readonly title: string }
  readonly total: number
  readonly hits: readonly Hit[]
}

/** How many of the things found carry a value of a facet. */
export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** The answer to a query. */
export interface SearchAnswer {
  /** How many things were found, on all pages. */
  readonly total: number
  readonly hits: readonly Hit[]
  /** Present when grouped; `hits` is empty then. */
  readonly groups?: readonly HitGroup[]
  readonly facets: Readonly<Partial<Record<Facet, readonly FacetCount[]>>>
  /** The cursor of the next page; absent on the last one. */
  readonly next?: string
  /** Words the index does not know, each with the word searched for instead. */
  readonly corrections: readonly { readonly from: string; readonly to: string }[]
  /** Words that are too common to be searched for beside the others. */
  readonly ignored: readonly string[]
  /** The whole query with its corrections in place. */
  readonly didYouMean?: string
}

/** A way to go on from what is typed: a word, a record, or a value of a facet. */
export interface Suggestion {
  readonly text: string
  readonly kind?: Kind
  readonly id?: string
  readonly facet?: Facet
  readonly value?: string
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
