import type { RegistryEntry } from '../../../content/model/registry.ts'
import { isOf, type Review, type ReviewKind, type ReviewRecord } from '../../../content/reading/review.ts'
import { labelsOf } from '../../../content/reading/review-labels.ts'
import { links } from '../../links.ts'
import { to, type View } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { inDoubtFirst } from './groups.ts'

/** How many passages and how many records one page shows. */
export const PASSAGES = 300
export const RECORDS = 60

/** What a page of the review shows of a long report, and which record stands open on it. */
export interface Place {
  readonly source: number
  readonly records: number
  readonly open?: string
}

/** The part of a long list in which a thing stands, counted from 1. */
export function partOf(index: number, size: number): number {
  return Math.floor(Math.max(index, 0) / size) + 1
}

/** The address of a page of the review; what is on the first part of a list needs no mention. */
export function reviewAddress(view: View, draft: string, { source, records, open }: Place, anchor = ''): string {
  const query = new URLSearchParams({
    ...(source > 1 && { source: String(source) }),
    ...(records > 1 && { records: String(records) }),
    ...(open !== undefined && { open }),
  })
  const search = query.size > 0 ? `?${query}` : ''
  return to(view, `${links.draft(draft)}${search}${anchor && `#${anchor}`}`)
}

/** What everything on a page of the review is drawn from. */
export interface Desk {
  readonly view: View
  readonly review: Review
  readonly draft: { readonly id: string; readonly rev: number }
  readonly place: Place
  readonly labels: ReturnType<typeof labelsOf>
  /** The people of the register who have the very name of a person under review, by the record. */
  readonly namesakes: ReadonlyMap<string, RegistryEntry>
  /** What was typed into the forms of the open record and could not be taken, by the names of the fields. */
  readonly typed?: ReadonlyMap<string, string> | undefined
  /** The address of a passage, and that of a record, wherever in the lists they stand. */
  readonly toPassage: (id: string) => string
  readonly toRecord: (id: string) => string
  /** The address of a record with its forms open. */
  readonly toForm: (id: string) => string
}

/** Everything that a page of the review is drawn from, worked out once. */
export function deskOf(given: Pick<Desk, 'view' | 'review' | 'draft' | 'place' | 'namesakes' | 'typed'>): Desk {
  const { view, review, draft, place } = given
  const passages = new Map(review.reading.passages.map(({ id }, at) => [id, partOf(at, PASSAGES)]))
  const records = new Map(inDoubtFirst(review).map(({ id }, at) => [id, partOf(at, RECORDS)]))
  const address = (part: Partial<Place>, id: string) => {
    const same = Object.entries(part).every(([list, at]) => new Map(Object.entries(place)).get(list) === at)
    return same ? `#${id}` : reviewAddress(view, draft.id, { ...place, ...part }, id)
  }
  return {
    ...given,
    labels: labelsOf(review),
    toPassage: (id) => address({ source: passages.get(id) ?? 1 }, id),
    toRecord: (id) => address({ records: records.get(id) ?? 1 }, id),
    toForm: (id) => address({ records: records.get(id) ?? 1, open: id }, id),
  }
}

/** What a passage is called on the page: its place in the report. */
export function passageName(id: string): string {
  return `¶ ${id.replace(/^\D+/, '')}`
}

/** What a record is called on the page: its kind, and its label or its number where it has one. */
export function recordName({ view, labels }: Pick<Desk, 'view' | 'labels'>, record: ReviewRecord): string {
  const label = isOf('figure', record) ? String(record.value.value) : labels.get(record.id)?.label
  return label === undefined ? kindWord(view, record.kind) : `${kindWord(view, record.kind)} ${label}`
}

/** The word for a kind of record. */
export function kindWord(view: View, kind: ReviewKind): string {
  return kind === 'person' ? reviewWords(view).word.person : view.terms.record[kind]
}

/** The words by which a record is known: its text, its name, its title. */
export function recordText(record: ReviewRecord): string {
  if (isOf('recommendation', record) || isOf('outcome', record)) {
    const { title, text } = record.value
    return title === null ? text : `${title}: ${text}`
  }
  if (isOf('person', record)) return [record.value.honorific, record.value.name].filter(Boolean).join(' ')
  if (isOf('figure', record)) return `${record.value.value} ${record.value.unit}`
  if (isOf('reference', record)) return record.value.url
  return record.value.title ?? ''
}
