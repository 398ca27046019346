import { print } from '../markdown/print.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Event, EventType } from '../model/event.ts'
import { slugOf } from '../model/slug.ts'
import { appearancesOf, figuresFor, outcomesFor, quantityOf, referencesFor, sessionsFor } from './draft-parts.ts'
import { recommendationsFor } from './draft-recommendations.ts'
import type { Reading } from './reading.ts'

/** A draft in our grammar, and in words what a person still has to look at before it is published. */
export type DraftDocument = { readonly text: string; readonly review: readonly string[] }

const SURE = 0.8
const NO_DATE = '0001'
const NO_TITLE = 'untitled'

/** Writes a reading as a document in our grammar; what the grammar needs and the source does not print stays empty. */
export function draftDocument(reading: Reading): DraftDocument {
  const { neutral } = reading
  const { recommendations, review } = recommendationsFor(neutral.recommendations)
  const dossier: Dossier = {
    head: headOf(reading),
    sessions: sessionsFor(neutral.sessions),
    appearances: appearancesOf(neutral.people),
    outcomes: outcomesFor(neutral.outcomes),
    figures: figuresFor(neutral.figures),
    recommendations,
    references: referencesFor(neutral.references),
    commitments: [],
    statements: [],
    narratives: [],
  }
  const text = print(dossier).replace(`date: ${NO_DATE}\n`, 'date:\n').replace(`title: ${NO_TITLE}\n`, 'title:\n')
  return { text, review: [...missing(reading), ...review, ...unsure(reading), ...told(reading)] }
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

function headOf({ neutral }: Reading): Event {
  const { event } = neutral
  const title = event.title?.slice(0, 300) ?? NO_TITLE
  const start = dated(event.startDate)
  const end = dated(event.endDate)
  const names = (list: readonly string[]) => list.slice(0, 50).map((printed) => ({ printed: printed.slice(0, 500) }))
  return {
    kind: 'event',
    slug: slugOf(`${start ?? ''} ${title}`.slice(0, 90)),
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

/** A day without a year is no date of the grammar. */
function dated(date: string | null): string | undefined {
  return date !== null && /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? date : undefined
}

function missing({ neutral: { event } }: Reading): readonly string[] {
  const printed = event.startDate === null ? '' : `; the source prints "${event.startDate}" without a year`
  return [
    ...(event.isEvent ? [] : ['The source reports no event: say what was held, or do not publish this as one']),
    ...(event.title === null ? ['The title is missing'] : []),
    ...(dated(event.startDate) === undefined ? [`The date is missing${printed}`] : []),
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
    ...messages.map((one) => `${one.text}. ${one.suggestion}${one.blocks ? ' before publishing' : ''}`),
    `${unused} of ${passages.length} passages of the source became no record`,
  ]
}
