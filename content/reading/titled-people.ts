import { type Capacity, capacityOf } from './capacities.ts'
import { source, type Words } from './lexicon/words.ts'
import { isBody, isPost } from './names.ts'

/** A name found in a sentence, with its capacity and its place. */
export type Hit = {
  readonly name: string
  readonly honorific: string | null
  readonly capacity: Capacity
  readonly start: number
  readonly end: number
  readonly confidence: number
}

/** No capacity. */
export const NONE: Capacity = { position: null, affiliation: null, onBehalfOf: null }

/** The names that follow a title, each with the capacity printed after or before it. */
export function titledHits(text: string, shape: RegExp, words: Words): readonly Hit[] {
  const matches = [...text.matchAll(shape)]
  return matches.flatMap((match, index) => {
    const name = alone(clean(match[2] ?? ''), text.slice(match.index + match[0].length), matches.length)
    if (!/\p{Lu}[\p{L}'’-]/u.test(name) || isBody(name, words)) return []
    const end = match.index + (match[1] ?? '').length + name.length
    const next = matches[index + 1]?.index ?? text.length
    const honorific = (match[1] ?? '').trim()
    return [
      hitOf(
        name,
        match.index,
        after(text.slice(end, next), text.slice(0, match.index), honorific, words),
        0.75,
        honorific,
      ),
    ]
  })
}

/** In a table without lines a place follows the name: after initials only one family name belongs to it. */
function alone(name: string, rest: string, count: number): string {
  const cut =
    /^(?:\p{Lu}\.)+\s+(?:(?:\p{Ll}+|Van|Von|De|Den|Der)\s+){0,3}\p{Lu}[\p{L}'’-]+(?![\p{L}'’-])(?=\s+(\p{Lu}|van\s|von\s|de\s))/u.exec(
      name,
    )
  if (cut === null) return name.replace(/\s+(?:van|von|de|di|du|för)\s+\p{Lu}{2,}$/u, '')
  return /^[vd]/u.test(cut[1] ?? '') || (count > 1 && !/^\s*[,.;(]/u.test(rest)) ? cut[0] : name
}

function clean(name: string): string {
  return name.replace(/\s+(?:and|et|y|und|en|e|van|von|de)$/u, '').trim()
}

/** The capacity of a titled name: after a comma, after a word such as "of", in brackets, or in a table before it. */
function after(rest: string, before: string, honorific: string, words: Words): Capacity {
  const comma = /^,\s+(?:the |an? )?([^;]+?)(?:,?\s+(?:and|as well as|et|y|und|en)\s*|[;.]\s*|,\s*)?$/u.exec(rest)
  if (comma?.[1] !== undefined && isPost(comma[1], words)) return capacityOf(clip(comma[1]), words)
  const bracket = /^\s*\(([^()]{2,120})\)/u.exec(rest)
  if (bracket?.[1] !== undefined) return capacityOf(bracket[1], words)
  const of =
    /^\s+(?:of|from|at|van|von|de|du|del|di|för|från|из)\s+(?:the |het |der |la )?(\p{Lu}[\p{L}\p{N}.-]*(?:\s+\p{Lu}[\p{L}\p{N}.-]*)*)/u.exec(
      rest,
    )
  if (of?.[1] !== undefined) return { ...NONE, affiliation: of[1].replace(/[.,]$/u, '') }
  const body = /((?:\p{Lu}[\p{L}-]*[\s,]+(?:\p{Ll}+\s+)?)?\p{Lu}[\p{L}.&-]*(?:\s+\p{Lu}[\p{L}.&-]*){0,4})\s*$/u.exec(
    before,
  )?.[1]
  if (body !== undefined && isBody(body, words)) return { ...NONE, affiliation: fromBody(body, words) }
  const shared = /(\p{Lu}[\p{L}\p{N}]*)[’']s\s+(\p{L}[\p{L}-]*),?\s+(?:.{0,60}\s(?:and|et|und|y)\s+)?$/u.exec(before)
  if (shared?.[2] !== undefined && isPost(shared[2], words))
    return { ...NONE, position: shared[2], affiliation: shared[1] ?? null }
  return isPost(honorific, words) ? { ...NONE, position: honorific } : NONE
}

/** In a table without lines the place of the row before precedes the organization: it begins at its own word. */
function fromBody(text: string, words: Words): string {
  const parts = text.split(/\s+/u)
  const at = parts.findLastIndex((part) =>
    words.lexicons.some((lexicon) => new RegExp(`^(?:${source(lexicon, lexicon.bodies)})`, 'iu').test(part)),
  )
  if (at === parts.length - 1 && at > 1) return parts.slice(at - 1).join(' ')
  return at > 0 ? parts.slice(at).join(' ') : text
}

/** A capacity ends where a clause begins. */
export function clip(text: string): string {
  return (
    text
      .split(
        /\s+(?:who|which|that|qui|que|der|die|dat)\s+|\s+(?:and|et|y)\s+(?:was|is|were|composed|accompanied|comprised|composée?|accompagnée?|compuesta)(?!\p{L})/u,
      )[0]
      ?.trim() ?? text
  )
}

/** A name at a place. */
export function hitOf(
  name: string,
  start: number,
  capacity: Capacity,
  confidence: number,
  honorific: string | null = null,
): Hit {
  return { name: name.trim(), honorific, capacity, start, end: start + name.length, confidence }
}
