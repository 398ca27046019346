import type { Facet, FacetCount } from '../../../content/model/search.ts'
import type { Reader } from './reader.ts'

/** Which rows the filters allow, as 1 under the number of the row; nothing when there is no filter. */
export function allowedBy(
  reader: Reader,
  filters: readonly (readonly [Facet, readonly string[]])[],
): Uint8Array | undefined {
  let allowed: Uint8Array | undefined
  for (const [facet, values] of filters) allowed = narrowed(reader, facet, new Set(values), allowed)
  return allowed
}

/** How many values of one facet an answer counts out. */
export const mostValues = 100

/** The values of each facet among some rows, the most frequent first. */
export function countFacets(reader: Reader, rows: Uint32Array, wanted: readonly Facet[]) {
  return Object.fromEntries(
    wanted.map((facet): [Facet, readonly FacetCount[]] => [facet, countFacet(reader, rows, facet)]),
  )
}

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
