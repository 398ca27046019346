import { type Facet, facets, kinds } from '../../content/model/search.ts'

/** A search as its address states it, so that it can be sent to a colleague. */
export interface SearchAddress {
  readonly text: string
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>
  readonly sort?: 'relevance' | 'date' | undefined
  readonly grouped?: boolean
  /** The `next` of the page before. */
  readonly after?: string | undefined
}

/** Something in the address of a search that means nothing, and what would be right. */
export interface AddressFault {
  readonly field: string
  readonly value: string
  readonly expected: string
}

/** The name of each facet in an address. */
export const parameters: Readonly<Record<Facet, string>> = {
  kind: 'kind',
  theme: 'theme',
  country: 'country',
  organization: 'organization',
  person: 'person',
  event: 'event',
  eventType: 'type',
  series: 'series',
  year: 'year',
  language: 'language',
  standing: 'standing',
}

/** Reads the part of an address behind the question mark; an empty choice, as a form sends it, is none. */
export function readSearch(given: URLSearchParams): SearchAddress | AddressFault {
  const one = (name: string) => given.get(name) || undefined
  const [sort, group] = [one('sort'), one('group')]
  if (sort !== undefined && sort !== 'relevance' && sort !== 'date') {
    return { field: 'sort', value: sort, expected: 'relevance or date' }
  }
  if (group !== undefined && group !== 'event') return { field: 'group', value: group, expected: 'event' }
  const filters = facets.flatMap((facet) => {
    const values = [...new Set(given.getAll(parameters[facet]).filter((value) => value !== ''))]
    return values.length > 0 ? [[facet, values] as const] : []
  })
  const found = Object.fromEntries(filters)
  const kind = found.kind?.find((value) => !kinds.some((known) => known === value))
  if (kind !== undefined) return { field: 'kind', value: kind, expected: kinds.join(', ') }
  return { text: one('q') ?? '', filters: found, sort, grouped: group === 'event', after: one('after') }
}

/** The address of a search, in the form of a page or of a file. */
export function searchPath(search: Partial<SearchAddress>, suffix: '' | '.json' | '.csv' | '.atom' = ''): string {
  const { text, filters = {}, sort, grouped, after } = search
  const given = new URLSearchParams(text ? { q: text } : {})
  for (const facet of facets) for (const value of filters[facet] ?? []) given.append(parameters[facet], value)
  if (sort) given.set('sort', sort)
  if (grouped) given.set('group', 'event')
  if (after) given.set('after', after)
  return `/search${suffix}${given.size > 0 ? `?${given}` : ''}`
}

/** A search with the values of one facet replaced; without values, the facet no longer filters. */
export function withFilter(search: SearchAddress, facet: Facet, values: readonly string[]): SearchAddress {
  const { [facet]: _, ...others } = search.filters
  return { ...search, after: undefined, filters: values.length > 0 ? { ...others, [facet]: values } : others }
}
