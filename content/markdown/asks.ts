import type { AnsweredAsk } from '../model/commitment.ts'
import type { Name } from '../model/party.ts'
import { type Addressee, type Recommendation, type Relation, TextStanding } from '../model/recommendation.ts'
import { type Draft, say } from './draft.ts'
import { dateOf, wordOf } from './field-values.ts'
import { type Field, isNone, plainValue } from './fields.ts'
import { pieces, readNames } from './names.ts'
import { readThemes } from './themes.ts'

/** What fields say of a recommendation beside its words. */
export interface Asks
  extends Pick<Recommendation, 'addressees' | 'madeBy' | 'textStanding' | 'due' | 'relations' | 'themes'> {
  /** What is cited, as typed; it is looked up when all references are known. */
  see: Cited[]
}

/** A reference as typed, and where. */
export interface Cited {
  readonly typed: string
  readonly line: number
}

/** A recommendation of which nothing else is said. */
export const noAsks: Asks = {
  addressees: [],
  madeBy: [],
  textStanding: 'organizer-summary',
  see: [],
  relations: [],
  themes: [],
}

/** What the fields of a preamble or item say; what they do not speak of is inherited. */
export function readAsks(draft: Draft, fields: readonly Field[], above: Asks, basis: Addressee['basis']): Asks {
  const asks: Asks = { ...above }
  const spoken = new Set<string>()
  for (const field of fields) {
    const first = !spoken.has(field.key)
    spoken.add(field.key)
    readAsk(draft, asks, field, first, basis)
  }
  if (asks.due === undefined) delete asks.due
  return asks
}

/** What an item passes on to the items below it: the addressees of its own, now inherited, and how its text stands. */
export function passedOn(asks: Asks, preamble: Asks): Asks {
  return {
    ...preamble,
    addressees: asks.addressees.map((addressee) => inherited(addressee)),
    madeBy: asks.madeBy,
    textStanding: asks.textStanding,
    due: asks.due,
  }
}

/** An addressee as an item below sees it: what was explicit above is inherited there. */
export function inherited({ name, basis }: Addressee): Addressee {
  return { name, basis: basis === 'explicit' ? 'preamble' : basis }
}

function readAsk(draft: Draft, asks: Asks, field: Field, first: boolean, basis: Addressee['basis']): void {
  const value = isNone(field.value) ? '' : field.value
  switch (field.key) {
    case 'addressed-to':
      asks.addressees = [...(first ? [] : asks.addressees), ...addressees(readNames(value), field.basis ?? basis)]
      return
    case 'made-by':
      asks.madeBy = [...(first ? [] : asks.madeBy), ...readNames(value)]
      return
    case 'themes':
      asks.themes = [...(first ? [] : asks.themes), ...readThemes(value)]
      return
    case 'see':
      asks.see = [...(first ? [] : asks.see), ...pieces(value).map((typed) => ({ typed, line: field.line }))]
      return
    case 'due':
      asks.due = value === '' ? undefined : dateOf(draft, field)
      return
    case 'standing':
      asks.textStanding = standingOf(draft, field)
      return
    case 'repeats':
    case 'refines':
    case 'supersedes':
    case 'answers':
      asks.relations = [
        ...asks.relations,
        ...pieces(value).flatMap((piece) => relation(draft, field, field.key, piece)),
      ]
      return
  }
}

function addressees(names: readonly Name[], basis: Addressee['basis']): Addressee[] {
  return names.map((name) => ({ name, basis }))
}

function standingOf(draft: Draft, field: Field): TextStanding {
  return (
    wordOf(draft, field, plainValue(field.value), TextStanding.options, (lexicon) => lexicon.values.standing) ??
    'organizer-summary'
  )
}

function relation(draft: Draft, field: Field, key: string, piece: string): Relation[] {
  const kind = relationKinds.find((option) => option === key)
  return kind ? recommendationIn(draft, field, piece).map((asked) => ({ relation: kind, ...asked })) : []
}

/** The recommendation of any dossier that a value means: by a link to it, or by the dossier and the label. */
export function recommendationIn(draft: Draft, field: Field, piece: string): AnsweredAsk[] {
  const typed = /\]\(([^)]*)\)$/.exec(piece)?.[1] ?? piece
  const [, dossier, label] =
    /^(?:\/(?:events|campaigns)\/)?([a-z0-9-]+)(?:\/recommendations\/|[\s#/]+)([a-z0-9.]+)$/.exec(typed) ?? []
  if (dossier && label) return [{ dossier, label }]
  say(draft, field.line, 'bad-relation', 'error', `Cannot find the recommendation that "${piece}" means`, {
    suggestion: 'Write its event and its label, such as "2019-06-12-my-event 2.b"',
  })
  return []
}

const relationKinds = ['repeats', 'refines', 'supersedes', 'answers'] as const
