import type { DatabaseSync } from 'node:sqlite'
import { number } from './cells.ts'
import { type WordColumn, wordColumns } from './layout.ts'

/** The numbers that stand for the values of the word columns, and how often each is used. */
export interface MemberCounts {
  /** The number of each value, used once more. */
  readonly use: (column: WordColumn, values: readonly string[]) => number[]
  /** Count numbers as used once less. */
  readonly leave: (column: WordColumn, members: readonly number[]) => void
  readonly write: () => void
}

/** Count over what the file holds; nothing is written before `write`. */
export function memberCounts(db: DatabaseSync): MemberCounts {
  const moves: Moves = new Map(wordColumns.map((column) => [column, new Map()]))
  const numberOf = numbering(db)
  const move = (column: WordColumn, member: number, value: string, by: number) => {
    const before = moves.get(column)?.get(member)
    moves.get(column)?.set(member, { value: before?.value || value, by: (before?.by ?? 0) + by })
  }
  return {
    use: (column, values) =>
      values.map((value) => {
        const member = numberOf(column, value)
        move(column, member, value, 1)
        return member
      }),
    leave: (column, members) => {
      for (const member of members) move(column, member, '', -1)
    },
    write: () => writeMoves(db, moves),
  }
}

type Moves = ReadonlyMap<WordColumn, Map<number, { readonly value: string; readonly by: number }>>

/** The number of a value: the one it has, or the next that is free. */
function numbering(db: DatabaseSync): (column: WordColumn, value: string) => number {
  const known = new Map<string, number>()
  const lasts = new Map<WordColumn, number>()
  const find = db.prepare('SELECT number FROM members WHERE name = ? AND value = ?')
  const last = db.prepare('SELECT coalesce(max(number), 0) AS number FROM members WHERE name = ?')
  const next = (column: WordColumn) => {
    const free = (lasts.get(column) ?? number(last.get(column)?.number)) + 1
    lasts.set(column, free)
    return free
  }
  return (column, value) => {
    const key = `${column}\n${value}`
    const stored = known.has(key) ? undefined : find.get(column, value)
    const member = known.get(key) ?? (stored ? number(stored.number) : next(column))
    known.set(key, member)
    return member
  }
}

function writeMoves(db: DatabaseSync, moves: Moves): void {
  const change = db.prepare('UPDATE members SET uses = uses + ? WHERE name = ? AND number = ?')
  const insert = db.prepare('INSERT INTO members (name, number, value, uses) VALUES (?, ?, ?, ?)')
  for (const [column, moved] of moves) {
    for (const [member, { value, by }] of moved) {
      if (change.run(by, column, member).changes === 0) insert.run(column, member, value, by)
    }
  }
  db.exec('DELETE FROM members WHERE uses <= 0')
}
