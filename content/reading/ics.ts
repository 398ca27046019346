import { BOUNDS, within } from './bounds.ts'
import { isSafe, writtenAddresses } from './links.ts'
import type { ReadEvent, Reading, ReadSession } from './reading.ts'
import { ReadingError } from './reading-error.ts'
import { UNKNOWN_EVENT } from './unknown-event.ts'

type Line = { readonly name: string; readonly parameters: Readonly<Record<string, string>>; readonly value: string }

const WHY = 'Read from a calendar file'

/** Reads an iCalendar file to fill in an event; further entries of it are its sessions. */
export function readCalendar(text: string, name: string): Reading {
  within(text.length, BOUNDS.text, 'the characters of the calendar')
  const entries = entriesOf(text)
  within(entries.length, BOUNDS.records, 'the entries of the calendar')
  const [first, ...rest] = entries
  if (first === undefined) throw new ReadingError('no-text', 'Cannot read the calendar: it holds no entry')
  const sessions: ReadSession[] = rest.flatMap((entry) => {
    const title = textOf(entry, 'SUMMARY')
    return title === '' ? [] : [{ title, kind: 'session', people: [], passages: [], confidence: 0.9, why: WHY }]
  })
  const urls = [...new Set([textOf(first, 'URL'), ...writtenAddresses(textOf(first, 'DESCRIPTION'))].filter(isSafe))]
  return {
    neutral: {
      document: name,
      language: '',
      event: eventOf(first),
      sessions,
      people: [],
      outcomes: [],
      figures: [],
      recommendations: [],
      references: urls.map((url) => ({ url, passages: [], confidence: 0.9, why: WHY })),
    },
    messages: [],
    passages: [],
    confidence: 0.9,
  }
}

function eventOf(entry: readonly Line[]): ReadEvent {
  const start = entry.find((line) => line.name === 'DTSTART')
  const end = entry.find((line) => line.name === 'DTEND')
  const organizer = entry.find((line) => line.name === 'ORGANIZER')?.parameters.CN ?? ''
  const startDate = start === undefined ? null : dateOf(start.value)
  const endDate = end === undefined ? startDate : lastDay(end)
  return {
    ...UNKNOWN_EVENT,
    isEvent: true,
    title: textOf(entry, 'SUMMARY') || null,
    startDate,
    endDate: endDate !== null && startDate !== null && endDate < startDate ? startDate : endDate,
    place: textOf(entry, 'LOCATION') || null,
    organisers: organizer === '' ? [] : [organizer],
    confidence: 0.9,
    why: WHY,
  }
}

/** A whole-day entry ends on the day after its last. */
function lastDay(end: Line): string | null {
  const date = dateOf(end.value)
  if (date === null || end.value.includes('T')) return date
  const day = new Date(`${date}T00:00:00Z`)
  return new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10)
}

function dateOf(value: string): string | null {
  const match = /^(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T\d{6}Z?)?$/u.exec(value)
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null
}

function textOf(entry: readonly Line[], name: string): string {
  const value = entry.find((line) => line.name === name)?.value ?? ''
  return value
    .replace(/\\[nN]/gu, ' ')
    .replace(/\\([,;\\])/gu, '$1')
    .trim()
}

function entriesOf(text: string): readonly (readonly Line[])[] {
  const entries: Line[][] = []
  let inside = ''
  for (const raw of text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n[ \t]/gu, '')
    .split('\n')) {
    const line = lineOf(raw)
    if (line === undefined) continue
    if (line.name === 'BEGIN' && inside === '') {
      if (line.value === 'VEVENT') {
        inside = 'VEVENT'
        entries.push([])
      }
    } else if (line.name === 'END' && line.value === inside) inside = ''
    else if (inside === 'VEVENT') entries.at(-1)?.push(line)
  }
  return entries
}

function lineOf(raw: string): Line | undefined {
  const match = /^([A-Z-]{1,60})((?:;[A-Z-]{1,60}=(?:"[^"]{0,500}"|[^";:]{0,500}))*):(.*)$/iu.exec(raw)
  if (!match) return undefined
  const parameters = Object.fromEntries(
    [...(match[2] ?? '').matchAll(/;([A-Z-]+)=("[^"]*"|[^";:]*)/giu)].map((one) => [
      (one[1] ?? '').toUpperCase(),
      (one[2] ?? '').replace(/^"|"$/gu, ''),
    ]),
  )
  return { name: (match[1] ?? '').toUpperCase(), parameters, value: match[3] ?? '' }
}
