import type { Refusal } from './decision.ts'
import { isBelow, isOf, type Review, type ReviewRecord } from './review.ts'

/** Makes one record of two of a kind: texts one after the other, and of names and facts those that the first lacks. */
export function joinRecords(review: Review, record: ReviewRecord, into: ReviewRecord): Review | Refusal {
  if (record.id === into.id || record.id === 'event') return 'not-alike'
  const joined = joinedOf(into, record)
  if (joined === undefined) return 'not-alike'
  if (isBelow(review, into.id, record.id)) return 'below-itself'
  const records = review.records
    .filter((one) => one.id !== record.id)
    .map((one) => (one.id === into.id ? joined : one))
    .map((one) => (one.parent === record.id ? { ...one, parent: into.id } : one))
  return { ...review, records }
}

function joinedOf(into: ReviewRecord, record: ReviewRecord): ReviewRecord | undefined {
  const passages = [...new Set([...into.value.passages, ...record.value.passages])]
  if (isOf('recommendation', into) && isOf('recommendation', record)) {
    const text = `${into.value.text} ${record.value.text}`
    const value = { ...complete(into.value, record.value), text, passages }
    return { ...into, decided: true, value }
  }
  if (isOf('outcome', into) && isOf('outcome', record)) {
    const text = `${into.value.text} ${record.value.text}`
    return { ...into, decided: true, value: { ...complete(into.value, record.value), text, passages } }
  }
  if (isOf('person', into) && isOf('person', record))
    return { ...into, decided: true, value: { ...complete(into.value, record.value), passages } }
  if (isOf('session', into) && isOf('session', record)) {
    const people = [...new Set([...into.value.people, ...record.value.people])]
    return { ...into, decided: true, value: { ...into.value, people, passages } }
  }
  if (isOf('figure', into) && isOf('figure', record))
    return { ...into, decided: true, value: { ...complete(into.value, record.value), passages } }
  if (isOf('reference', into) && isOf('reference', record))
    return { ...into, decided: true, value: { ...into.value, passages } }
  return undefined
}

/** The first of two, with what it leaves open and the second says. */
function complete<Value extends object>(first: Value, second: Value): Value {
  return {
    ...second,
    ...first,
    ...Object.fromEntries(Object.entries(second).filter(([field]) => isNull(first, field))),
  }
}

function isNull(value: object, field: string): boolean {
  return new Map<string, unknown>(Object.entries(value)).get(field) === null
}

/** Parts the text of an ask or a finding before the words that are quoted; the second part comes right after it. */
export function splitRecord(review: Review, record: ReviewRecord, at: string): Review | Refusal {
  if (!isOf('recommendation', record) && !isOf('outcome', record)) return 'not-alike'
  const { text } = record.value
  const place = text.indexOf(at.replace(/\s+/gu, ' '))
  if (place <= 0) return 'not-printed'
  const first = text.slice(0, place).trim()
  if (first === '') return 'not-printed'
  const added = review.added + 1
  const rest = { number: null, title: null, text: text.slice(place).trim() }
  const made = { id: `added/${added}`, decided: true, parent: record.parent }
  const halves: readonly ReviewRecord[] = isOf('recommendation', record)
    ? [shortened(record, first), { ...made, kind: record.kind, value: { ...record.value, ...rest } }]
    : [shortened(record, first), { ...made, kind: record.kind, value: { ...record.value, ...rest } }]
  return { ...review, added, records: review.records.flatMap((one) => (one.id === record.id ? halves : [one])) }
}

function shortened<One extends { readonly value: { readonly text: string } }>(record: One, text: string): One {
  return { ...record, decided: true, value: { ...record.value, text } }
}
