import type { Neutral, ReadItem, Reading, ReadRecommendation } from './reading.ts'
import { SURE } from './reading.ts'

type Recorded<Kind extends string, Value> = {
  /** the address that passages are claimed by: `recommendations/2/1`, or `added/3` where an editor made it */
  readonly id: string
  readonly kind: Kind
  readonly parent: string | null
  /** somebody has looked at it and let it stand */
  readonly decided: boolean
  readonly value: Value
}

/** One record of a reading on its way to be published, without those below it. */
export type ReviewRecord =
  | Recorded<'event', Neutral['event']>
  | Recorded<'session', Neutral['sessions'][number]>
  | Recorded<'person', Neutral['people'][number]>
  | Recorded<'outcome', Omit<ReadItem, 'children'>>
  | Recorded<'figure', Neutral['figures'][number]>
  | Recorded<'recommendation', Omit<ReadRecommendation, 'children'>>
  | Recorded<'reference', Neutral['references'][number]>

/** The kind of a record under review. */
export type ReviewKind = ReviewRecord['kind']

/** A reading as its editors have left it: the records, in the order of the document, and what they have settled. */
export type Review = {
  readonly reading: Reading
  readonly records: readonly ReviewRecord[]
  /** the messages that somebody has dealt with, by their place in the reading */
  readonly settled: readonly number[]
  /** the address of the event, where an editor has chosen it */
  readonly address: string | null
  /** how many records editors have made, for the names of the next ones */
  readonly added: number
}

/** The review of a reading about which nobody has decided anything. */
export function startReview(reading: Reading): Review {
  const { event, sessions, people, outcomes, figures, recommendations, references } = reading.neutral
  const flat = <Kind extends string, Value>(kind: Kind, folder: string, values: readonly Value[]) =>
    values.map((value, index) => ({ id: `${folder}/${index + 1}`, kind, parent: null, decided: false, value }))
  return {
    reading,
    records: [
      { id: 'event', kind: 'event', parent: null, decided: false, value: event },
      ...nested('recommendation', 'recommendations', null, recommendations),
      ...nested('outcome', 'outcomes', null, outcomes),
      ...flat('person', 'people', people),
      ...flat('session', 'sessions', sessions),
      ...flat('figure', 'figures', figures),
      ...flat('reference', 'references', references),
    ],
    settled: [],
    address: null,
    added: 0,
  }
}

type Tree<Value> = Value & { readonly children: readonly Tree<Value>[] }

function nested<Kind extends string, Value>(
  kind: Kind,
  at: string,
  parent: string | null,
  items: readonly Tree<Value>[],
): readonly Recorded<Kind, Omit<Tree<Value>, 'children'>>[] {
  return items.flatMap(({ children, ...value }, index) => {
    const id = `${at}/${index + 1}`
    return [{ id, kind, parent, decided: false, value }, ...nested(kind, id, id, children)]
  })
}

const kinds = ['event', 'recommendation', 'outcome', 'person', 'session', 'figure', 'reference'] as const

/** The records kind by kind, each with those below it right after it. */
export function inTreeOrder(records: readonly ReviewRecord[]): readonly ReviewRecord[] {
  const below = new Map<string | null, ReviewRecord[]>()
  for (const one of records) below.set(one.parent, [...(below.get(one.parent) ?? []), one])
  const withThose = (one: ReviewRecord): readonly ReviewRecord[] => [
    one,
    ...(below.get(one.id) ?? []).flatMap(withThose),
  ]
  const top = below.get(null) ?? []
  return kinds.flatMap((kind) => top.filter((one) => one.kind === kind)).flatMap(withThose)
}

/** The records of a review in the neutral shape that a draft is written from. */
export function neutralOf({ reading, records }: Review): Neutral {
  const of = <Kind extends ReviewKind>(kind: Kind) => records.filter((one) => isOf(kind, one))
  return {
    ...reading.neutral,
    event: of('event')[0]?.value ?? reading.neutral.event,
    sessions: of('session').map(({ value }) => value),
    people: of('person').map(({ value }) => value),
    outcomes: treeOf(of('outcome'), null),
    figures: of('figure').map(({ value }) => value),
    recommendations: treeOf(of('recommendation'), null),
    references: of('reference').map(({ value }) => value),
  }
}

function treeOf<Value>(records: readonly Recorded<string, Value>[], parent: string | null): readonly Tree<Value>[] {
  return records
    .filter((one) => one.parent === parent)
    .map(({ id, value }) => ({ ...value, children: treeOf(records, id) }))
}

/** Whether a record is of a kind. */
export function isOf<Kind extends ReviewKind>(
  kind: Kind,
  record: ReviewRecord,
): record is Extract<ReviewRecord, { kind: Kind }> {
  return record.kind === kind
}

/** Whether the machine was unsure of a record and nobody has looked at it yet. */
export function isOpen({ value, decided }: ReviewRecord): boolean {
  return value.confidence < SURE && !decided
}

/** Whether a record is another one, or stands anywhere below it. */
export function isBelow({ records }: Pick<Review, 'records'>, id: string, above: string): boolean {
  if (id === above) return true
  const parent = records.find((one) => one.id === id)?.parent ?? null
  return parent !== null && isBelow({ records }, parent, above)
}

/** Which records each passage has become, by the passage; a passage that is not there stayed narrative. */
export function claimsOf({ records }: Review): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>()
  for (const { id, value } of records) {
    for (const passage of value.passages) by.set(passage, [...(by.get(passage) ?? []), id])
  }
  return by
}

/** The passages that became no record; what pages repeat at their edges is none of them. */
export function unclaimedOf(review: Review): Review['reading']['passages'] {
  const claims = claimsOf(review)
  return review.reading.passages.filter(({ id, kind }) => kind !== 'furniture' && !claims.has(id))
}
