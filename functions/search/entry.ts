import type { Facet, Kind, StatedFacet } from '../../content/model/search.ts'

/** One public thing that can be found: its words as they are shown, and the facets it is counted under. */
export interface SearchEntry {
  /** The address of the record, e.g. `events/2021-04-29-x/recommendations/2.c`. */
  readonly id: string
  readonly kind: Kind
  /** The label as printed, e.g. `2.c`; found exactly. */
  readonly label?: string
  /** Document symbols, e.g. `S/2020/406`; found exactly. */
  readonly symbols?: readonly string[]
  readonly title: string
  readonly text: string
  /** Names in every known spelling and script; never stemmed. */
  readonly names?: readonly string[]
  readonly language: string
  /** `2021`, `2021-04` or `2021-04-29`. */
  readonly date?: string
  readonly event?: { readonly slug: string; readonly title: string }
  /** The line under the title: who, when, where. */
  readonly context?: string
  readonly facets: { readonly [F in StatedFacet]?: readonly string[] }
}

/** A term of a vocabulary: its words in every language find the entries that carry it. */
export interface Concept {
  readonly facet: Facet
  readonly value: string
  /** The label per language. */
  readonly labels: Readonly<Record<string, string>>
  /** Other words for the same, in any language. */
  readonly synonyms?: readonly string[]
  /** The values of the next broader terms in the same facet. */
  readonly broader?: readonly string[]
}

/** What changed since the last batch: entries to put in place, and the ids of entries to take out. */
export interface SearchChanges {
  readonly put?: readonly SearchEntry[]
  readonly remove?: readonly string[]
}
