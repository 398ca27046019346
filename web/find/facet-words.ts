import { EventType } from '../../content/model/event.ts'
import type { Entries, Listing } from '../../content/model/listing.ts'
import { type Facet, kinds } from '../../content/model/search.ts'
import { headlines } from '../../content/model/track-row.ts'
import { entryName } from '../parts/name.tsx'
import type { View } from '../view.ts'
import { findWords } from '../words/find/speak-find.ts'
import { headlineIn } from '../words/work/speak-work.ts'

/** What the values of facets are called: the entries of registers by their key, and the dossiers by their slug. */
export interface FacetNames {
  readonly entries: Entries
  readonly listings: ReadonlyMap<string, Listing>
}

/** The register in which the values of a facet stand, if they stand in one. */
export const registerOf = {
  theme: 'concept',
  country: 'country',
  organization: 'organization',
  person: 'person',
  series: 'series',
} as const satisfies Partial<Record<Facet, string>>

/** The value of a facet in the reader's words; one that nothing knows any more is shown as it stands. */
export function facetWord(view: View, { entries, listings }: FacetNames, facet: Facet, value: string): string {
  switch (facet) {
    case 'theme':
    case 'country':
    case 'organization':
    case 'person':
    case 'series': {
      const entry = entries.get(`${registerOf[facet]}/${value}`)
      return entry ? entryName(view, entry) : value
    }
    case 'event':
      return listings.get(value)?.title || value
    case 'kind': {
      const kind = kinds.find((known) => known === value)
      return kind ? findWords(view).kind[kind] : value
    }
    case 'eventType': {
      const type = EventType.safeParse(value)
      if (type.success) return view.terms.event[type.data]
      return value === 'campaign' ? findWords(view).campaign : value
    }
    case 'standing': {
      const headline = headlines.find((known) => known === value)
      return headline ? headlineIn(view, headline) : value
    }
    case 'language':
      return languageName(view, value)
    case 'year':
      return value
    default:
      return facet satisfies never
  }
}

function languageName({ language }: View, tag: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
