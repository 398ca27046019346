import { Href } from '../model/prose.ts'
import { Slug } from '../model/slug.ts'
import type { Refusal } from './decision.ts'
import { labelFrom } from './draft-labels.ts'
import type { Attendance } from './reading.ts'
import type { ReviewKind, ReviewRecord } from './review.ts'

/** What a field of a form may hold: words, words that must be there, lines of words, or one of some values. */
export type FieldShape =
  | 'words'
  | 'needed'
  | 'lines'
  | 'number'
  | 'date'
  | 'label'
  | 'link'
  | 'address'
  | 'attendance'
  | readonly string[]

/** The kinds of event that a reader knows; any other is written as another kind. */
export const kindsOfEvent = ['webinar', 'conference', 'side event', 'launch', 'meeting', 'workshop', 'review'] as const

/** The qualifiers of a number that the grammar keeps. */
export const qualifiers = ['more than', 'about', 'close to', 'at least', 'up to'] as const

/** What people are at an event; an author or an organizer of the report took no part by that. */
export const roles = [
  'speaker',
  'moderator',
  'chair',
  'panelist',
  'rapporteur',
  'participant',
  'organizer',
  'author',
] as const

/** How people took part. */
export const modes = ['online', 'in-person', 'hybrid'] as const
const sessions = ['panel', 'presentation', 'keynote', 'discussion', 'session'] as const

/** Every field that a form of the review has, in the order of the forms. */
export const fieldNames = [
  'isEvent',
  'number',
  'title',
  'text',
  'addressee',
  'kind',
  'startDate',
  'endDate',
  'place',
  'mode',
  'organisers',
  'sponsors',
  'attendance',
  'value',
  'unit',
  'qualifier',
  'period',
  'series',
  'edition',
  'occasion',
  'name',
  'honorific',
  'role',
  'position',
  'affiliation',
  'onBehalfOf',
  'url',
  'address',
] as const
export type FieldName = (typeof fieldNames)[number]

/** The fields of each kind of record that an editor may change. */
export const editable: Readonly<Record<ReviewKind, Readonly<Partial<Record<FieldName, FieldShape>>>>> = {
  event: {
    isEvent: ['yes', 'no'],
    title: 'words',
    kind: kindsOfEvent,
    startDate: 'date',
    endDate: 'date',
    place: 'words',
    mode: modes,
    organisers: 'lines',
    sponsors: 'lines',
    attendance: 'attendance',
    qualifier: qualifiers,
    series: 'words',
    edition: 'number',
    occasion: 'words',
    address: 'address',
  },
  recommendation: { number: 'label', title: 'words', text: 'needed', addressee: 'words' },
  outcome: { title: 'words', text: 'needed' },
  person: {
    name: 'needed',
    honorific: 'words',
    role: roles,
    position: 'words',
    affiliation: 'words',
    onBehalfOf: 'words',
  },
  session: { title: 'needed', kind: sessions },
  figure: { value: 'number', unit: 'needed', qualifier: qualifiers, period: 'words' },
  reference: { url: 'link' },
}

/** The fields of a kind of record with what each may hold, in the order of its form. */
export function fieldsOf(kind: ReviewKind): readonly { readonly name: FieldName; readonly shape: FieldShape }[] {
  return fieldNames.flatMap((name) => {
    const shape = editable[kind][name]
    return shape === undefined ? [] : [{ name, shape }]
  })
}

const needed = ['kind', 'url', 'value', 'isEvent']
const longest: Readonly<Record<string, number>> = { text: 4_000, title: 300, address: 100 }

/** What is wrong with what was typed into a field, if anything. */
export function faultOf(field: string, shape: FieldShape, typed: string): Refusal | undefined {
  const text = typed.trim()
  if (text.length > (longest[field] ?? (shape === 'lines' ? 5_000 : 500))) return 'too-long'
  if (text === '') return shape === 'needed' || (needed.includes(field) && shape !== kindsOfEvent) ? 'empty' : undefined
  if (typeof shape !== 'string') return shape.includes(text) ? undefined : 'no-choice'
  switch (shape) {
    case 'label':
      return labelFrom(text) === '' ? 'no-label' : undefined
    case 'date':
      return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u.test(text) ? undefined : 'no-date'
    case 'number':
      return /^\d{1,12}(\.\d{1,6})?$/u.test(text) ? undefined : 'no-number'
    case 'attendance':
      return /^\d{1,7}(\s?[-–]\s?\d{1,7})?$/u.test(text) ? undefined : 'no-number'
    case 'link':
      return Href.safeParse(text).success ? undefined : 'no-address'
    case 'address':
      return Slug.safeParse(text).success ? undefined : 'no-address'
    default:
      return undefined
  }
}

/** What a field of a record holds, as a form shows it. */
export function typedOf(record: ReviewRecord, field: string, address: string | null = null): string {
  const values = new Map<string, unknown>(Object.entries(record.value))
  if (field === 'isEvent') return values.get(field) === false ? 'no' : 'yes'
  if (field === 'address') return address ?? ''
  if (record.kind === 'event' && (field === 'attendance' || field === 'qualifier'))
    return printedCount(record.value.attendance)[field]
  const value = values.get(field)
  if (Array.isArray(value)) return value.join('\n')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function printedCount(count: Attendance | null): { readonly attendance: string; readonly qualifier: string } {
  if (count === null) return { attendance: '', qualifier: '' }
  if ('min' in count) return { attendance: `${count.min}-${count.max}`, qualifier: '' }
  return { attendance: String(count.value), qualifier: count.qualifier ?? '' }
}
