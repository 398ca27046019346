import type { Decision, Refusal } from './decision.ts'
import { editRecord } from './edit-record.ts'
import { joinRecords, splitRecord } from './join-records.ts'
import { isBelow, isOf, isOpen, type Review, type ReviewRecord, startReview } from './review.ts'
import { takePassage } from './take-passage.ts'

/** A review after a decision; one that cannot be taken leaves it as it is and says why. */
export type Decided = { readonly review: Review; readonly refused?: Refusal }

/** Takes one decision. */
export function decide(review: Review, decision: Decision): Decided {
  const answer = taken(review, decision)
  return typeof answer === 'string' ? { review, refused: answer } : { review: answer }
}

/** The review that decisions lead to, one after the other; to take the last one back is to leave it out. */
export function reviewOf(start: Review['reading'], decisions: readonly Decision[]): Review {
  return decisions.reduce((review, decision) => decide(review, decision).review, startReview(start))
}

function taken(review: Review, decision: Decision): Review | Refusal {
  switch (decision.kind) {
    case 'accept':
      return withAll(review, decision.records, accept)
    case 'accept-sure':
      return { ...review, records: review.records.map((one) => (isOpen(one) ? one : { ...one, decided: true })) }
    case 'drop':
      return decision.records.includes('event') ? 'the-event-stays' : withAll(review, decision.records, drop)
    case 'edit':
      return withOne(review, decision.record, (record) => edit(review, record, decision.fields))
    case 'merge':
      return withOne(review, decision.record, (record) =>
        withOne(review, decision.into, (into) => joinRecords(review, record, into)),
      )
    case 'split':
      return withOne(review, decision.record, (record) => splitRecord(review, record, decision.at))
    case 'move':
      return withOne(review, decision.record, (record) => move(review, record, decision.under))
    case 'take':
      return takePassage(review, decision.passage, { kind: decision.as }, decision.words)
    case 'take-person':
      return takePassage(review, decision.passage, { kind: 'person', role: decision.role })
    case 'resolve':
      return withOne(review, decision.record, (record) => resolve(review, record, decision.entry))
    case 'settle':
      return settle(review, decision.message)
  }
}

function withOne(review: Review, id: string, change: (record: ReviewRecord) => Review | Refusal): Review | Refusal {
  const record = review.records.find((one) => one.id === id)
  return record ? change(record) : 'unknown-record'
}

function withAll(
  review: Review,
  ids: readonly string[],
  change: (review: Review, record: ReviewRecord) => Review,
): Review | Refusal {
  const known = new Set(review.records.map(({ id }) => id))
  if (!ids.every((id) => known.has(id))) return 'unknown-record'
  return ids.reduce((now, id) => {
    const record = now.records.find((one) => one.id === id)
    return record ? change(now, record) : now
  }, review)
}

function accept(review: Review, { id }: ReviewRecord): Review {
  return { ...review, records: review.records.map((one) => (one.id === id ? { ...one, decided: true } : one)) }
}

/** What stands below a dropped record moves up to where that stood. */
function drop(review: Review, { id, parent }: ReviewRecord): Review {
  const records = review.records
    .filter((one) => one.id !== id)
    .map((one) => (one.parent === id ? { ...one, parent } : one))
  return { ...review, records }
}

function edit(review: Review, record: ReviewRecord, fields: Readonly<Record<string, string>>): Review | Refusal {
  const edited = editRecord(review, record, fields)
  if (typeof edited === 'string') return edited
  const records = review.records.map((one) => (one.id === record.id ? edited.record : one))
  return { ...review, records, address: edited.address }
}

function move(review: Review, record: ReviewRecord, under: string | null): Review | Refusal {
  if (!isOf('recommendation', record) && !isOf('outcome', record)) return 'not-alike'
  if (under !== null) {
    const parent = review.records.find((one) => one.id === under)
    if (!parent) return 'unknown-record'
    if (parent.kind !== record.kind) return 'not-alike'
    if (isBelow(review, under, record.id)) return 'below-itself'
  }
  const moved = { ...record, parent: under, decided: true }
  return { ...review, records: review.records.map((one) => (one.id === record.id ? moved : one)) }
}

/** Who a printed name is, is for a person to say: two people may have one name. */
function resolve(review: Review, record: ReviewRecord, entry: string | null): Review | Refusal {
  if (!isOf('person', record)) return 'not-alike'
  const { entry: _, ...unresolved } = record.value
  const value = { ...unresolved, ...(entry !== null && { entry }) }
  const resolved = { ...record, decided: true, value }
  return { ...review, records: review.records.map((one) => (one.id === record.id ? resolved : one)) }
}

function settle(review: Review, message: number): Review | Refusal {
  if (review.reading.messages[message] === undefined) return 'unknown-message'
  return { ...review, settled: [...new Set([...review.settled, message])] }
}
