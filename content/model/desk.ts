import * as z from 'zod'
import { lateness } from './lateness.ts'
import { Slug } from './slug.ts'
import { headlines, type TrackRow } from './track-row.ts'

/** Which lines of a desk somebody wants to see; what is left out lets every line through. */
export const DeskFilter = z.object({
  theme: Slug.optional(),
  dossier: Slug.optional(),
  party: z.string().max(120).optional(),
  state: z.enum(headlines).optional(),
  late: z.enum(['overdue', 'silent', 'contested', 'backwards']).optional(),
  q: z.string().trim().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
})
export type DeskFilter = z.infer<typeof DeskFilter>

/** How many tracks stand under each word; a word under which none stands is left out, and nothing is ever averaged. */
export type Distribution = readonly (readonly [headline: TrackRow['standing']['headline'], count: number])[]

/** The lines that a filter lets through, in their order. */
export function filterRows(rows: readonly TrackRow[], filter: DeskFilter, today: string): TrackRow[] {
  const words = folded(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  return rows.filter((row) => {
    const { track, standing, themes } = row
    if (filter.theme && !themes.includes(filter.theme)) return false
    if (filter.dossier && track.subject.dossier !== filter.dossier) return false
    if (filter.party && `${track.party.ref.register}/${track.party.ref.slug}` !== filter.party) return false
    if (filter.state && standing.headline !== filter.state) return false
    if (filter.late && !isSo(row, filter.late, today)) return false
    const text = folded([row.words, row.dossierTitle, track.party.printed, labelOf(row)].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** How many lines a page of a list has; the table that goes out has them all. */
export const LINES = 100

/** The lines of one page of a list, and how many pages there are; a page beyond the last is the last. */
export function pageOfRows(
  rows: readonly TrackRow[],
  page = 1,
): { readonly rows: readonly TrackRow[]; readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / LINES))
  const at = Math.min(page, pages)
  return { rows: rows.slice((at - 1) * LINES, at * LINES), page: at, pages }
}

/** The distribution of tracks over the words that head them, in the order of those words. */
export function distribution(rows: readonly TrackRow[]): Distribution {
  const counts = new Map<string, number>()
  for (const { standing } of rows) counts.set(standing.headline, (counts.get(standing.headline) ?? 0) + 1)
  return headlines.flatMap((headline) => {
    const count = counts.get(headline)
    return count === undefined ? [] : [[headline, count] as const]
  })
}

/** The label under which a line is known: that of its recommendation, or of a provision, or of its commitment. */
export function labelOf({ track: { subject } }: TrackRow): string {
  if ('recommendation' in subject) return subject.recommendation
  return subject.provision ? `${subject.commitment} ${subject.provision}` : subject.commitment
}

function isSo({ track, standing }: TrackRow, late: NonNullable<DeskFilter['late']>, today: string): boolean {
  switch (late) {
    case 'overdue':
      return lateness(track, standing, today).overdue
    case 'silent':
      return lateness(track, standing, today).silent
    case 'contested':
      return standing.contested
    case 'backwards':
      return ['repudiated', 'reversed', 'set_back'].includes(standing.headline)
    default:
      return late satisfies never
  }
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
