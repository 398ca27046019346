import type { Appearance, Role } from '../model/appearance.ts'
import type { Comparator, Figure, Quantity } from '../model/figure.ts'
import type { Outcome } from '../model/outcome.ts'
import { Href } from '../model/prose.ts'
import type { Reference } from '../model/reference.ts'
import type { Session, SessionType } from '../model/session.ts'
import { slugOf } from '../model/slug.ts'
import type { ReadFigure, ReadItem, ReadPerson, ReadReference, ReadSession } from './reading.ts'

const ROLES: Readonly<Record<string, Role>> = {
  moderator: 'moderator',
  chair: 'chair',
  panelist: 'panelist',
  speaker: 'speaker',
  rapporteur: 'rapporteur',
  participant: 'participant',
}

/** Those who took part; an author or organizer is no appearance. */
export function appearancesOf(people: readonly ReadPerson[]): Appearance[] {
  return people.flatMap((one, order): Appearance[] => {
    const role = ROLES[one.role ?? '']
    if (role === undefined) return []
    return [
      {
        kind: 'appearance',
        id: `person-${order + 1}`,
        order,
        person: { printed: one.name, ...(one.entry && { ref: { register: 'person', slug: one.entry } }) },
        named: true,
        ...(one.honorific && { honorific: one.honorific.slice(0, 60) }),
        roles: [role],
        capacity: [one.position, one.affiliation]
          .filter((part) => part)
          .join(', ')
          .slice(0, 500),
        affiliations: [],
        onBehalfOf: one.onBehalfOf ? [{ printed: one.onBehalfOf.slice(0, 500) }] : [],
      },
    ]
  })
}

/** The outcomes, nested through their parents. */
export function outcomesFor(items: readonly ReadItem[]): Outcome[] {
  const made: Outcome[] = []
  const add = (item: ReadItem, parent: string | undefined) => {
    const id = `outcome-${made.length + 1}`
    made.push({
      kind: 'outcome',
      id,
      order: made.length,
      type: 'finding',
      ...(parent && { parent }),
      text: [{ p: [item.text] }],
      concerns: [],
      themes: [],
    })
    for (const child of item.children) add(child, id)
  }
  for (const item of items) add(item, undefined)
  return made
}

const COMPARATORS: Readonly<Record<string, Comparator>> = {
  'more than': 'more-than',
  about: 'about',
  'close to': 'close-to',
  'at least': 'at-least',
  'up to': 'at-most',
}

/** A number with its qualifier as a quantity of the model. */
export function quantityOf(one: { readonly value: number; readonly qualifier: string | null }): Quantity {
  const comparator = COMPARATORS[one.qualifier ?? ''] ?? 'exactly'
  const words = comparator === 'at-most' ? 'at most' : comparator === 'exactly' ? '' : (one.qualifier ?? '')
  return { printed: `${words} ${one.value}`.trim(), comparator, value: one.value }
}

/** The figures that count something. */
export function figuresFor(figures: readonly ReadFigure[]): Figure[] {
  return figures.map((one, order) => ({
    kind: 'figure',
    id: `figure-${order + 1}`,
    order,
    quantity: quantityOf(one),
    unit: one.unit.slice(0, 300),
    ...(one.period && { period: one.period.slice(0, 120) }),
  }))
}

/** The references that our grammar can link to, addresses that differ by a slash only once. */
export function referencesFor(references: readonly ReadReference[]): Reference[] {
  const sound = references.filter((one) => Href.safeParse(one.url).success)
  const byId = new Map(sound.toReversed().map((one) => [slugOf(one.url), one.url]))
  return [...byId]
    .toReversed()
    .map(([id, url], order) => ({ kind: 'reference', id, order, title: url.slice(0, 500), url }))
}

const KINDS: readonly (readonly [string, SessionType])[] = [
  ['panel', 'panel'],
  ['presentation', 'presentation'],
  ['keynote', 'keynote'],
  ['discussion', 'discussion'],
]

/** The sessions by their titles. */
export function sessionsFor(sessions: readonly ReadSession[]): Session[] {
  return sessions.map((one, order) => ({
    kind: 'session',
    id: slugOf(one.title),
    order,
    type: KINDS.find(([word]) => one.kind.includes(word))?.[1] ?? 'other',
    title: one.title.slice(0, 300),
    precedes: false,
    text: [],
  }))
}
