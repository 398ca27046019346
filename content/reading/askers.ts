import type { Name, RegistryRef } from '../model/party.ts'

/** Whom a printed name means, where a register knows it. */
export type Resolve = (printed: string) => RegistryRef | undefined

/** The words of an ask without those who made it, and who they were. */
export interface Asked {
  readonly text: string
  readonly madeBy: readonly Name[]
}

/**
 * Takes those who made an ask out of the brackets behind it: "Ratify it (France) (Lithuania);". Only names that the
 * register knows are taken. Where several wordings stand together, each with its own askers, the words stay as they are.
 */
export function askedBy(text: string, resolve: Resolve): Asked {
  const groups = [...text.matchAll(bracketed)].flatMap((found) => {
    const names = namesIn(found[1] ?? '', resolve)
    return names ? [{ names, start: found.index, end: found.index + found[0].length }] : []
  })
  const madeBy = unique(groups.flatMap(({ names }) => names))
  let end = text.replace(/[\s;.]+$/u, '').length
  const trailing = groups.toReversed().filter(({ start, end: last }) => {
    if (last !== end) return false
    end = text.slice(0, start).trimEnd().length
    return true
  })
  if (trailing.length === 0 || trailing.length < groups.length) return { text, madeBy }
  return { text: text.slice(0, end), madeBy }
}

/** Names of a cell of its own; what no register knows is kept as printed. */
export function namedIn(cell: string, resolve: Resolve): Name[] {
  const whole = resolve(cell)
  if (whole) return [{ printed: cell.trim(), ref: whole }]
  return unique(
    piecesOf(cell).map((printed) => {
      const ref = resolve(printed)
      return ref ? { printed, ref } : { printed }
    }),
  )
}

/** Words in brackets, with one level of brackets within: "(Bolivia (Plurinational State of))". */
const bracketed = /\(((?:[^()]|\([^()]*\))+)\)(?=\s*(?:$|[;.]|\())/gu

function namesIn(words: string, resolve: Resolve): Name[] | undefined {
  const whole = resolve(words)
  if (whole) return [{ printed: words.trim(), ref: whole }]
  const names = piecesOf(words).map((printed) => ({ printed, ref: resolve(printed) }))
  const known = names.flatMap(({ printed, ref }) => (ref ? [{ printed, ref }] : []))
  return known.length > 0 && known.length === names.length ? known : undefined
}

function piecesOf(words: string): string[] {
  return words
    .split(/\s*[,;،、\n]\s*/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

function unique(names: readonly Name[]): Name[] {
  return [...new Map(names.map((name) => [name.printed, name])).values()]
}
