/** The kinds of thing a search finds, in the order in which equal hits are told apart. */
export const kinds = [
  'event',
  'session',
  'outcome',
  'figure',
  'recommendation',
  'commitment',
  'person',
  'organization',
  'reference',
] as const
/** One kind of thing a search finds. */
export type Kind = (typeof kinds)[number]

/** The facets an entry states itself; a search filters by them and counts them. */
export const statedFacets = [
  'theme',
  'country',
  'organization',
  'person',
  'eventType',
  'year',
  'series',
  'language',
  'standing',
] as const
/** All facets; the kind and the event of an entry are counted like any other. */
export const facets = ['kind', 'event', ...statedFacets] as const
/** A facet an entry states itself. */
export type StatedFacet = (typeof statedFacets)[number]
/** The name of a facet. */
export type Facet = (typeof facets)[number]

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
