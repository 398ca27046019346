import type { Lexicon } from './lexicon.ts'
import type { Alternative, Group, Plan } from './plan.ts'

/** How many occurrences of words one query may read; rare words come first, so that common ones are left unread. */
const budget = 150_000

/** A plan whose cost is bounded, and the clauses whose words are too common beside the others to be searched for. */
export interface Affordable {
  readonly plan: Plan
  readonly ignored: readonly number[]
}

/** Keep a plan within the budget: words beyond it do not rank; where all are asked for, they still have to be there. */
export function affordable(lexicon: Lexicon, plan: Plan, match: 'any' | 'all', most = budget): Affordable {
  const words = plan.groups
    .filter(({ role, weight, alternatives }) => role === 'optional' && weight === 1 && alternatives.every(isTerm))
    .map((group) => ({ group, cost: costOf(lexicon, group) }))
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

function costOf(lexicon: Lexicon, { alternatives }: Group): number {
  return alternatives.reduce((sum, each) => sum + (each.by === 'term' ? lexicon.documents(each.term) : 0), 0)
}

/** An engine crosses lists of rows much faster than it hands over every occurrence. */
function together(groups: readonly Group[]): Group {
  const anyOf = groups.map(({ alternatives }) => alternatives.flatMap((each) => (each.by === 'term' ? each.term : [])))
  return {
    alternatives: [{ by: 'together', anyOf }],
    covers: groups.flatMap(({ covers }) => covers),
    role: 'required',
    weight: 0,
  }
}
