import { readDocument } from '../../../content/reading/read.ts'
import type { ReadItem, ReadRecommendation } from '../../../content/reading/reading.ts'

const asked = (one: ReadRecommendation): string =>
  [`${one.number ?? '-'} → ${one.addressee ?? '-'}`, one.title, one.text].filter((part) => part !== null).join(' | ')
const flat = <T extends { readonly children: readonly T[] }>(items: readonly T[]): readonly T[] =>
  items.flatMap((one) => [one, ...flat(one.children)])

/** What a report says, short enough to be compared as a whole. */
export function told(bytes: Uint8Array, name: string) {
  const { event, people, outcomes, recommendations, sessions } = readDocument(bytes, name).neutral
  const { title, startDate, endDate, place, venue, mode, organisers, sponsors, attendance, edition } = event
  return {
    event: { title, startDate, endDate, place, venue, mode, organisers, sponsors, attendance, edition },
    sessions: sessions.map((one) => one.title),
    people: people.map((one) =>
      [one.name, one.role, one.position, one.affiliation].map((part) => part ?? '-').join(' | '),
    ),
    outcomes: flat<ReadItem>(outcomes).map((one) => one.text),
    recommendations: flat<ReadRecommendation>(recommendations).map(asked),
  }
}
