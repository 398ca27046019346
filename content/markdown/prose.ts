import type { BlockContent, DefinitionContent, List, PhrasingContent, Table } from 'mdast'
import { Address, type Block, Href, type Inline, type Prose } from '../model/prose.ts'
import { type Draft, say } from './draft.ts'
import { normalInline } from './inline.ts'
import { linesOf, typed } from './source.ts'

/** The tree of marks that Markdown blocks make up; what cannot be expressed becomes plain words, with a message. */
export function proseOf(draft: Draft, nodes: readonly (BlockContent | DefinitionContent)[], depth = 0): Prose {
  return nodes.flatMap((node) => blocksOf(draft, node, depth))
}

/** The run of marks that Markdown words make up. */
export function inlineOf(draft: Draft, nodes: readonly PhrasingContent[]): Inline[] {
  return normalInline(nodes.flatMap((node) => marksOf(draft, node, 0)))
}

const deepest = 8

function blocksOf(draft: Draft, node: BlockContent | DefinitionContent, depth: number): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(inlineOf(draft, node.children))
    case 'heading':
      return headingOf(inlineOf(draft, node.children), node.depth)
    case 'blockquote':
      return wrapped(proseOf(draft, node.children, depth + 1), depth, (quote) => ({ quote }))
    case 'list':
      return listOf(draft, node, depth)
    case 'table':
      return tableOf(draft, node)
    case 'code':
      say(draft, linesOf(node)[0], 'code-block', 'info', 'An indented or fenced passage is kept as plain words', {
        suggestion: 'Start the line at the margin, or indent it by at most three blanks',
      })
      return paragraphOf(normalInline(node.value.split('\n').flatMap((line): Inline[] => [line, { br: true }])))
    case 'html':
      return paragraphOf(normalInline([withoutTags(draft, node.value, linesOf(node)[0])]))
    case 'definition':
    case 'footnoteDefinition':
      return footnote(draft, typed(draft.source, node), linesOf(node)[0])
    case 'thematicBreak':
      return []
    default:
      return node satisfies never
  }
}

function paragraphOf(p: Inline[]): Block[] {
  return p.length > 0 ? [{ p }] : []
}

function headingOf(heading: Inline[], depth: number): Block[] {
  const line = normalInline(heading.map((mark) => (typeof mark === 'object' && 'br' in mark ? ' ' : mark)))
  return line.length > 0 ? [{ heading: line, level: Math.max(3, depth) }] : []
}

function wrapped(inner: Block[], depth: number, wrap: (inner: Block[]) => Block): Block[] {
  if (inner.length === 0) return []
  return depth >= deepest ? inner : [wrap(inner)]
}

function listOf(draft: Draft, node: List, depth: number): Block[] {
  const year = yearItem(draft, node, depth)
  if (year) return year
  const items = node.children.map((item) => proseOf(draft, item.children, depth + 1))
  const list = items.filter((item) => item.length > 0)
  if (list.length === 0) return []
  if (depth >= deepest) return list.flat()
  return [node.ordered ? { list, start: node.start ?? 1 } : { list }]
}

/** A sentence that begins with a year and a full stop looks like a list of one item. */
function yearItem(draft: Draft, node: List, depth: number): Block[] | undefined {
  const start = node.start ?? 0
  const [item] = node.children
  if (!node.ordered || start < 1000 || node.children.length !== 1 || !item) return undefined
  say(draft, linesOf(node)[0], 'year-as-number', 'warning', `"${start}." opens a sentence, not a list`, {
    suggestion: `Write "${start}\\." or begin the sentence with another word`,
  })
  const [first, ...rest] = proseOf(draft, item.children, depth)
  const words = first && 'p' in first ? first.p : []
  return [...paragraphOf(normalInline([`${start}. `, ...words])), ...rest]
}

function tableOf(draft: Draft, node: Table): Block[] {
  const width = node.children[0]?.children.length ?? 0
  const table = node.children.map((row) => {
    const cells = row.children.map((cell) => inlineOf(draft, cell.children))
    return Array.from({ length: width }, (_, at) => cells[at] ?? [])
  })
  return [{ table }]
}

function marksOf(draft: Draft, node: PhrasingContent, depth: number): Inline[] {
  switch (node.type) {
    case 'text':
      return linked(unwrapped(node.value), typed(draft.source, node))
    case 'emphasis':
      return [{ em: within(draft, node.children, depth) }]
    case 'strong':
      return [{ strong: within(draft, node.children, depth) }]
    case 'inlineCode':
      return [{ code: node.value.replace(/\n/g, ' ') }]
    case 'break':
      return [{ br: true }]
    case 'link':
      return linkOf(draft, node.url, within(draft, node.children, depth), linesOf(node)[0])
    case 'linkReference':
      return referenceOf(draft, node.identifier, within(draft, node.children, depth), typed(draft.source, node), node)
    case 'image':
    case 'imageReference':
      say(draft, linesOf(node)[0], 'image', 'warning', 'A picture cannot be published; only its description is kept')
      return [node.alt ?? '']
    case 'html':
      return [withoutTags(draft, node.value, linesOf(node)[0])]
    case 'delete':
      return within(draft, node.children, depth)
    case 'footnoteReference':
      return [typed(draft.source, node)]
    default:
      return node satisfies never
  }
}

function within(draft: Draft, nodes: readonly PhrasingContent[], depth: number): Inline[] {
  return depth > 200 ? [] : nodes.flatMap((node) => marksOf(draft, node, depth + 1))
}

function linkOf(draft: Draft, url: string, text: Inline[], line: number): Inline[] {
  const words = text.length > 0 ? text : [url]
  if (Href.safeParse(url).success || Address.safeParse(url).success) return [{ href: url, text: words }]
  say(draft, line, 'unsafe-link', 'warning', `The link to "${url.slice(0, 60)}" is kept as plain words`, {
    suggestion: 'Link to an address that starts with https://, or to a page such as /people/…',
  })
  return words
}

function referenceOf(
  draft: Draft,
  identifier: string,
  text: Inline[],
  source: string,
  node: PhrasingContent,
): Inline[] {
  const url = draft.definitions.get(identifier)
  if (url && !identifier.startsWith('^')) return linkOf(draft, url, text, linesOf(node)[0])
  footnote(draft, source, linesOf(node)[0])
  return [source]
}

function footnote(draft: Draft, source: string, line: number): Block[] {
  if (!source.startsWith('[^')) return []
  say(draft, line, 'footnote', 'warning', 'A footnote is kept as plain words', {
    suggestion: 'Put the note into the text, or the document it cites under References',
  })
  return /^\[\^[^\]]*\]:/.test(source) ? [{ p: [source] }] : []
}

function withoutTags(draft: Draft, html: string, line: number): string {
  const words = html.replace(/<!--[\s\S]*?(-->|$)/g, '')
  if (words.trim() === '') return ''
  say(draft, line, 'html', 'warning', 'HTML is kept as plain words', { suggestion: 'Write it in Markdown' })
  return words.replace(/<[^>]*>?/g, ' ').replace(/\s+/g, ' ')
}

/** Joins wrapped lines; Chinese and Japanese need no blank between them. */
function unwrapped(words: string): string {
  return words.replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '').replace(/\n/g, ' ')
}

function linked(words: string, source: string): Inline[] {
  if (!words.includes('://')) return [words]
  const parts = words.split(/(https?:\/\/[^\s<>"\\]*[^\s<>"\\.,;:!?()[\]'*_])/)
  return parts.map((part, at) => (at % 2 === 1 && source.includes(part) ? { href: part, text: [part] } : part))
}
