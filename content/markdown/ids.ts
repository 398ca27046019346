import { type Slug, slugOf } from '../model/slug.ts'

/** The ids in use, per kind of record, and how often each was wanted. */
export type Ids = Map<string, Map<string, number>>

/** The id that a record of these words gets when the document states none; a second one of the same words ends in -2. */
export function derivedId(ids: Ids, kind: string, words: string): Slug {
  const taken = ids.get(kind) ?? new Map<string, number>()
  const base = readable(words) ?? `${kind}-${taken.size + 1}`
  let at = taken.get(base) ?? 0
  if (at === 0) return base
  while (taken.has(`${base}-${at + 1}`)) at++
  taken.set(base, at)
  return `${base}-${at + 1}`
}

/** Marks an id as used; false when it was in use already. */
export function takeId(ids: Ids, kind: string, id: Slug): boolean {
  const taken = ids.get(kind) ?? new Map<string, number>()
  ids.set(kind, taken)
  if (taken.has(id)) return false
  taken.set(id, 1)
  return true
}

const longest = 60

/** A slug of the first words, or undefined when most of their letters are not Latin. */
function readable(words: string): Slug | undefined {
  const first = words.trim().split(/\s+/).slice(0, 10).join(' ').slice(0, 200)
  const letters = first.normalize('NFKD').match(/\p{L}/gu)?.length ?? 0
  const latin = first.normalize('NFKD').match(/[a-z]/gi)?.length ?? 0
  const digits = first.match(/[0-9]/g)?.length ?? 0
  if (letters > 0 ? latin * 2 < letters : digits === 0) return undefined
  const slug = slugOf(first)
  return slug.length <= longest ? slug : (/^.*(?=-)/.exec(slug.slice(0, longest + 1))?.[0] ?? slug.slice(0, longest))
}
