import { type Facet, type FacetCount, facets, kinds } from '../../../content/model/search.ts'
import { limits, QueryError, type SearchQuery } from '../port.ts'
import type { Reader } from './reader.ts'

/** Which rows the filters allow, as 1 under the number of the row; nothing when there is no filter. */
export function allowedBy(reader: Reader, filters: SearchQuery['filters'] = {}): Uint8Array | undefined {
  let allowed: Uint8Array | undefined
  let count = 0
  for (const [name, values] of Object.entries(filters)) {
    const facet = facets.find((each) => each === name)
    if (!facet) throw new QueryError('bad-filter', `Cannot filter by "${name.slice(0, 40)}": not a facet`)
    if (!values || values.length === 0) continue
    count += values.length
    if (count > limits.filterValues)
      throw new QueryError('bad-filter', `Cannot filter by more than ${limits.filterValues} values`)
    if (facet === 'kind') checkKinds(values)
    allowed = narrowed(reader, facet, new Set(values), allowed)
  }
  return allowed
}

/** The values of each facet among some rows, the most frequent first. */
export function countFacets(reader: Reader, rows: Uint32Array, wanted: readonly Facet[]) {
  return Object.fromEntries(
    wanted.map((facet): [Facet, readonly FacetCount[]] => [facet, countFacet(reader, rows, facet)]),
  )
}

/** How many values of one facet an answer counts out. */
const mostValues = 100

function countFacet(reader: Reader, rows: Uint32Array, facet: Facet): readonly FacetCount[] {
  const members = reader.members(facet)
  const { starts, numbers } = reader.column(facet)
  const counts = new Uint32Array(Math.max(0, ...members.keys()) + 1)
  for (const row of rows) {
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const member = numbers[at] ?? 0
      counts[member] = (counts[member] ?? 0) + 1
    }
  }
  return [...members]
    .map(([member, value]) => ({ value, count: counts[member] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues)
}

function checkKinds(values: readonly string[]): void {
  for (const value of values) {
    if (!kinds.some((kind) => kind === value))
      throw new QueryError('bad-filter', `Cannot filter by the kind "${value.slice(0, 40)}"`)
  }
}

function narrowed(
  reader: Reader,
  facet: Facet,
  values: ReadonlySet<string>,
  before: Uint8Array | undefined,
): Uint8Array {
  const allowed = new Uint8Array(reader.rows + 1)
  const wanted = new Set([...reader.members(facet)].filter(([, value]) => values.has(value)).map(([member]) => member))
  if (wanted.size === 0) return allowed
  const { starts, numbers } = reader.column(facet)
  for (let row = 1; row <= reader.rows; row++) {
    if (before && before[row] === 0) continue
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) if (wanted.has(numbers[at] ?? 0)) allowed[row] = 1
  }
  return allowed
}
