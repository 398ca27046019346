import type { Facet, Kind } from '../../../content/model/search.ts'

/** The words of searching in one language; a missing one does not compile. */
export interface FindWords {
  readonly search: string
  readonly box: string
  readonly results: string
  readonly help: string
  readonly nothing: string
  readonly advice: string
  readonly didYouMean: string
  readonly corrected: (from: string, to: string) => string
  readonly ignored: string
  readonly filters: string
  readonly narrow: string
  readonly without: (filter: string) => string
  readonly order: string
  readonly byRelevance: string
  readonly byDate: string
  readonly grouped: string
  readonly inOneList: string
  readonly allOfEvent: (count: string) => string
  readonly suggestions: string
  readonly feed: string
  readonly table: string
  readonly campaign: string
  readonly facet: Record<Facet, string>
  readonly kind: Record<Kind, string>
}
