import type { BlockContent, DefinitionContent, List, ListItem, Paragraph } from 'mdast'
import type { Draft } from './draft.ts'
import type { Field } from './fields.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { labelPart, type Marker, readExplicitLabel, readMarkers } from './markers.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { type Lines, linesOf, typed, typedLines } from './source.ts'

/** What may stand in front of an item: nothing, a part of a label, or a whole label. */
export interface Mark {
  readonly printed: string
  readonly part?: string
  readonly label?: string
}

/** One item of a list with its own words, its fields and the items below it. */
export interface Item {
  readonly mark: Mark
  /** What was typed first, to tell `**a title**` from `__strong words__`. */
  readonly typed: string
  lines: Lines
  readonly blocks: (BlockContent | DefinitionContent)[]
  readonly fields: Field[]
  readonly children: Item[]
  /** The ways of counting that lettered lines in it have begun. */
  readonly levels: Level[]
  /** Whether its own words begin with its mark, as in `- a. Support`; that line opens nothing below it. */
  readonly marked?: boolean
}

/** A way of counting that has begun, and the last item that it counted. */
export interface Level {
  readonly marker: Marker
  readonly item: Item
}

/** What items may hold: which fields, and whether lists and lettered lines are items below. */
export interface Shape {
  readonly keys: readonly FieldKey[]
  readonly nested: boolean
  readonly lettered: boolean
}

/** The items of a list. */
export function itemsOf(draft: Draft, list: List, shape: Shape): Item[] {
  const numbers = numbersOf(draft, list)
  const levels: Level[] = []
  return list.children.map((node, at) => itemOf(draft, node, numbers[at] ?? bullet, shape, levels))
}

/** Reads what stands in an item; lettered lines open items below it, level by level. */
export function fillItem(draft: Draft, item: Item, nodes: readonly Content[], shape: Shape): void {
  for (const node of nodes) {
    const current = item.levels.at(-1)?.item ?? item
    if (node.type === 'list' && shape.nested) {
      current.children.push(...itemsOf(draft, node, shape))
    } else if (node.type === 'paragraph') {
      fillFromParagraph(draft, item, node, shape)
    } else {
      current.blocks.push(node)
    }
  }
}

/** Reads a paragraph into an item or into the items that its lettered lines open. */
export function fillFromParagraph(draft: Draft, item: Item, node: Paragraph, shape: Shape): void {
  const opens = (at: number) => shape.lettered && !(item.marked && at === item.lines[0])
  const open = (line: string, at: number) => (opens(at) ? openLettered(item, line, at) : undefined)
  const current = item.levels.at(-1)?.item ?? item
  for (const segment of segmentsOf(draft, node, shape.keys, open)) fillFromSegment(segment.item ?? current, segment)
}

/** Adds the words and fields of a stretch to the item that it belongs to. */
export function fillFromSegment(item: Item, segment: Segment): void {
  if (segment.paragraph) item.blocks.push(segment.paragraph)
  item.fields.push(...segment.fields)
  item.lines = [item.lines[0], Math.max(item.lines[1], segment.lines[1])]
}

/** The item that a lettered line opens below another one, or undefined when the line does not begin with the next letter. */
export function openLettered(item: Item, line: string, at: number): Item | undefined {
  const marker = expected(line, item.levels)
  if (!marker) return undefined
  const open = item.levels.findLastIndex((level) => alike(level.marker, marker))
  if (open >= 0) item.levels.splice(open)
  const parent = item.levels.at(-1)?.item ?? item
  const child = emptyItem({ printed: marker.printed, part: labelPart(marker) }, line, [at, at])
  parent.children.push(child)
  item.levels.push({ marker, item: child })
  return child
}

/** An item without anything in it, opened by a line. */
export function emptyItem(mark: Mark, line: string, lines: Lines): Item {
  const typedWords = line.slice(mark.printed.length).trimStart()
  return { mark, typed: typedWords, lines, blocks: [], fields: [], children: [], levels: [] }
}

type Content = BlockContent | DefinitionContent

const bullet: Mark = { printed: '' }

function itemOf(draft: Draft, node: ListItem, number: Mark, shape: Shape, levels: Level[]): Item {
  const [first, ...rest] = node.children
  const line = first?.type === 'paragraph' ? (typedLines(draft.source, first)[0] ?? '') : ''
  const own = number.printed === '' && shape.lettered ? ownMark(line, levels) : undefined
  const item = own
    ? { ...emptyItem(own.mark, line, linesOf(node)), marked: true }
    : { ...emptyItem(bullet, line, linesOf(node)), mark: number }
  if (own?.marker) levels.splice(0, levels.length, { marker: own.marker, item })
  const start = own && first?.type === 'paragraph' ? [withoutMark(first, own.mark.printed)] : first ? [first] : []
  fillItem(draft, item, [...start, ...rest], shape)
  return item
}

/** The mark that a bullet's own words begin with: the next expected letter, or a label such as 121.1. */
function ownMark(line: string, levels: readonly Level[]): { mark: Mark; marker?: Marker } | undefined {
  const marker = expected(line, levels)
  if (marker) return { mark: { printed: marker.printed, part: labelPart(marker) }, marker }
  const explicit = readExplicitLabel(line)
  return explicit && { mark: explicit }
}

function withoutMark(paragraph: Paragraph, printed: string): Paragraph {
  const [first, ...rest] = paragraph.children
  if (first?.type !== 'text') return paragraph
  const value = first.value.slice(printed.length).trimStart()
  return { ...paragraph, children: value === '' ? rest : [{ ...first, value }, ...rest] }
}

/** The marker that a line begins with, if it is the next one of an open level or the first one of a new level. */
export function expected(line: string, levels: readonly Level[]): Marker | undefined {
  const markers = readMarkers(line)
  for (const { marker } of levels.toReversed()) {
    const next = markers.find((found) => alike(found, marker) && found.value === marker.value + 1)
    if (next) return next
  }
  return markers.find((found) => found.value === 1 && !levels.some(({ marker }) => alike(found, marker)))
}

function alike(a: Marker, b: Marker): boolean {
  return a.alphabet === b.alphabet && a.style === b.style
}

/** The number in front of each item as typed, or as counted where the typed ones do not rise. */
function numbersOf(draft: Draft, list: List): Mark[] {
  if (!list.ordered) return list.children.map(() => bullet)
  const marks = list.children.map((item) => /^(\d+)([.)])/.exec(typed(draft.source, item)) ?? ['', '', '.'])
  const numbers = marks.map(([, digits]) => Number(digits))
  const rising = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
  return marks.map(([, , close = '.'], at) => {
    const number = rising ? (numbers[at] ?? 0) : (list.start ?? 1) + at
    return { printed: `${number}${close}`, part: String(number) }
  })
}
