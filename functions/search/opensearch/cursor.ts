import * as z from 'zod'
import { QueryError } from '../port.ts'

/** Where a page ends: at an entry and what it was ordered by, or after a number of groups. */
export type Place = { readonly id: string; readonly key: number } | { readonly groups: number }

/** The service shows the first ten thousand of what it is asked for page by page. */
export const mostGroups = 10_000

/** A cursor after a place; it holds for the one query it came from. */
export function cursorOf(place: Place, name: string): string {
  const parts = 'id' in place ? [place.id, place.key, name] : [place.groups, name]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The place of a cursor; one that is of another query, or none at all, is refused. */
export function placeIn(cursor: string, name: string, grouped: boolean): Place {
  const read = cursor.length > 2000 ? undefined : Cursor.safeParse(parsed(cursor)).data
  const isOwn = read?.at(-1) === name && (read.length === 2) === grouped
  if (!read || !isOwn) throw new QueryError('bad-cursor', 'Cannot go on from the cursor: not of this query')
  return read.length === 2 ? { groups: read[0] } : { id: read[0], key: read[1] }
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const Cursor = z.union([
  z.tuple([z.string(), z.number(), z.string()]),
  z.tuple([z.int().positive().max(mostGroups), z.string()]),
])
