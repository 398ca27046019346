import {
  inTreeOrder,
  isOpen,
  type Review,
  type ReviewKind,
  type ReviewRecord,
} from '../../../content/reading/review.ts'
import type { Why } from '../../../content/reading/whys.ts'

/** Records that are looked at together: those in doubt for one reason, or all the others of a kind. */
export interface Group {
  readonly kind: ReviewKind
  /** why they were in doubt, where they are */
  readonly why?: Why
  readonly records: readonly ReviewRecord[]
}

/** The records as they are looked at: those in doubt first, the least sure reason at the top; then all others by kind. */
export function inDoubtFirst({ records }: Pick<Review, 'records'>): readonly ReviewRecord[] {
  const ordered = inTreeOrder(records)
  const doubt = new Map<string, number>()
  for (const one of ordered.filter(isOpen))
    doubt.set(groupKey(one), Math.min(one.value.confidence, doubt.get(groupKey(one)) ?? 1))
  const keys = [...doubt].toSorted(([, a], [, b]) => a - b).map(([key]) => key)
  return [
    ...keys.flatMap((key) => ordered.filter((one) => isOpen(one) && groupKey(one) === key)),
    ...ordered.filter((one) => !isOpen(one)),
  ]
}

/** The groups in which records of that order stand. */
export function groupsOf(records: readonly ReviewRecord[]): readonly Group[] {
  const groups: { kind: ReviewKind; why?: Why; key: string; records: ReviewRecord[] }[] = []
  for (const record of records) {
    const last = groups.at(-1)
    if (last?.key === groupKey(record)) last.records.push(record)
    else {
      const why = isOpen(record) ? { why: record.value.why } : {}
      groups.push({ kind: record.kind, ...why, key: groupKey(record), records: [record] })
    }
  }
  return groups
}

function groupKey(record: ReviewRecord): string {
  return isOpen(record) ? `${record.kind} ${record.value.why}` : record.kind
}
