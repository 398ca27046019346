import type { Name } from '../model/party.ts'
import type { Recommendation } from '../model/recommendation.ts'
import type { Slug } from '../model/slug.ts'
import type { Statement } from '../model/statement.ts'
import { askedBy, namedIn, type Resolve } from './askers.ts'
import { labelFrom } from './draft-labels.ts'
import { positionOf } from './draft-positions.ts'
import type { ReadRecommendation } from './reading.ts'

type Found = {
  readonly recommendations: Recommendation[]
  readonly statements: Statement[]
  readonly review: readonly string[]
}
type State = {
  readonly made: Recommendation[]
  readonly statements: Statement[]
  readonly review: string[]
  readonly used: Set<string>
  /** themes that no vocabulary has, with how often each was printed */
  readonly strange: Map<string, number>
  readonly known: KnownOfAsks
}

/** What an editor knows of a whole table: whom it addresses, and what its names and themes mean. */
export interface KnownOfAsks {
  readonly party?: Name
  /** The day that the positions of the party speak of. */
  readonly asOf: string
  readonly countryOf?: Resolve
  readonly themeOf?: (printed: string) => Slug | undefined
}

/** Recommendations under labels of our grammar; where the source prints none, or one twice, a free one is proposed. */
export function recommendationsFor(found: readonly ReadRecommendation[], known: KnownOfAsks): Found {
  const state: State = { made: [], statements: [], review: [], used: new Set(), strange: new Map(), known }
  const claimed = found.map((one) => labelFrom(one.number))
  for (const [index, one] of found.entries()) {
    const own = claimed[index] ?? ''
    const label = own !== '' && claimed.indexOf(own) === index ? own : free('', claimed, state)
    add(one, label, state)
  }
  const strange = [...state.strange].toSorted((a, b) => b[1] - a[1])
  const review = strange.map(
    ([theme, count]) => `No vocabulary has the theme "${theme}", printed ${count} times: left out`,
  )
  return { recommendations: state.made, statements: state.statements, review: [...state.review, ...review] }
}

function add(one: ReadRecommendation, label: string, state: State): void {
  const printed = (one.number ?? '').slice(0, 40)
  if (labelFrom(one.number) !== label.split('.').at(-1) && labelFrom(one.number) !== label) {
    const why = printed === '' ? 'no label is printed' : `"${printed}" is printed`
    state.review.push(`Look at the label ${label}, which is proposed: ${why} before "${one.text.slice(0, 60)}"`)
  }
  state.used.add(label)
  const { text, madeBy } = madeByOf(one, state.known)
  const { party, asOf } = state.known
  const made: Recommendation = {
    kind: 'recommendation',
    label,
    printed: asListed(printed),
    order: state.made.length,
    ...(one.title && { title: one.title.slice(0, 300) }),
    text: [{ p: [text] }],
    addressees: party ? [{ name: party, basis: 'preamble' }] : addresseesOf(one),
    madeBy,
    textStanding: madeBy.length > 0 ? 'individual' : 'organizer-summary',
    references: [],
    relations: [],
    themes: themesOf(one, state),
  }
  state.made.push(made)
  const position = party && positionOf(made, one, party, asOf)
  if (position) state.statements.push(position)
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

function addresseesOf(one: ReadRecommendation): Recommendation['addressees'] {
  return one.addressee === null ? [] : [{ name: { printed: one.addressee.slice(0, 500) }, basis: basisOf(one) }]
}

function madeByOf(one: ReadRecommendation, { countryOf }: KnownOfAsks): { text: string; madeBy: Name[] } {
  if (one.madeBy !== undefined) return { text: one.text, madeBy: namedIn(one.madeBy, countryOf ?? nobody).slice(0, 50) }
  const asked = countryOf ? askedBy(one.text, countryOf) : { text: one.text, madeBy: [] }
  return { text: asked.text, madeBy: asked.madeBy.slice(0, 50) }
}

function nobody(): undefined {}

function themesOf({ themes = [] }: ReadRecommendation, { known: { themeOf }, strange }: State): Slug[] {
  if (!themeOf) return []
  const found = themes.flatMap((theme) => {
    const slug = themeOf(theme)
    if (slug === undefined) strange.set(theme, (strange.get(theme) ?? 0) + 1)
    return slug ?? []
  })
  return [...new Set(found)].slice(0, 30)
}

function basisOf(one: ReadRecommendation): 'explicit' | 'inferred' {
  return `${one.title ?? ''} ${one.text}`.includes(one.addressee ?? '') ? 'explicit' : 'inferred'
}

function free(prefix: string, claimed: readonly string[], state: State): string {
  let number = 1
  while (claimed.includes(`${prefix}${number}`) || state.used.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
