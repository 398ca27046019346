import type { Facet, FacetCount, SearchAnswer } from '../../content/model/search.ts'
import { to, type View } from '../view.ts'
import { findWords } from '../words/find/speak-find.ts'
import { numberIn } from '../words/number.ts'
import { type SearchAddress, searchPath, withFilter } from './address.ts'
import { type FacetNames, facetWord } from './facet-words.ts'

/** What the parts of a page of results share. */
export interface Finding {
  readonly view: View
  readonly search: SearchAddress
  readonly answer: SearchAnswer
  readonly names: FacetNames
}

/** How many values of a facet are offered, the most frequent first. */
const OFFERED = 20

/** The filters that hold, each a link to the same search without it. */
export function ActiveFilters({ view, search, names }: Finding) {
  const words = findWords(view)
  const active = activeIn(search)
  if (active.length === 0) return null
  return (
    <nav class="contents" aria-label={words.filters}>
      <ul>
        {active.map(({ facet, value }) => {
          const rest = (search.filters[facet] ?? []).filter((each) => each !== value)
          const named = `${words.facet[facet]}: ${facetWord(view, names, facet, value)}`
          return (
            <li>
              <a href={to(view, searchPath(withFilter(search, facet, rest)))} aria-label={words.without(named)}>
                {`× ${named}`}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The filters that hold in words, as a heading names them. */
export function filterWords({ view, search, names }: Pick<Finding, 'view' | 'search' | 'names'>): string {
  return activeIn(search)
    .map(({ facet, value }) => facetWord(view, names, facet, value))
    .join(' · ')
}

/** Whether there is a facet by which what is found can be narrowed down. */
export function isNarrowable(finding: Finding): boolean {
  return order.some((facet) => offeredIn(finding, facet).length > 0)
}

/** What is found by facet, each value a link with its count; they open without a script. */
export function FacetLists(finding: Finding) {
  const words = findWords(finding.view)
  const lists = order.flatMap((facet) => {
    const offered = offeredIn(finding, facet)
    return offered.length > 0 ? [{ facet, offered }] : []
  })
  if (lists.length === 0) return null
  return (
    <nav class="facets" id="narrow" aria-label={words.narrow}>
      {lists.map(({ facet, offered }) => (
        <details open={facet === 'kind'}>
          <summary>{words.facet[facet]}</summary>
          <ul>
            {offered.map((each) => (
              <li>
                <FacetLink {...finding} facet={facet} {...each} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  )
}

function FacetLink({ view, search, names, facet, value, count }: Finding & FacetCount & { facet: Facet }) {
  return (
    <>
      <a href={to(view, searchPath(withFilter(search, facet, [value])))}>{facetWord(view, names, facet, value)}</a>
      <span class="minor">{` ${numberIn(view.words, count)}`}</span>
    </>
  )
}

/** A facet that filters already offers only what is narrower: then every count is what its link leads to. */
function offeredIn({ search, answer, names }: Finding, facet: Facet): readonly FacetCount[] {
  const counts = answer.facets[facet] ?? []
  const chosen = search.filters[facet] ?? []
  if (chosen.length === 0) return counts.slice(0, OFFERED)
  if (facet !== 'theme') return []
  const narrower = counts.filter(({ value }) => {
    const concept = names.entries.get(`concept/${value}`)
    return concept?.kind === 'concept' && concept.broader.some((broader) => chosen.includes(broader))
  })
  return narrower.slice(0, OFFERED)
}

function activeIn({ filters }: SearchAddress): { facet: Facet; value: string }[] {
  return order.flatMap((facet) => (filters[facet] ?? []).map((value) => ({ facet, value })))
}

const order: readonly Facet[] = [
  'kind',
  'theme',
  'country',
  'organization',
  'person',
  'standing',
  'year',
  'event',
  'eventType',
  'series',
  'language',
]
