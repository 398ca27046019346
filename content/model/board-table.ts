import { writeCsv } from '../csv.ts'
import type { Board, BoardLine } from './board.ts'
import { refKey } from './party.ts'

/** The columns of a board as a table. */
export const boardColumns = [
  'party',
  'printed',
  'concerned',
  'joined',
  'left',
  'what',
  'standing',
  'since',
  'said by',
  'cause',
  'note',
  'peak',
  'listing',
  'signed',
  'recommitted',
  'provisions met',
  'provisions known',
  'track',
] as const

/** A board as comma-separated values; a party about which nothing was said is there, and is not assessed. */
export function boardTable({ lines }: Board): string {
  return writeCsv([boardColumns, ...lines.map(lineOf)])
}

function lineOf(line: BoardLine): string[] {
  const { party, concerned, joined, left, row, commitment, provisions } = line
  const standing = row?.standing
  return [
    ...[party.ref ? refKey(party.ref) : '', party.printed, concerned ? 'yes' : 'no', joined ?? '', left ?? ''],
    ...[row?.words ?? '', standing?.headline ?? 'not_assessed', standing?.since ?? '', standing?.speaker?.name ?? ''],
    ...[standing?.cause ?? '', standing?.note ?? '', standing?.peak ?? '', standing?.listing ?? ''],
    ...[commitment?.signed ?? '', (commitment?.recommitted ?? []).join('; ')],
    ...[provisions?.met, provisions?.known].map((count) => (count === undefined ? '' : String(count))),
    row?.track.id ?? '',
  ]
}
