import type { Paragraph, PhrasingContent } from 'mdast'
import { type Draft, say } from './draft.ts'
import { type Field, nearField, readField } from './fields.ts'
import type { Item } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { type Lines, linesOf, typed, typedLines } from './source.ts'

/** A stretch of a paragraph: ordinary words, possibly of an item that its first line opens, and then fields. */
export interface Segment {
  readonly item?: Item
  readonly paragraph?: Paragraph
  readonly fields: Field[]
  readonly lines: Lines
}

interface Stretch {
  readonly item: Item | undefined
  readonly from: number
  end: number
  last: number
  readonly fields: Field[]
}

/** Parts a paragraph at lines that begin with an expected mark, and its ordinary words from the fields below them. */
export function segmentsOf(
  draft: Draft,
  node: Paragraph,
  keys: readonly FieldKey[],
  open: (line: string, at: number) => Item | undefined = () => undefined,
): Segment[] {
  const lines = typedLines(draft.source, node)
  const [first] = linesOf(node)
  const stretches: Stretch[] = []
  for (const [at, line] of lines.entries()) {
    const item = open(line, first + at)
    if (item || at === 0) stretches.push({ item, from: at, end: at, last: at, fields: [] })
    const stretch = stretches.at(-1)
    if (!item) sayNear(draft, line, first + at, keys)
    if (stretch) extend(stretch, line, at, item ? undefined : readField(draft.language, line, first + at, keys))
  }
  return stretches.map((stretch) => segmentOf(draft, node, first, stretch))
}

/** Says that a line is nearly a field, because it is kept as ordinary words. */
function sayNear(draft: Draft, line: string, at: number, keys: readonly FieldKey[]): void {
  const near = nearField(draft.language, line, keys)
  if (near === undefined) return
  say(draft, at, 'nearly-a-field', 'warning', `"${line.slice(0, 60)}" is kept as words of the text`, {
    suggestion: `Write "${near}: …" if it is meant as a field`,
  })
}

function extend(stretch: Stretch, line: string, at: number, field: Field | undefined): void {
  stretch.last = at
  const open = stretch.fields.at(-1)
  if (field) stretch.fields.push(field)
  else if (open) stretch.fields[stretch.fields.length - 1] = { ...open, value: `${open.value} ${line}`.trim() }
  else stretch.end = at + 1
}

function segmentOf(draft: Draft, node: Paragraph, first: number, stretch: Stretch): Segment {
  const { item, from, end, last, fields } = stretch
  const children = cut(draft, node.children, first + from, first + end, item?.mark.printed.length ?? 0)
  return {
    ...(item && { item }),
    ...(children.length > 0 && { paragraph: { ...node, children } }),
    fields,
    lines: [first + from, first + last],
  }
}

/** The words of some lines; of the first line, the mark in front is left out. */
function cut(
  draft: Draft,
  nodes: readonly PhrasingContent[],
  from: number,
  end: number,
  drop: number,
): PhrasingContent[] {
  const kept = nodes.flatMap((node): PhrasingContent[] => {
    const [first] = linesOf(node)
    if (node.type !== 'text') return first >= from && first < end ? [node] : []
    const lines = node.value.split('\n')
    if (lines.length !== typed(draft.source, node).split('\n').length) return first >= from && first < end ? [node] : []
    const value = lines.filter((_, at) => first + at >= from && first + at < end).join('\n')
    return value === '' ? [] : [{ ...node, value }]
  })
  const [head, ...rest] = kept
  if (drop === 0 || head?.type !== 'text') return kept
  const value = head.value.slice(drop).trimStart()
  return value === '' ? rest : [{ ...head, value }, ...rest]
}
