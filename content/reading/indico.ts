import * as z from 'zod'
import { BOUNDS, within } from './bounds.ts'
import { isSafe } from './links.ts'
import type { ReadEvent, Reading, ReadPerson } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { UNKNOWN_EVENT } from './unknown-event.ts'

const Text = z.string().catch('')
const Moment = z
  .object({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u) })
  .nullish()
  .catch(null)
const Person = z.object({ fullName: Text, first_name: Text, last_name: Text, affiliation: Text }).partial()
const People = z.array(Person).max(BOUNDS.records).catch([])
const Contribution = z.object({ title: Text, speakers: People.optional() }).partial()
const Event = z
  .object({
    title: Text,
    type: Text,
    startDate: Moment,
    endDate: Moment,
    location: Text,
    organizer: Text,
    url: Text,
    chairs: People,
    contributions: z.array(Contribution).max(BOUNDS.records).catch([]),
  })
  .partial()
const Export = z.object({ results: z.array(Event).min(1) })

type Exported = z.infer<typeof Event>

const KINDS: Readonly<Record<string, string>> = {
  conference: 'conference',
  meeting: 'meeting',
  simple_event: 'event',
  lecture: 'lecture',
}
const WHY = 'Read from an Indico export'

/** Reads the JSON export of an Indico event to fill in an event, its sessions and its people. */
export function readIndico(text: string, name: string): Reading {
  within(text.length, BOUNDS.text, 'the characters of the export')
  const event = parsed(text)
  const chairs = (event.chairs ?? []).flatMap((one) => personOf(one, 'chair'))
  const talks = (event.contributions ?? []).filter((one) => (one.title ?? '') !== '')
  const speakers = talks.flatMap((one) => (one.speakers ?? []).flatMap((person) => personOf(person, 'speaker')))
  const people = [...new Map([...speakers, ...chairs].map((one) => [one.name, one])).values()]
  return {
    neutral: {
      document: name,
      language: '',
      event: eventOf(event),
      sessions: talks.map((one) => ({
        title: one.title ?? '',
        kind: 'presentation',
        people: (one.speakers ?? []).flatMap((person) => personOf(person, 'speaker')).map((person) => person.name),
        passages: [],
        confidence: 0.9,
        why: WHY,
      })),
      people,
      outcomes: [],
      figures: [],
      recommendations: [],
      references: isSafe(event.url ?? '') ? [{ url: event.url ?? '', passages: [], confidence: 0.9, why: WHY }] : [],
    },
    messages: [],
    passages: [],
    confidence: 0.9,
  }
}

function eventOf(event: Exported): ReadEvent {
  const startDate = event.startDate?.date ?? null
  return {
    ...UNKNOWN_EVENT,
    isEvent: true,
    title: event.title || null,
    kind: KINDS[event.type ?? ''] ?? null,
    startDate,
    endDate: event.endDate?.date ?? startDate,
    place: event.location || null,
    organisers: event.organizer ? [event.organizer] : [],
    confidence: 0.9,
    why: WHY,
  }
}

function parsed(text: string): Exported {
  try {
    const [event] = Export.parse(JSON.parse(text)).results
    if (event !== undefined) return event
  } catch {
    throw new ReadingError('unknown-format', 'Cannot read the file: it is no export of an Indico event')
  }
  throw new ReadingError('no-text', 'Cannot read the export: it holds no event')
}

function personOf(one: z.infer<typeof Person>, role: 'chair' | 'speaker'): readonly ReadPerson[] {
  const name = [one.first_name, one.last_name].filter((part) => part).join(' ') || (one.fullName ?? '')
  if (name === '') return []
  return [
    {
      name,
      honorific: null,
      role,
      position: null,
      affiliation: one.affiliation || null,
      onBehalfOf: null,
      passages: [],
      confidence: 0.9,
      why: WHY,
    },
  ]
}
