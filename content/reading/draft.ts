import { print } from '../markdown/print.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Event, EventType } from '../model/event.ts'
import type { Name, RegistryRef } from '../model/party.ts'
import { dated } from './dated.ts'
import { addressFor, NO_TITLE } from './draft-address.ts'
import { appearancesOf, figuresFor, outcomesFor, quantityOf, referencesFor, sessionsFor } from './draft-parts.ts'
import { type KnownOfAsks, recommendationsFor } from './draft-recommendations.ts'
import { messageText, messageTexts } from './messages.ts'
import { type Reading, SURE } from './reading.ts'

/** A draft in our grammar, and in words what a person still has to look at before it is published. */
export type DraftDocument = { readonly text: string; readonly review: readonly string[] }

const NO_DATE = '0001'

/** What an editor has settled beyond the records: the address of the event, and who a printed organizer is. */
export type Settled = Partial<Omit<KnownOfAsks, 'asOf'>> & {
  readonly slug?: string | null
  readonly title?: string
  readonly date?: string
  readonly organizers?: ReadonlyMap<string, RegistryRef>
}

/** Writes a reading as a document in our grammar; what the grammar needs and the source does not print stays empty. */
export function draftDocument(reading: Reading, settled: Settled = {}): DraftDocument {
  const { neutral } = reading
  const head = headOf(reading, settled)
  const asOf = head.when.end ?? head.when.start
  const { recommendations, statements, review } = recommendationsFor(neutral.recommendations, { ...settled, asOf })
  const dossier: Dossier = {
    head,
    sessions: sessionsFor(neutral.sessions),
    appearances: appearancesOf(neutral.people),
    outcomes: outcomesFor(neutral.outcomes),
    figures: figuresFor(neutral.figures),
    recommendations,
    references: referencesFor(neutral.references),
    commitments: [],
    statements,
    narratives: [],
  }
  const text = print(inOrder(dossier))
    .replace(`date: ${NO_DATE}\n`, 'date:\n')
    .replace(`title: ${NO_TITLE}\n`, 'title:\n')
  return { text, review: [...missing(reading, settled), ...review, ...unsure(reading), ...told(reading)] }
}

/** One sort of record after the other, so that the items of a list stay together. */
function inOrder(dossier: Dossier): Dossier {
  let last = 0
  const numbered = <One extends { readonly order: number }>(records: readonly One[]) =>
    records.map((one) => ({ ...one, order: last++ }))
  return {
    ...dossier,
    sessions: numbered(dossier.sessions),
    appearances: numbered(dossier.appearances),
    outcomes: numbered(dossier.outcomes),
    figures: numbered(dossier.figures),
    recommendations: numbered(dossier.recommendations),
    references: numbered(dossier.references),
    statements: numbered(dossier.statements),
  }
}

const TYPES: Readonly<Record<string, EventType>> = {
  webinar: 'webinar',
  conference: 'conference',
  'side event': 'side-event',
  launch: 'launch',
  meeting: 'meeting',
  workshop: 'workshop',
  review: 'review',
}

function headOf({ neutral }: Reading, settled: Settled): Event {
  const { event } = neutral
  const { title: stated, date, organizers: known } = settled
  const title = stated ?? event.title?.slice(0, 300) ?? NO_TITLE
  const start = date ?? dated(event.startDate)
  const end = date === undefined ? dated(event.endDate) : undefined
  const names = (list: readonly string[]) => list.slice(0, 50).map((printed) => nameOf(printed, known))
  return {
    kind: 'event',
    slug: addressFor(event, settled),
    title,
    titleBasis: 'explicit',
    type: TYPES[event.kind ?? ''] ?? 'other',
    when: start === undefined ? { start: NO_DATE } : { start, ...(end !== undefined && end > start && { end }) },
    ...(event.place && { place: event.place.slice(0, 200) }),
    ...(event.mode && { mode: event.mode }),
    language: neutral.language || 'und',
    attribution: 'on-the-record',
    organizers: names(event.organisers),
    sponsors: names(event.sponsors),
    focus: [],
    ...(event.series && {
      series: { name: { printed: event.series.slice(0, 500) }, ...(event.edition && { edition: event.edition }) },
    }),
    ...(event.occasion && { occasion: event.occasion.slice(0, 500) }),
    ...(event.attendance && 'value' in event.attendance && { attendance: quantityOf(event.attendance) }),
    themes: [],
    summary: [],
  }
}

function nameOf(printed: string, known?: ReadonlyMap<string, RegistryRef>): Name {
  const ref = known?.get(printed.toLowerCase())
  return { printed: printed.slice(0, 500), ...(ref && { ref }) }
}

function missing({ neutral: { event } }: Reading, { title, date }: Settled): readonly string[] {
  const printed = event.startDate === null ? '' : `; the source prints "${event.startDate}" without a year`
  return [
    ...(event.isEvent || title !== undefined
      ? []
      : ['The source reports no event: say what was held, or do not publish this as one']),
    ...((title ?? event.title) === null ? ['The title is missing'] : []),
    ...((date ?? dated(event.startDate)) === undefined ? [`The date is missing${printed}`] : []),
  ]
}

function unsure({ neutral }: Reading): readonly string[] {
  return [
    ...neutral.recommendations.map((one) => ({ ...one, what: `the recommendation "${one.text.slice(0, 60)}"` })),
    ...neutral.outcomes.map((one) => ({ ...one, what: `the outcome "${one.text.slice(0, 60)}"` })),
    ...neutral.people.map((one) => ({ ...one, what: one.name })),
    ...neutral.sessions.map((one) => ({ ...one, what: `the session "${one.title.slice(0, 60)}"` })),
  ]
    .filter((one) => one.confidence < SURE)
    .toSorted((a, b) => a.confidence - b.confidence)
    .map((one) => `Look at ${one.what} (${one.passages.join(', ')}): ${one.why.toLowerCase()}`)
}

function told({ messages, passages }: Reading): readonly string[] {
  const unused = passages.filter((one) => one.claimedBy.length === 0 && one.kind !== 'furniture').length
  return [
    ...messages.map(
      (one) => `${messageText(one)}. ${messageTexts[one.code].suggestion}${one.blocks ? ' before publishing' : ''}`,
    ),
    `${unused} of ${passages.length} passages of the source became no record`,
  ]
}
