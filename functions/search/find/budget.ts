import type { Alternative, Group, Plan } from './plan.ts'
import type { Reader } from './reader.ts'

/** How many occurrences of words one query may read; rare words come first, so that common ones are left unread. */
const budget = 150_000

/** A plan whose cost is bounded, and the clauses whose words are too common beside the others to be searched for. */
export interface Affordable {
  readonly plan: Plan
  readonly ignored: readonly number[]
}

/** Keep a plan within the budget: words beyond it do not rank; where all are asked for, they still have to be there. */
export function affordable(reader: Reader, plan: Plan, match: 'any' | 'all', most = budget): Affordable {
  const words = plan.groups
    .filter(({ role, weight, alternatives }) => role === 'optional' && weight === 1 && alternatives.every(isTerm))
    .map((group) => ({ group, cost: costOf(reader, group) }))
    .toSorted((a, b) => a.cost - b.cost)
  const dear = new Set(beyond(words, most))
  if (dear.size === 0) return { plan, ignored: [] }
  const groups = plan.groups.filter((group) => !dear.has(group))
  if (match === 'all') return { plan: { ...plan, groups: [...groups, together([...dear])] }, ignored: [] }
  return { plan: { ...plan, groups }, ignored: [...dear].flatMap(({ covers }) => covers) }
}

function beyond(words: readonly { readonly group: Group; readonly cost: number }[], most: number): Group[] {
  let spent = 0
  return words.flatMap(({ group, cost }, index) => {
    spent += cost
    return index > 0 && spent > most ? [group] : []
  })
}

function isTerm(alternative: Alternative): boolean {
  return alternative.by === 'term'
}

function costOf(reader: Reader, { alternatives }: Group): number {
  return alternatives.reduce((sum, each) => sum + (each.by === 'term' ? reader.documents(each.term) : 0), 0)
}

/** The engine crosses lists of rows much faster than it hands over every occurrence. */
function together(groups: readonly Group[]): Group {
  const each = groups.map(({ alternatives }) => `(${alternatives.flatMap(quoted).join(' OR ')})`)
  return {
    alternatives: [{ by: 'expression', expression: each.join(' AND ') }],
    covers: groups.flatMap(({ covers }) => covers),
    role: 'required',
    weight: 0,
  }
}

function quoted(alternative: Alternative): string[] {
  return alternative.by === 'term' ? [`"${alternative.term}"`] : []
}
