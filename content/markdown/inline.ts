import type { Inline } from '../model/prose.ts'

/** How deep marks may nest; below that the words stay and the marks go. */
const deepest = 6

/**
 * A run of marks in the one form in which it is kept: neighbours are joined, empty marks and marks within their like
 * are gone, and no mark starts or ends with a blank (Markdown cannot say it).
 */
export function normalInline(inline: readonly Inline[]): Inline[] {
  return trimmed(joined(inline.flatMap((mark) => lifted(mark, { depth: 0, within: [] }))))
}

interface Place {
  readonly depth: number
  readonly within: readonly string[]
}

function lifted(mark: Inline, place: Place): Inline[] {
  if (typeof mark === 'string') return mark === '' ? [] : [mark]
  if ('br' in mark || 'code' in mark) return 'code' in mark && mark.code.trim() === '' ? [] : [mark]
  const kind = 'em' in mark ? 'em' : 'strong' in mark ? 'strong' : 'href'
  const inner = 'em' in mark ? mark.em : 'strong' in mark ? mark.strong : mark.text
  const next = { depth: place.depth + 1, within: [...place.within, kind] }
  const content = joined(inner.flatMap((part) => lifted(part, next)))
  if (place.within.includes(kind) || place.depth >= deepest) return content
  const start = content.findIndex((part) => !isBlank(part))
  if (start < 0) return content
  const end = content.findLastIndex((part) => !isBlank(part)) + 1
  const [before, core, after] = splitBlanks(content.slice(start, end))
  return [...content.slice(0, start), ...before, around(mark, core), ...after, ...content.slice(end)]
}

function around(mark: Exclude<Inline, string | { code: string } | { br: true }>, core: Inline[]): Inline {
  if ('em' in mark) return { em: core }
  return 'strong' in mark ? { strong: core } : { href: mark.href, text: core }
}

function isBlank(mark: Inline): boolean {
  return typeof mark === 'string' ? mark.trim() === '' : 'br' in mark
}

function splitBlanks(content: Inline[]): [Inline[], Inline[], Inline[]] {
  const core = [...content]
  const [before, after]: [Inline[], Inline[]] = [[], []]
  const first = core[0]
  if (typeof first === 'string' && /^\s/.test(first)) {
    before.push(first.slice(0, first.length - first.trimStart().length))
    core[0] = first.trimStart()
  }
  const last = core.at(-1)
  if (typeof last === 'string' && /\s$/.test(last)) {
    after.push(last.slice(last.trimEnd().length))
    core[core.length - 1] = last.trimEnd()
  }
  return [before, core, after]
}

function joined(inline: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const mark of inline) {
    const last = result.at(-1)
    if (typeof mark === 'string' && typeof last === 'string') result[result.length - 1] = last + mark
    else if (typeof mark === 'object' && 'em' in mark && isEm(last)) last.em = joined([...last.em, ...mark.em])
    else if (typeof mark === 'object' && 'strong' in mark && isStrong(last)) {
      last.strong = joined([...last.strong, ...mark.strong])
    } else if (typeof mark === 'object' && 'code' in mark && isCode(last)) last.code += mark.code
    else result.push(typeof mark === 'string' ? mark : { ...mark })
  }
  return result
}

function isEm(mark: Inline | undefined): mark is { em: Inline[] } {
  return typeof mark === 'object' && 'em' in mark
}

function isCode(mark: Inline | undefined): mark is { code: string } {
  return typeof mark === 'object' && 'code' in mark
}

function isStrong(mark: Inline | undefined): mark is { strong: Inline[] } {
  return typeof mark === 'object' && 'strong' in mark
}

function trimmed(inline: Inline[]): Inline[] {
  const result = inline.map((mark, at) => (typeof mark === 'string' ? trimmedAt(mark, at, inline) : mark))
  const kept = joined(result.filter((mark) => mark !== ''))
  while (isBr(kept[0])) kept.shift()
  while (isBr(kept.at(-1))) kept.pop()
  return kept.length === inline.length && kept.every((mark, at) => isSame(mark, inline[at])) ? kept : trimmed(kept)
}

function isSame(a: Inline, b: Inline | undefined): boolean {
  return typeof a === 'string' ? a === b : typeof b === 'object'
}

function trimmedAt(words: string, at: number, inline: readonly Inline[]): string {
  const line = words.replace(/[ \t]*\n[ \t]*/g, ' ')
  const left = at === 0 || isBr(inline[at - 1]) ? line.replace(/^[ \t]+/, '') : line
  return at === inline.length - 1 || isBr(inline[at + 1]) ? left.replace(/[ \t]+$/, '') : left
}

function isBr(mark: Inline | undefined): boolean {
  return typeof mark === 'object' && 'br' in mark
}
