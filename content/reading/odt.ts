import { type Cell, type Draft, draft, identified, type Source } from './blocks.ts'
import { BOUNDS, within } from './bounds.ts'
import { printed } from './docx/counting.ts'
import { labelOf } from './labels.ts'
import { isSafe, writtenAddresses } from './links.ts'
import { attribute, child, descendants, type Element, elements, type Node, readMarkup } from './markup.ts'
import { message } from './messages.ts'
import { boldOf, type Level, listsOf, parentsOf } from './odt-styles.ts'
import { ReadingError } from './reading-error.ts'
import { unzip } from './zip.ts'

type Walk = {
  readonly drafts: Draft[]
  readonly lists: ReadonlyMap<string, readonly Level[]>
  readonly counts: Map<string, number>
  readonly bold: ReadonlySet<string>
  readonly parents: ReadonlyMap<string, string>
  deleted: number
  tables: number
  line: number
}

const SKIPPED = new Set([
  'table-of-content',
  'tracked-changes',
  'forms',
  'sequence-decls',
  'annotation',
  'variable-decls',
])

/** Reads an OpenDocument text: headings, lists with their labels, tables. */
export function readOpenDocument(bytes: Uint8Array): Source {
  const parts = unzip(bytes, (name) => name === 'content.xml' || name === 'styles.xml')
  const content = parts.get('content.xml')
  if (content === undefined) throw new ReadingError('damaged', 'Cannot read the OpenDocument file: its text is missing')
  const root = readMarkup(new TextDecoder().decode(content), 'xml')
  const styles = parts.get('styles.xml')
  const shared = styles === undefined ? undefined : readMarkup(new TextDecoder().decode(styles), 'xml')
  const walk: Walk = {
    drafts: [],
    lists: listsOf([root, shared]),
    counts: new Map(),
    bold: boldOf([root, shared]),
    parents: parentsOf([root, shared]),
    deleted: 0,
    tables: 0,
    line: 0,
  }
  for (const margin of [...descendants(shared, 'header'), ...descendants(shared, 'footer')]) {
    for (const one of elements(margin, 'p'))
      walk.drafts.push(
        draft('furniture', wordsOf(one, walk).text.replace(/\s*(?:page)?\s*\d+\s*(?:(?:\/|of|sur)\s*\d+)?\s*$/iu, '')),
      )
  }
  container(child(root, 'document-content', 'body', 'text'), walk)
  const messages = walk.deleted > 0 ? [message('deleted-text', [String(walk.deleted)])] : []
  return { format: 'odt', blocks: identified(walk.drafts), facts: {}, messages }
}

function container(element: Element | undefined, walk: Walk): void {
  for (const one of elements(element)) {
    if (one.name === 'tracked-changes') walk.deleted += descendants(one, 'deletion').length
    if (SKIPPED.has(one.name)) continue
    if (one.name === 'h') heading(one, walk)
    else if (one.name === 'p') paragraph(one, walk, undefined)
    else if (one.name === 'list') list(one, walk, 0, attribute(one, 'style-name') ?? '')
    else if (one.name === 'table') table(one, walk)
    else container(one, walk)
  }
}

function heading(element: Element, walk: Walk): void {
  const { text, links } = wordsOf(element, walk)
  const label = labelOf(text)
  walk.line += 1
  const typed = label !== undefined && label.label !== '' && label.rest !== ''
  const level = Number(attribute(element, 'outline-level') ?? 1) || 1
  walk.drafts.push(
    draft('heading', typed ? label.rest : text, { level, label: typed ? label.label : '', links, line: walk.line }),
  )
}

type Item = { readonly level: number; readonly label: string; readonly mark: string }

function paragraph(element: Element, walk: Walk, item: Item | undefined): void {
  walk.line += 1
  within(walk.line, BOUNDS.blocks * 4, 'its paragraphs')
  const { text, links, lead, bold } = wordsOf(element, walk)
  const style = attribute(element, 'style-name') ?? ''
  const typed = labelOf(text)
  if (/^title$/iu.test(style) || /^title$/iu.test(walk.parents.get(style) ?? ''))
    walk.drafts.push(draft('heading', text, { level: 0, line: walk.line }))
  else if (item !== undefined) walk.drafts.push(draft('item', text, { ...item, links, lead, line: walk.line }))
  else if (bold && text.length <= 120 && !/[.;,:]$/u.test(text))
    walk.drafts.push(
      draft('heading', typed?.rest || text, { level: 7, label: typed?.label ?? '', links, line: walk.line }),
    )
  else if (typed && typed.rest !== '' && !typed.mark.startsWith('upper')) {
    walk.drafts.push(
      draft('item', typed.rest, {
        label: typed.label,
        mark: typed.label === '' ? 'bullet' : typed.mark,
        links,
        line: walk.line,
        lead: lead.slice(text.length - typed.rest.length).trim(),
      }),
    )
  } else walk.drafts.push(draft('paragraph', text, { links, lead, line: walk.line }))
}

function list(element: Element, walk: Walk, depth: number, style: string): void {
  const level = walk.lists.get(style)?.[depth]
  const key = `${style} ${depth}`
  const goesOn =
    attribute(element, 'continue-numbering') === 'true' || attribute(element, 'continue-list') !== undefined
  if (!goesOn) walk.counts.delete(key)
  for (const item of elements(element)) {
    const own = attribute(item, 'start-value')
    const value = own === undefined ? (walk.counts.get(key) ?? (level?.start ?? 1) - 1) + 1 : Number(own)
    if (item.name === 'list-item') walk.counts.set(key, value)
    const label = level === undefined || level.bullet || item.name !== 'list-item' ? '' : printed(value, level.format)
    for (const [index, one] of elements(item).entries()) {
      if (one.name === 'list') list(one, walk, depth + 1, attribute(one, 'style-name') ?? style)
      else if (one.name === 'h') heading(one, walk)
      else if (one.name === 'p')
        paragraph(
          one,
          walk,
          index === 0
            ? { level: depth, label, mark: label === '' ? 'bullet' : `decimal ${level?.format}.` }
            : undefined,
        )
    }
  }
}

function table(element: Element, walk: Walk): void {
  walk.tables += 1
  const number = walk.tables
  for (const row of descendants(element, 'table-row')) {
    walk.line += 1
    const cells: Cell[] = elements(row, 'table-cell').map((cell) => {
      const inner: Walk = { ...walk, drafts: [] }
      container(cell, inner)
      return { paragraphs: inner.drafts.map((one) => (one.label === '' ? one.text : `${one.label}. ${one.text}`)) }
    })
    walk.drafts.push(
      draft('row', cells.map((cell) => cell.paragraphs.join(' ')).join(' | '), {
        cells,
        table: number,
        line: walk.line,
      }),
    )
  }
}

function wordsOf(
  element: Element,
  walk: Walk,
): { readonly text: string; readonly links: readonly string[]; readonly lead: string; readonly bold: boolean } {
  const links: string[] = []
  const pieces: { text: string; bold: boolean }[] = []
  const read = (node: Node, bold: boolean): void => {
    if (typeof node === 'string') pieces.push({ text: node.replace(/\s+/gu, ' '), bold })
    else if (node.name === 's' || node.name === 'tab' || node.name === 'line-break') pieces.push({ text: ' ', bold })
    else if (node.name === 'note' || node.name === 'annotation') return
    else {
      const address = node.name === 'a' ? (attribute(node, 'href') ?? '') : ''
      if (isSafe(address)) links.push(address)
      for (const one of node.children) read(one, bold || walk.bold.has(attribute(node, 'style-name') ?? ''))
    }
  }
  read(element, false)
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
  const words = pieces.filter((piece) => piece.text.trim() !== '')
  const end = words.findIndex((piece) => !piece.bold)
  const lead = words
    .slice(0, end < 0 ? undefined : end)
    .map((piece) => piece.text)
    .join('')
    .trim()
  return { text, links: [...new Set([...links, ...writtenAddresses(text)])], lead, bold: words.length > 0 && end < 0 }
}
