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
  const known = new Map<string, number>()
  const lasts = new Map<WordColumn, number>()
  const moves = new Map(wordColumns.map((column) => [column, new Map<number, { value: string; by: number }>()]))
  const find = db.prepare('SELECT number FROM members WHERE name = ? AND value = ?')
  const last = db.prepare('SELECT coalesce(max(number), 0) AS number FROM members WHERE name = ?')

  return { use, leave, write }

  function use(column: WordColumn, values: readonly string[]): number[] {
    return values.map((value) => {
      const member = numberOf(column, value)
      move(column, member, value, 1)
      return member
    })
  }

  function leave(column: WordColumn, members: readonly number[]): void {
    for (const member of members) move(column, member, '', -1)
  }

  function write(): void {
    const change = db.prepare('UPDATE members SET uses = uses + ? WHERE name = ? AND number = ?')
    const insert = db.prepare('INSERT INTO members (name, number, value, uses) VALUES (?, ?, ?, ?)')
    for (const [column, moved] of moves) {
      for (const [member, { value, by }] of moved) {
        if (change.run(by, column, member).changes === 0) insert.run(column, member, value, by)
      }
    }
    db.exec('DELETE FROM members WHERE uses <= 0')
  }

  function move(column: WordColumn, member: number, value: string, by: number): void {
    const moved = moves.get(column)
    const before = moved?.get(member)
    moved?.set(member, { value: before?.value || value, by: (before?.by ?? 0) + by })
  }

  function numberOf(column: WordColumn, value: string): number {
    const key = `${column}\n${value}`
    const member = known.get(key) ?? stored(column, value) ?? nextNumber(column)
    known.set(key, member)
    return member
  }

  function stored(column: WordColumn, value: string): number | undefined {
    const cells = find.get(column, value)
    return cells && number(cells.number)
  }

  function nextNumber(column: WordColumn): number {
    const next = (lasts.get(column) ?? number(last.get(column)?.number)) + 1
    lasts.set(column, next)
    return next
  }
}
