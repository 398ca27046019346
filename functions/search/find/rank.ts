import type { Column } from '../file/columns.ts'
import { expressionOf } from './expression.ts'
import type { ConceptKey } from './lexicon.ts'
import type { Alternative, Group, Plan } from './plan.ts'
import type { Reader } from './reader.ts'
import { memberOf } from './reader-lexicon.ts'

/** The rows a query finds, and the score of each under its number. */
export interface Ranked {
  readonly rows: Uint32Array
  readonly scores: Float64Array
}

/** How soon more of the same word stops to matter, and how much longer texts are held back. */
const saturation = 1.2
const lengthEffect = 0.75
/** What one occurrence counts in the title, the names, the context, the text, and as an exact label or symbol. */
const weights = [2, 2, 0.5, 1, 3] as const

/** Rank by BM25 over the parts of an entry; rows that are not `allowed` are left out. */
export function rank(reader: Reader, plan: Plan, match: 'any' | 'all', allowed?: Uint8Array): Ranked {
  const wanted = plan.groups.filter(({ role }) => role !== 'without')
  if (wanted.length === 0)
    return { rows: without(reader, plan, everything(reader, allowed)), scores: new Float64Array(0) }
  const tally = newTally(reader)
  const holders = new Map<number, Uint32Array[]>()
  for (const group of wanted) {
    const rows = tally.add(group)
    for (const clause of group.covers) holders.set(clause, [...(holders.get(clause) ?? []), rows])
  }
  const asked = plan.asked.filter((clause) => match === 'all' || isRequired(plan, clause))
  const full = withAll(reader, asked, holders)
  const holds = (row: number) => (!allowed || allowed[row] === 1) && (!full || full[row] === asked.length)
  const rows = allowed || full ? tally.touched.filter(holds) : tally.touched
  return { rows: without(reader, plan, Uint32Array.from(rows)), scores: tally.scores }
}

/** All rows there are, or those that are allowed. */
export function everything(reader: Reader, allowed?: Uint8Array): Uint32Array {
  return allowed ? reader.live().filter((row) => allowed[row] === 1) : reader.live()
}

function newTally(reader: Reader) {
  const norms = normsOf(reader)
  const scores = new Float64Array(reader.rows + 1)
  const counts = new Float32Array(reader.rows + 1)
  const seen = new Uint8Array(reader.rows + 1)
  const touched: number[] = []
  return { scores, add, touched }

  /** Add what a group is worth to every row that has it, and answer these rows. */
  function add(group: Group): Uint32Array {
    const rows = countsOf(reader, group, counts)
    const rarity = Math.log(1 + (norms.total - rows.length + 0.5) / (rows.length + 0.5)) * group.weight
    for (const row of rows) {
      const count = counts[row] ?? 0
      scores[row] = (scores[row] ?? 0) + (rarity * count * (saturation + 1)) / (count + (norms.byRow[row] ?? 0))
      counts[row] = 0
      if (seen[row] === 0) touched.push(row)
      seen[row] = 1
    }
    return rows
  }
}

/** Count the occurrences of a group in `counts`, weighted by part, and answer the rows that have any. */
function countsOf(reader: Reader, { alternatives }: Group, counts: Float32Array): Uint32Array {
  const lengths = reader.column('lengths')
  const rows: number[] = []
  const hand = (row: number, weight: number) => {
    if (counts[row] === 0) rows.push(row)
    counts[row] = (counts[row] ?? 0) + weight
  }
  collect(reader, alternatives, lengths, hand)
  return Uint32Array.from(rows)
}

type Hand = (row: number, weight: number) => void

function collect(reader: Reader, ways: readonly Alternative[], lengths: Column, hand: Hand): void {
  for (const way of ways) {
    if (way.by === 'term') reader.occurrences(way.term, (row, at) => hand(row, weightAt(lengths, row, at)))
    if (way.by === 'member') collectMembers(reader, way, hand)
  }
  const expression = expressionOf(ways)
  if (expression !== '') reader.matches(expression, (row) => hand(row, 1))
}

function collectMembers(reader: Reader, { facet, value }: ConceptKey, hand: Hand): void {
  const member = memberOf(reader, facet, value)
  const { starts, numbers } = reader.column(facet)
  for (let row = 1; row <= reader.rows; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) if (numbers[at] === member) hand(row, 1)
  }
}

function weightAt({ starts, numbers }: Column, row: number, position: number): number {
  const start = starts[row] ?? 0
  let end = 0
  for (let part = 0; part < 4; part++) {
    end += numbers[start + part] ?? 0
    if (position < end) return weights[part] ?? 1
  }
  return weights[4]
}

/** Where the number of small words stands among the lengths, behind those of the four parts. */
const smallAt = 4

interface Norms {
  readonly total: number
  readonly byRow: Float32Array
}

const norms = new WeakMap<Reader, Norms>()

/** What is added below the line of BM25 for each row: more for texts that are longer than the mean. */
function normsOf(reader: Reader): Norms {
  const known = norms.get(reader)
  if (known) return known
  const rows = reader.live()
  const { starts, numbers } = reader.column('lengths')
  const byRow = new Float32Array(reader.rows + 1)
  let sum = 0
  for (const row of rows) {
    const start = starts[row] ?? 0
    let length = -(numbers[start + smallAt] ?? 0)
    for (let part = 0; part < smallAt; part++) length += numbers[start + part] ?? 0
    byRow[row] = length
    sum += length
  }
  const mean = sum / Math.max(rows.length, 1) || 1
  for (const row of rows) byRow[row] = saturation * (1 - lengthEffect + (lengthEffect * (byRow[row] ?? 0)) / mean)
  const made = { total: rows.length, byRow }
  norms.set(reader, made)
  return made
}

function isRequired({ groups }: Plan, clause: number): boolean {
  return groups.some(({ role, covers }) => role === 'required' && covers.includes(clause))
}

/** For each row, how many of the clauses it has, counted as long as it has all before. */
function withAll(reader: Reader, asked: readonly number[], holders: ReadonlyMap<number, readonly Uint32Array[]>) {
  if (asked.length === 0) return undefined
  const had = new Uint8Array(reader.rows + 1)
  for (const [index, clause] of asked.entries()) {
    for (const rows of holders.get(clause) ?? []) for (const row of rows) if (had[row] === index) had[row] = index + 1
  }
  return had
}

function without(reader: Reader, { groups }: Plan, rows: Uint32Array): Uint32Array {
  const left = groups.filter(({ role }) => role === 'without')
  if (left.length === 0) return rows
  const barred = new Uint8Array(reader.rows + 1)
  const lengths = reader.column('lengths')
  for (const { alternatives } of left) {
    collect(reader, alternatives, lengths, (row) => {
      barred[row] = 1
    })
  }
  return rows.filter((row) => barred[row] === 0)
}
