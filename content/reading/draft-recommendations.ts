import type { Recommendation } from '../model/recommendation.ts'
import { labelFrom } from './draft-labels.ts'
import type { ReadRecommendation } from './reading.ts'

type Found = { readonly recommendations: Recommendation[]; readonly review: readonly string[] }
type State = { readonly made: Recommendation[]; readonly review: string[]; readonly used: Set<string> }

/** Recommendations under labels of our grammar; where the source prints none, or one twice, a free one is proposed. */
export function recommendationsFor(found: readonly ReadRecommendation[]): Found {
  const state: State = { made: [], review: [], used: new Set() }
  const claimed = found.map((one) => labelFrom(one.number))
  for (const [index, one] of found.entries()) {
    const own = claimed[index] ?? ''
    const label = own !== '' && claimed.indexOf(own) === index ? own : free('', claimed, state)
    add(one, label, state)
  }
  return { recommendations: state.made, review: state.review }
}

function add(one: ReadRecommendation, label: string, state: State): void {
  const printed = (one.number ?? '').slice(0, 40)
  if (labelFrom(one.number) !== label.split('.').at(-1) && labelFrom(one.number) !== label) {
    const why = printed === '' ? 'no label is printed' : `"${printed}" is printed`
    state.review.push(`Look at the label ${label}, which is proposed: ${why} before "${one.text.slice(0, 60)}"`)
  }
  state.used.add(label)
  state.made.push({
    kind: 'recommendation',
    label,
    printed: asListed(printed),
    order: state.made.length,
    ...(one.title && { title: one.title.slice(0, 300) }),
    text: [{ p: [one.text] }],
    addressees: one.addressee === null ? [] : [{ name: { printed: one.addressee.slice(0, 500) }, basis: basisOf(one) }],
    madeBy: [],
    textStanding: 'organizer-summary',
    references: [],
    relations: [],
    themes: [],
  })
  const claimed = one.children.map((child) => `${label}.${labelFrom(child.number)}`)
  for (const [index, child] of one.children.entries()) {
    const own = claimed[index] ?? ''
    const kept = labelFrom(child.number) !== '' && claimed.indexOf(own) === index
    add(child, kept ? own : free(`${label}.`, claimed, state), state)
  }
}

/** A reader keeps no punctuation of a label; a bare number or letter is written as lists write it. */
function asListed(printed: string): string {
  if (/^\d{1,3}$/u.test(printed)) return `${printed}.`
  return /^[a-z]$/u.test(printed) ? `${printed})` : printed
}

function basisOf(one: ReadRecommendation): 'explicit' | 'inferred' {
  return `${one.title ?? ''} ${one.text}`.includes(one.addressee ?? '') ? 'explicit' : 'inferred'
}

function free(prefix: string, claimed: readonly string[], state: State): string {
  let number = 1
  while (claimed.includes(`${prefix}${number}`) || state.used.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
