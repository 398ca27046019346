import { draft } from './blocks.ts'
import type { Refusal } from './decision.ts'
import { labelFrom } from './draft-labels.ts'
import type { Attendance, ReadEvent } from './reading.ts'
import { editable, faultOf, modes, roles, typedOf } from './record-fields.ts'
import { isOf, type Review, type ReviewRecord } from './review.ts'

type Fields = Readonly<Record<string, string>>
type Edited = { readonly record: ReviewRecord; readonly address: string | null }

/** A record with what an editor typed into its form, or why that cannot be; what was left alone stays as read. */
export function editRecord(review: Review, record: ReviewRecord, fields: Fields): Edited | Refusal {
  const shapes = new Map(Object.entries(editable[record.kind]))
  const changed = Object.entries(fields).flatMap(([field, typed]) => {
    const shape = shapes.get(field)
    const clean = shape === 'lines' ? linesOf(typed).join('\n') : draft('paragraph', typed).text
    return shape && clean !== typedOf(record, field, review.address) ? [{ field, shape, clean }] : []
  })
  const fault = changed.map(({ field, shape, clean }) => faultOf(field, shape, clean)).find((one) => one !== undefined)
  if (fault) return fault
  const typed = Object.fromEntries(changed.map(({ field, clean }) => [field, clean]))
  if (isOf('recommendation', record) && isTaken(review, record, typed.number)) return 'taken-label'
  return { record: filled(record, typed), address: 'address' in typed ? orNull(typed.address) : review.address }
}

/** Two items of one list cannot have one label: follow-up hangs on it. */
function isTaken({ records }: Review, { id, parent }: ReviewRecord, number: string | undefined): boolean {
  if (number === undefined || number === '') return false
  const beside = records.filter((one) => one.id !== id && one.parent === parent)
  return beside.some((one) => isOf('recommendation', one) && labelFrom(one.value.number) === labelFrom(number))
}

function filled(record: ReviewRecord, typed: Fields): ReviewRecord {
  const words = <Name extends string>(...names: Name[]) => pick(names, typed)
  switch (record.kind) {
    case 'event':
      return { ...record, decided: true, value: eventOf(record.value, typed) }
    case 'recommendation': {
      const value = { ...record.value, ...must(typed, 'text'), ...words('number', 'title', 'addressee') }
      return { ...record, decided: true, value }
    }
    case 'outcome':
      return { ...record, decided: true, value: { ...record.value, ...must(typed, 'text'), ...words('title') } }
    case 'person': {
      const role = 'role' in typed ? { role: roles.find((one) => one === typed.role) ?? null } : {}
      const said = words('honorific', 'position', 'affiliation', 'onBehalfOf')
      const { entry, ...named } = record.value
      const same = entry !== undefined && !('name' in typed) ? { entry } : {}
      return { ...record, decided: true, value: { ...named, ...must(typed, 'name'), ...role, ...said, ...same } }
    }
    case 'session':
      return { ...record, decided: true, value: { ...record.value, ...must(typed, 'title'), ...must(typed, 'kind') } }
    case 'figure': {
      const number = 'value' in typed ? { value: Number(typed.value) } : {}
      const value = { ...record.value, ...number, ...must(typed, 'unit'), ...words('qualifier', 'period') }
      return { ...record, decided: true, value }
    }
    case 'reference':
      return { ...record, decided: true, value: { ...record.value, ...must(typed, 'url') } }
  }
}

function eventOf(event: ReadEvent, typed: Fields): ReadEvent {
  const names = ['title', 'kind', 'startDate', 'endDate', 'place', 'series', 'occasion'] as const
  const counted = 'attendance' in typed || 'qualifier' in typed
  return {
    ...event,
    ...pick(names, typed),
    ...('isEvent' in typed && { isEvent: typed.isEvent === 'yes' }),
    ...('mode' in typed && { mode: modes.find((one) => one === typed.mode) ?? null }),
    ...('organisers' in typed && { organisers: linesOf(typed.organisers) }),
    ...('sponsors' in typed && { sponsors: linesOf(typed.sponsors) }),
    ...('edition' in typed && { edition: typed.edition === '' ? null : Math.trunc(Number(typed.edition)) }),
    ...(counted && { attendance: countOf(event, typed) }),
  }
}

function countOf({ attendance }: ReadEvent, typed: Fields): Attendance | null {
  const now = attendance !== null && 'value' in attendance ? attendance : undefined
  const before = attendance !== null && 'min' in attendance ? `${attendance.min}-${attendance.max}` : now?.value
  const [from = '', to] = (typed.attendance ?? String(before ?? '')).split(/[-–]/u)
  if (from === '') return null
  if (to !== undefined) return { min: Number(from), max: Number(to) }
  return { value: Number(from), qualifier: orNull(typed.qualifier ?? now?.qualifier ?? '') }
}

function pick<Name extends string>(names: readonly Name[], typed: Fields): Partial<Record<Name, string | null>> {
  const found: Partial<Record<Name, string | null>> = {}
  for (const name of names) if (name in typed) found[name] = orNull(typed[name])
  return found
}

function must<Name extends string>(typed: Fields, name: Name): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {}
  if (typed[name] !== undefined) found[name] = typed[name]
  return found
}

function orNull(text: string | undefined): string | null {
  return text || null
}

function linesOf(text = ''): string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}
