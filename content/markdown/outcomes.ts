import type { Heading, Paragraph, RootContent } from 'mdast'
import { type Outcome, OutcomeType } from '../model/outcome.ts'
import { plainInline, plainText } from '../model/prose.ts'
import { add, type Draft } from './draft.ts'
import { idField, nameField, namesField, themesField, wordField, wordsField } from './field-values.ts'
import { type Field, fieldOf, readField } from './fields.ts'
import { emptyItem, fillFromParagraph, type Item, itemsOf, type Shape } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { meaningOf, outcomeTitle } from './meanings.ts'
import { isBlock, leftovers } from './narratives.ts'
import { settleSession } from './pointers.ts'
import { inlineOf, proseOf } from './prose.ts'
import { type Section, typedHeading } from './sections.ts'
import { segmentsOf } from './segments.ts'
import { linesOf, typedLines } from './source.ts'
import { bareTitle, wordsOf } from './titles.ts'
import { oneLine } from './words.ts'

/** Reads what came out of the discussion: lists, headings with text below them, and paragraphs with a bold title. */
export function readOutcomes(draft: Draft, section: Section, type: OutcomeType): void {
  const rest = leftovers(draft, section.heading)
  const list: Open = { type, headed: [], tops: [], preamble: [], ...(section.session && { session: section.session }) }
  for (const node of section.nodes) {
    if (readNode(draft, list, node)) rest.flush()
    else {
      emit(draft, list)
      rest.keep(node)
    }
  }
  rest.flush()
  emit(draft, list)
}

interface Node {
  readonly item: Item
  readonly type?: OutcomeType
  /** The words of a heading; an item of a list has its title in bold instead. */
  readonly heading?: string
  readonly below: Node[]
}

/** What is being read: the type that the last heading gave, and the outcomes whose headings are open. */
interface Open {
  type: OutcomeType
  headed: { readonly node: Node; readonly level: number }[]
  tops: Node[]
  preamble: readonly Field[]
  readonly session?: string
}

/** The fields that a outcome may have. */
export const outcomeKeys: readonly FieldKey[] = ['id', 'type', 'session', 'period', 'speaker', 'concerns', 'themes']
const shape: Shape = { keys: outcomeKeys, nested: true, lettered: false }

/** Reads a node, or answers false when it is to stay narrative. */
function readNode(draft: Draft, list: Open, node: RootContent): boolean {
  const open = list.headed.at(-1)?.node
  if (node.type === 'heading') readHeading(draft, list, node)
  else if (node.type === 'list') place(list, itemsOf(draft, node, shape).map(nodeOf))
  else if (open && node.type === 'paragraph') fillFromParagraph(draft, open.item, node, shape)
  else if (open && isBlock(node)) open.item.blocks.push(node)
  else return node.type === 'paragraph' && readParagraph(draft, list, node)
  return true
}

function readHeading(draft: Draft, list: Open, node: Heading): void {
  const typed = typedHeading(draft, node)
  const meaning = meaningOf(draft.language, typed)
  if (meaning.kind === 'outcomes' && !meaning.titled) {
    list.type = meaning.type
    list.headed = []
    return
  }
  const heading = oneLine(plainInline(inlineOf(draft, node.children)))
  const opened: Node = {
    item: emptyItem({ printed: '' }, '', linesOf(node)),
    type: meaning.kind === 'outcomes' ? meaning.type : list.type,
    heading: bareTitle(meaning.kind === 'outcomes' ? outcomeTitle(heading) : heading),
    below: [],
  }
  list.headed = list.headed.filter(({ level }) => level < node.depth)
  place(list, [opened])
  list.headed.push({ node: opened, level: node.depth })
}

/** A paragraph outside a list: one with a bold title is an outcome, one of fields is a preamble. */
function readParagraph(draft: Draft, list: Open, node: Paragraph): boolean {
  const [first = ''] = typedLines(draft.source, node)
  const [line] = linesOf(node)
  if (readField(draft.language, first, line, outcomeKeys)) {
    list.preamble = segmentsOf(draft, node, outcomeKeys).flatMap(({ fields }) => fields)
    draft.preambles.push(linesOf(node))
    return true
  }
  if (!first.startsWith('**') || node.children[0]?.type !== 'strong') return false
  const item = emptyItem({ printed: '' }, first, linesOf(node))
  fillFromParagraph(draft, item, node, shape)
  place(list, [nodeOf(item)])
  return true
}

function nodeOf(item: Item): Node {
  return { item, below: item.children.map(nodeOf) }
}

function place(list: Open, nodes: readonly Node[]): void {
  const above = list.headed.at(-1)?.node
  if (above) above.below.push(...nodes)
  else list.tops.push(...nodes.map((node) => ({ type: list.type, ...node })))
}

function emit(draft: Draft, list: Open): void {
  for (const node of list.tops) emitNode(draft, list, node, undefined)
  list.tops = []
  list.headed = []
}

function emitNode(draft: Draft, list: Open, node: Node, parent: Outcome | undefined): void {
  const record = readOutcome(draft, list, node, parent)
  add(draft, record, node.item.lines)
  for (const child of node.below) emitNode(draft, list, child, record)
}

function readOutcome(draft: Draft, list: Open, node: Node, parent: Outcome | undefined): Outcome {
  const fields = [...list.preamble, ...node.item.fields]
  const item = { ...node.item, fields }
  const words = node.heading ? { title: node.heading, text: proseOf(draft, item.blocks) } : wordsOf(draft, item)
  const speaker = nameField(item, 'speaker')
  const period = wordsField(item, 'period')
  const table = wordField(draft, item, 'type', OutcomeType.options, (lexicon) => lexicon.outcomes)
  const record: Outcome = {
    kind: 'outcome',
    id: idField(draft, node.item, 'outcome', words.title ?? plainText(words.text)),
    order: 0,
    type: table ?? node.type ?? parent?.type ?? list.type,
    ...(parent && { parent: parent.id }),
    ...words,
    ...(period && { period }),
    ...(speaker && { speaker }),
    concerns: namesField(item, 'concerns') ?? [],
    themes: themesField(item),
  }
  settleSession(draft, fields, record, list.session)
  const field = fieldOf(fields, 'speaker')
  if (speaker) draft.attributed.push({ line: field?.line ?? item.lines[0], speaker: speaker.printed })
  return record
}
