import type { Alternative } from './plan.ts'

/** The FTS5 expression for those ways of a group that are not counted word by word; empty where there is none. */
export function expressionOf(alternatives: readonly Alternative[]): string {
  return alternatives.flatMap(partOf).join(' OR ')
}

function partOf(way: Alternative): string[] {
  switch (way.by) {
    case 'phrase':
      return [`"${way.terms.join(' ')}"`]
    case 'opening':
      return [`"${way.opening}"*`]
    case 'together':
      return [`(${way.anyOf.map((terms) => `(${terms.map((term) => `"${term}"`).join(' OR ')})`).join(' AND ')})`]
    case 'term':
    case 'member':
      return []
    default:
      return way satisfies never
  }
}
