import { lastDay } from './date.ts'
import type { Entry, Speaker } from './entry.ts'

/** The entries that count, oldest first: published, not retracted, and not mended by a correction. */
export function knownEntries(entries: readonly Entry[]): Entry[] {
  const published = entries.filter((entry) => entry.state === 'published')
  const corrected = new Set(published.map((entry) => entry.correctionOf))
  return published.filter((entry) => !corrected.has(entry.id)).sort(compareEntries)
}

/**
 * The entries as a reader knew them at an instant: published by then. What was retracted since stays without its words
 * in every view of the past too, because somebody may have been at risk.
 */
export function knownAt(entries: readonly Entry[], instant: string): Entry[] {
  return entries.filter(({ state, publishedAt }) => {
    const readers = state === 'published' || state === 'retracted'
    return readers && publishedAt !== undefined && publishedAt <= instant
  })
}

/** The time that entries speak of, then the time they were told, then their ids. */
export function compareEntries(a: Entry, b: Entry): number {
  return compareWords(endOf(a), endOf(b)) || compareWords(a.recordedAt, b.recordedAt) || compareWords(a.id, b.id)
}

/** Who speaks, in what capacity: two entries with one key come from the same speaker. */
export function speakerKey({ class: speakerClass, ref, name }: Speaker): string {
  return `${speakerClass} ${ref ? `${ref.register}/${ref.slug}` : name}`
}

/** The last day that an entry speaks of. */
export function endOf(entry: Entry | undefined): string {
  return entry ? lastDay(entry.asOf.end ?? entry.asOf.start) : ''
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
