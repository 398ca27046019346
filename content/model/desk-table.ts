import type * as z from 'zod'
import { type Row, readCsv, writeCsv } from '../csv.ts'
import { Period } from './date.ts'
import { labelOf } from './desk.ts'
import { type Entry, Statements } from './entry.ts'
import type { TrackRow } from './track-row.ts'

/**
 * The columns of a desk as a table. The first is the key of a line; those after `own` say what the desk's own party
 * states and are read back; the others are for reading only.
 */
export const columns = [
  'track',
  'event',
  'label',
  'text',
  'due',
  'standing',
  'since',
  'said by',
  'as of',
  'response',
  'progress',
  'direction',
  'listing',
  'cause',
  'note',
] as const

/** What one line of a table that comes in states about a track. */
export interface TableLine {
  readonly line: number
  readonly track: string
  readonly asOf: Period
  readonly states: Statements
}

/** A line that cannot be taken in: where, what, and what would be right. */
export interface TableFault {
  readonly line: number
  readonly code: string
  readonly message: string
}

/** A desk as comma-separated values, each line with what the party itself said last. */
export function deskTable(rows: readonly TrackRow[]): string {
  return writeCsv([columns, ...rows.map(lineOf)])
}

/** Whether a line says just what was said before. */
export function saysTheSame(line: TableLine, said: Pick<Entry, 'asOf' | 'states'> | undefined): boolean {
  return said !== undefined && wordsOf(line) === wordsOf(said)
}

/** What a table states, line by line; columns are known by their names, whatever their order. */
export function readDeskTable(text: string): { lines: TableLine[]; faults: TableFault[] } {
  const [head = [], ...rows] = readCsv(text)
  const missing = (['track', 'as of', 'progress'] as const).filter((column) => !head.includes(column))
  if (missing.length > 0) {
    const message = `Cannot find the column "${missing.join('", "')}": keep the first line as it was exported`
    return { lines: [], faults: [{ line: 1, code: 'missing-column', message }] }
  }
  const lines: TableLine[] = []
  const faults: TableFault[] = []
  rows.forEach((row, at) => {
    const read = readLine(head, row, at + 2)
    if (read && 'code' in read) faults.push(read)
    else if (read) lines.push(read)
  })
  return { lines, faults }
}

function lineOf(row: TrackRow): Row {
  const { track, standing } = row
  const { own } = standing
  const { response, progress, direction, listing, cause, note } = own?.states ?? {}
  const period = own ? [own.asOf.start, own.asOf.end].filter(Boolean).join('/') : ''
  const reading = [track.id, row.dossierTitle, labelOf(row), row.words, track.due ?? '', standing.headline]
  const said = [standing.since ?? '', standing.speaker?.name ?? '']
  return [
    ...reading,
    ...said,
    period,
    ...[response, progress, direction, listing, cause, note].map((value) => value ?? ''),
  ]
}

function wordsOf({ asOf, states }: Pick<Entry, 'asOf' | 'states'>): string {
  const { response, progress, direction, listing, cause, note } = states
  return JSON.stringify([asOf.start, asOf.end, response, progress, direction, listing, cause, note])
}

function readLine(head: Row, row: Row, line: number): TableLine | TableFault | undefined {
  const cell = (column: (typeof columns)[number]) => row[head.indexOf(column)]?.trim() || undefined
  const track = cell('track')
  if (!track)
    return { line, code: 'missing-track', message: 'Cannot read a line without its track: keep the first column' }
  const period = cell('as of')
  if (!period) return undefined
  const [start, end] = period.split('/')
  const asOf = Period.safeParse({ start, end })
  if (!asOf.success) {
    const message = `Cannot read "${period}" as a date: expected 2021, 2021-04, 2021-04-29 or two of them with a / between`
    return { line, code: 'bad-date', message }
  }
  const names = ['response', 'progress', 'direction', 'listing', 'cause', 'note'] as const
  const states = Statements.safeParse(
    Object.fromEntries(names.flatMap((name) => (cell(name) ? [[name, cell(name)]] : []))),
  )
  if (!states.success) return { line, code: 'bad-value', message: faultWords(states.error, cell) }
  return { line, track, asOf: asOf.data, states: states.data }
}

function faultWords(error: z.ZodError, cell: (column: (typeof columns)[number]) => string | undefined): string {
  const [issue] = error.issues
  const column = columns.find((one) => one === issue?.path[0]) ?? 'note'
  const expected =
    issue && 'values' in issue && Array.isArray(issue.values) ? `: expected ${issue.values.join(', ')}` : ''
  return `Cannot read "${cell(column)}" in the column "${column}"${expected}`
}
