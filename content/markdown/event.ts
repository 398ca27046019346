import { Attribution, Event, EventType, Mode } from '../model/event.ts'
import { Comparator, type Quantity } from '../model/figure.ts'
import type { Block } from '../model/prose.ts'
import { printPeriod, readPeriod } from './dates.ts'
import { say } from './draft.ts'
import {
  badDate,
  basisAt,
  checkKeys,
  type HeadDraft,
  nameAt,
  namesAt,
  numberAt,
  reportHead,
  sourceAt,
  textAt,
  themesAt,
  wordAt,
} from './head.ts'
import { printEntries, printHeadName, printHeadNames, printSource, type Yaml } from './head-print.ts'
import { present } from './present.ts'
import { readQuantity } from './quantity.ts'

/** The keys of the front matter of an event. */
export const eventKeys = [
  'event',
  'title',
  'title-basis',
  'type',
  'date',
  'place',
  'venue',
  'mode',
  'language',
  'attribution',
  'organizers',
  'sponsors',
  'focus',
  'series',
  'edition',
  'occasion',
  'attendance',
  'objective',
  'themes',
  'source',
  'correction',
]

/** The event that a front matter states; a title that it lacks is that of the document. */
export function readEvent(draft: HeadDraft, title: string | undefined, summary: Block[]): Event | undefined {
  checkKeys(draft, eventKeys)
  const parsed = Event.safeParse(
    present({
      kind: 'event',
      slug: textAt(draft, 'event'),
      title: textAt(draft, 'title') ?? title,
      titleBasis: basisAt(draft),
      type: wordAt(draft, 'type', EventType.options, (lexicon) => lexicon.values.event),
      when: whenAt(draft),
      place: textAt(draft, 'place'),
      venue: textAt(draft, 'venue'),
      mode: wordAt(draft, 'mode', Mode.options, (lexicon) => lexicon.values.mode),
      language: draft.language,
      attribution: wordAt(draft, 'attribution', Attribution.options) ?? 'on-the-record',
      organizers: namesAt(draft, 'organizers'),
      sponsors: namesAt(draft, 'sponsors'),
      focus: namesAt(draft, 'focus'),
      series: seriesAt(draft),
      occasion: textAt(draft, 'occasion'),
      attendance: attendanceAt(draft),
      objective: textAt(draft, 'objective'),
      themes: themesAt(draft),
      source: sourceAt(draft),
      summary,
    }),
  )
  if (parsed.success) return parsed.data
  reportHead(draft, parsed.error.issues, (field) => (field === 'slug' ? 'event' : field === 'when' ? 'date' : field))
  return undefined
}

/** The front matter of an event. */
export function printEvent(event: Event): string[] {
  return printEntries({
    event: event.slug,
    title: event.title,
    'title-basis': event.titleBasis === 'explicit' ? undefined : event.titleBasis,
    type: event.type,
    date: printPeriod(event.when),
    place: event.place,
    venue: event.venue,
    mode: event.mode,
    language: event.language,
    attribution: event.attribution === 'on-the-record' ? undefined : event.attribution,
    organizers: printHeadNames(event.organizers),
    sponsors: printHeadNames(event.sponsors),
    focus: printHeadNames(event.focus),
    series: event.series && printHeadName(event.series.name),
    edition: event.series?.edition?.toString(),
    occasion: event.occasion,
    attendance: event.attendance && printAttendance(event.language, event.attendance),
    objective: event.objective,
    themes: event.themes,
    source: printSource(event.source),
  })
}

function whenAt(draft: HeadDraft): unknown {
  const text = textAt(draft, 'date')
  const when = text === undefined ? undefined : readPeriod(text)
  if (text !== undefined && !when) badDate(draft, draft.values.get('date')?.line ?? 1, 'date', text)
  return when
}

function seriesAt(draft: HeadDraft): Event['series'] {
  const [name, edition] = [nameAt(draft, 'series'), numberAt(draft, 'edition')]
  if (name) return edition === undefined ? { name } : { name, edition }
  if (edition !== undefined) {
    say(draft, draft.values.get('edition')?.line ?? 1, 'edition-without-series', 'error', 'An edition needs a series', {
      suggestion: 'Write "series: name of the series" above it',
    })
  }
  return undefined
}

function attendanceAt(draft: HeadDraft): unknown {
  const value = draft.values.get('attendance')
  if (!value || 'list' in value) return undefined
  if ('group' in value) {
    checkKeys(draft, ['printed', 'comparator', 'value', 'max', 'out-of'], value.group, 'attendance')
    return present({
      printed: textAt(draft, 'printed', value.group),
      comparator: wordAt(draft, 'comparator', Comparator.options, undefined, value.group),
      value: numberAt(draft, 'value', value.group),
      max: numberAt(draft, 'max', value.group),
      outOf: numberAt(draft, 'out-of', value.group),
    })
  }
  const quantity = readQuantity(draft.language, value.text)
  if (quantity || value.text === '') return quantity
  say(draft, value.line, 'bad-quantity', 'error', `Cannot read "${value.text}" as a number of people`, {
    suggestion: 'Write it as "130", "more than 130", "about 50" or "30 to 90"',
  })
  return undefined
}

function printAttendance(language: string, quantity: Quantity): Yaml {
  const { printed, comparator, value, max, outOf } = quantity
  const read = readQuantity(language, printed)
  if (read && JSON.stringify(ordered(read)) === JSON.stringify(ordered(quantity))) return printed
  return {
    printed,
    comparator,
    value: value?.toString(),
    max: max?.toString(),
    'out-of': outOf?.toString(),
  }
}

function ordered({ printed, comparator, value, max, outOf }: Quantity): unknown[] {
  return [printed, comparator, value, max, outOf]
}
