import type { BlockContent, Heading, ListItem, Paragraph, PhrasingContent, Strong } from 'mdast'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import {
  type ConstructName,
  defaultHandlers,
  type Handle,
  type Options,
  type State,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown'
import type { Language } from '../model/language.ts'
import type { Block, Inline, Prose } from '../model/prose.ts'
import { readField } from './fields.ts'
import { normalInline } from './inline.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { readExplicitLabel, readMarkers } from './markers.ts'
import { meaningOf } from './meanings.ts'

/** Which words at the start of a line would be read as something else where text is printed. */
export interface Guard {
  readonly language: Language
  readonly keys: readonly FieldKey[]
}

/** Text as Markdown that is read back as the same text. */
export function printProse(guard: Guard, prose: Prose): string {
  return printNodes(guard, nodesOf(prose))
}

/** A bold title and, in its line, the text that follows it. */
export function printTitled(guard: Guard, title: string | undefined, prose: Prose): string {
  return printLed(guard, title === undefined ? [] : [leadStrong(endedTitle(title))], prose, ' ')
}

/** A lead such as a name or an amount, and the text that follows it. */
export function printLed(guard: Guard, lead: readonly PhrasingContent[], prose: Prose, between: string): string {
  const [first, ...rest] = prose
  const inline = first && 'p' in first ? phrasingOf(first.p) : []
  const others = first && 'p' in first ? rest : prose
  if (lead.length === 0) return printProse(guard, prose)
  const gap: PhrasingContent[] = inline.length > 0 ? [{ type: 'text', value: between }] : []
  return printNodes(guard, [{ type: 'paragraph', children: [...lead, ...gap, ...inline] }, ...nodesOf(others)])
}

/** A bold run that the grammar reads as a title or name, unlike bold words in a text. */
export function leadStrong(children: string | PhrasingContent[]): Strong {
  const strong: Strong = { type: 'strong', children: typeof children === 'string' ? [text(children)] : children }
  leads.add(strong)
  return strong
}

/** A heading on one line; words that name a section are kept from doing so. */
export function printHeading(guard: Guard, depth: Heading['depth'], words: string): string {
  return printNodes(guard, [{ type: 'heading', depth, children: words === '' ? [] : [text(words)] }])
}

/** A heading of the second level that is meant to be known by its words. */
export function printBareHeading(words: string): string {
  return toMarkdown({ type: 'heading', depth: 2, children: words === '' ? [] : [text(words)] }, { unsafe }).trimEnd()
}

/** Marks as Markdown nodes. */
export function phrasingOf(inline: readonly Inline[]): PhrasingContent[] {
  return normalInline(inline).map(phrasing)
}

/** Plain words as a node. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

/** Where an address is one, and must stay as it is. */
const spans: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw']

/** Signs that the printer of Markdown lets pass although they may open an address. */
const unsafe: Unsafe[] = [
  { character: ':', before: '[ps]', after: '\\/\\/', inConstruct: 'phrasing', notInConstruct: spans },
  { character: '<', inConstruct: 'phrasing', notInConstruct: spans },
]

const leads = new WeakSet<Strong>()

function endedTitle(title: string): string {
  if (/[.:?!：。？！…]$/.test(title)) return title
  return `${title}${/[\u3000-\u9fff]$/.test(title) ? '。' : '.'}`
}

function phrasing(mark: Inline): PhrasingContent {
  if (typeof mark === 'string') return text(mark)
  if ('em' in mark) return { type: 'emphasis', children: mark.em.map(phrasing) }
  if ('strong' in mark) return { type: 'strong', children: mark.strong.map(phrasing) }
  if ('code' in mark) return { type: 'inlineCode', value: mark.code }
  if ('br' in mark) return { type: 'break' }
  return { type: 'link', url: mark.href, children: mark.text.map(phrasing) }
}

function nodesOf(prose: Prose): BlockContent[] {
  return prose.map(nodeOf)
}

function nodeOf(block: Block): BlockContent {
  if ('p' in block) return { type: 'paragraph', children: phrasingOf(block.p) }
  if ('quote' in block) return { type: 'blockquote', children: nodesOf(block.quote) }
  if ('heading' in block) return { type: 'heading', depth: depthOf(block.level), children: phrasingOf(block.heading) }
  if ('table' in block) {
    const rows = block.table.map((row) =>
      row.map((cell) => ({ type: 'tableCell' as const, children: phrasingOf(cell) })),
    )
    return { type: 'table', children: rows.map((children) => ({ type: 'tableRow' as const, children })) }
  }
  const children = block.list.map((item): ListItem => ({ type: 'listItem', children: nodesOf(item) }))
  if (block.start === undefined) return { type: 'list', children }
  return { type: 'list', ordered: true, start: block.start, children }
}

function depthOf(level: number): Heading['depth'] {
  return level <= 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6
}

function printNodes(guard: Guard, children: BlockContent[]): string {
  return toMarkdown({ type: 'root', children }, optionsFor(guard)).replace(/\n$/, '')
}

function optionsFor(guard: Guard): Options {
  return {
    bullet: '-',
    emphasis: '_',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
    handlers: { paragraph: guardedParagraph(guard), heading: guardedHeading(guard) },
    unsafe,
  }
}

/** Bold words at the start of a text are marked with `__`, because `**` there makes a title. */
function guardedParagraph(guard: Guard): Handle {
  return (node: Paragraph, parent, state, info) => {
    const [first] = node.children
    const bold = first?.type === 'strong' && !leads.has(first)
    const value = withStrong(state, bold ? '_' : '*', () => defaultHandlers.paragraph(node, parent, state, info))
    return value
      .split('\n')
      .map((line) => guarded(guard, line))
      .join('\n')
  }
}

function withStrong(state: State, strong: '*' | '_', print: () => string): string {
  const before = { strong: state.options.strong, emphasis: state.options.emphasis }
  Object.assign(state.options, { strong, emphasis: strong === '*' ? '_' : '*' })
  const value = print()
  Object.assign(state.options, before)
  return value
}

function guardedHeading(guard: Guard): Handle {
  return (node: Heading, parent, state, info) => {
    const value = defaultHandlers.heading(node, parent, state, info)
    if (meaningOf(guard.language, value.replace(/^#+ */, '')).kind === 'narrative') return value
    return value.replace(/[\p{L}\p{N}]/u, reference)
  }
}

/** A line that would be read as a field, a mark or a heading, with an escape that keeps it a line of text. */
function guarded(guard: Guard, line: string): string {
  if (readField(guard.language, line, 1, guard.keys))
    return line.replace(/[:：]/, (colon) => (colon === ':' ? '\\:' : reference(colon)))
  const mark = readExplicitLabel(line)?.printed ?? readMarkers(line)[0]?.printed
  if (mark !== undefined) {
    const at = mark.search(/[().:-]/)
    return at < 0 ? line.replace(/^./u, reference) : `${line.slice(0, at)}\\${line.slice(at)}`
  }
  return /^#{1,6}[\u00a0\u3000]*[^\s#]/.test(line) ? `\\${line}` : line
}

function reference(character: string): string {
  return `&#x${character.codePointAt(0)?.toString(16).toUpperCase()};`
}
