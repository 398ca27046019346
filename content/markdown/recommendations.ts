import type { Paragraph } from 'mdast'
import type { Label } from '../model/label.ts'
import type { Recommendation } from '../model/recommendation.ts'
import { type Asks, noAsks, passedOn, readAsks } from './asks.ts'
import { add, type Draft, say } from './draft.ts'
import { fieldOf, isNone, plainValue, readField } from './fields.ts'
import {
  emptyItem,
  expected,
  fillFromSegment,
  type Item,
  itemsOf,
  type Mark,
  openLettered,
  type Shape,
} from './items.ts'
import { labelUnder, topLabels } from './labels.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { labelPart, readExplicitLabel, readMarkers } from './markers.ts'
import { readNames } from './names.ts'
import { leftovers } from './narratives.ts'
import { citeLater } from './references.ts'
import type { Section } from './sections.ts'
import { segmentsOf } from './segments.ts'
import { linesOf, typedLines } from './source.ts'
import { wordsOf } from './titles.ts'

/** The fields that a recommendation, or the preamble of a list of them, may have. */
export const askKeys: readonly FieldKey[] = [
  'label',
  'printed',
  'addressed-to',
  'made-by',
  'themes',
  'due',
  'standing',
  'see',
  'repeats',
  'refines',
  'supersedes',
  'answers',
]

/** Reads a list of recommendations with its preamble; what is no item stays narrative, in its place. */
export function readRecommendations(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  const list: Open = { preamble: headingAsks(section), tops: [], read: new Map() }
  for (const node of section.nodes) {
    if (node.type === 'list') {
      rest.flush()
      addTops(draft, list, itemsOf(draft, node, shape))
    } else if (node.type === 'paragraph' && opensItems(draft, list, node)) {
      rest.flush()
      emit(draft, list)
      readLines(draft, list, node, rest.keep)
      rest.flush()
    } else if (node.type === 'paragraph' && readPreamble(draft, node, list)) {
      rest.flush()
    } else {
      emit(draft, list)
      rest.keep(node)
    }
  }
  rest.flush()
  emit(draft, list)
}

interface Top {
  readonly item: Item
  readonly label: Label
  readonly preamble: Asks
}

/** A list that is being read: its preamble, its items, and what has been read of them. */
interface Open {
  preamble: Asks
  readonly tops: Top[]
  readonly read: Map<Item, { readonly label: Label; readonly asks: Asks }>
}

const shape: Shape = { keys: askKeys, nested: true, lettered: true }

/** "Recommendations to …" addresses the whole list. */
function headingAsks({ meaning }: Section): Asks {
  const to = meaning.kind === 'recommendations' ? meaning.to : undefined
  if (to === undefined) return noAsks
  return { ...noAsks, addressees: readNames(to).map((name) => ({ name, basis: 'preamble' })) }
}

function addTops(draft: Draft, list: Open, items: readonly Item[]): void {
  const labels = topLabels(
    draft.counter,
    items.map((item) => item.mark),
  )
  for (const [at, item] of items.entries()) {
    const { label, remark } = labels[at] ?? { label: '0', remark: undefined }
    if (remark) sayRemark(draft, item, label, remark)
    list.tops.push({ item, label, preamble: list.preamble })
  }
}

function sayRemark(draft: Draft, { mark, lines }: Item, label: Label, remark: 'restart' | 'gap'): void {
  if (remark === 'gap') {
    say(draft, lines[0], 'label-gap', 'info', `Numbers are left out before "${mark.printed}"; they are kept as typed`)
    return
  }
  say(draft, lines[0], 'list-restart', 'warning', `The list begins again at "${mark.printed}": continued as ${label}`, {
    suggestion: `Write "${label}." or indent what interrupts the list`,
  })
}

/** Whether a line of a paragraph between lists opens an item, such as `c. …` or `121.1 …`. */
function opensItems(draft: Draft, list: Open, node: Paragraph): boolean {
  const levels = list.tops.at(-1)?.item.levels
  return typedLines(draft.source, node).some(
    (line) => (levels && expected(line, levels) !== undefined) || topMark(draft, line) !== undefined,
  )
}

/** Reads the items that the lines of a paragraph open; words before the first of them are kept apart. */
function readLines(draft: Draft, list: Open, node: Paragraph, keep: (node: Paragraph) => void): void {
  for (const segment of segmentsOf(draft, node, askKeys, (line, at) => openItem(draft, list, line, at))) {
    if (segment.item) fillFromSegment(segment.item, segment)
    else if (segment.paragraph) keep(segment.paragraph)
  }
}

function openItem(draft: Draft, list: Open, line: string, at: number): Item | undefined {
  const last = list.tops.at(-1)?.item
  const lettered = last && openLettered(last, line, at)
  if (lettered) return lettered
  const mark = topMark(draft, line)
  if (!mark) return undefined
  const item = emptyItem(mark, line, [at, at])
  addTops(draft, list, [item])
  return item
}

/** A number that is not one of Markdown, such as `121.1`, `(3)` or `三、`; a plain one must be the next. */
function topMark(draft: Draft, line: string): Mark | undefined {
  const explicit = readExplicitLabel(line)
  if (explicit) return explicit
  const counted = readMarkers(line).find(({ alphabet }) => alphabet === 'digits' || alphabet === 'han')
  if (counted?.value !== draft.counter.last + 1) return undefined
  return { printed: counted.printed, part: labelPart(counted) }
}

function readPreamble(draft: Draft, node: Paragraph, list: Open): boolean {
  const [first = ''] = typedLines(draft.source, node)
  if (!readField(draft.language, first, linesOf(node)[0], askKeys)) return false
  const fields = segmentsOf(draft, node, askKeys).flatMap((segment) => segment.fields)
  list.preamble = { ...readAsks(draft, fields, list.preamble, 'preamble'), relations: [] }
  draft.preambles.push(linesOf(node))
  return true
}

/** Makes records of the items that none has been made of yet. */
function emit(draft: Draft, list: Open): void {
  for (const { item, label, preamble } of list.tops) emitItem(draft, list, item, label, preamble, preamble)
}

function emitItem(draft: Draft, list: Open, item: Item, derived: Label, above: Asks, preamble: Asks): void {
  const known = list.read.get(item) ?? readItem(draft, item, derived, above)
  list.read.set(item, known)
  const labels = item.children.map((child) => list.read.get(child)?.label).filter((label) => label !== undefined)
  for (const child of item.children) {
    const label = list.read.get(child)?.label ?? labelUnder(known.label, child.mark, labels)
    emitItem(draft, list, child, label, passedOn(known.asks, preamble), preamble)
    labels.push(list.read.get(child)?.label ?? label)
  }
}

function readItem(draft: Draft, item: Item, derived: Label, above: Asks): { label: Label; asks: Asks } {
  const asks = readAsks(draft, item.fields, above, 'explicit')
  const [label, printed] = [valueOfKey(item, 'label') ?? derived, valueOfKey(item, 'printed') ?? item.mark.printed]
  if (draft.counter.taken.has(label)) {
    say(draft, item.lines[0], 'duplicate-label', 'error', `The label ${label} is there twice`, {
      suggestion: 'Give each item a number of its own',
    })
  }
  draft.counter.taken.add(label)
  const { see, ...rest } = asks
  const words = wordsOf(draft, item)
  const record: Recommendation = { kind: 'recommendation', label, printed, order: 0, ...words, ...rest, references: [] }
  citeLater(draft, record, see)
  add(draft, record, item.lines)
  return { label, asks }
}

function valueOfKey(item: Item, key: FieldKey): string | undefined {
  const field = fieldOf(item.fields, key)
  return field && (isNone(field.value) ? '' : plainValue(field.value))
}
