import { type Cell, type Draft, draft, identified, type Source } from './blocks.ts'
import { DROPPED, hides, isInline, words } from './html-words.ts'
import { labelOf } from './labels.ts'
import { attribute, descendants, type Element, elements, type Node, readMarkup, textOf } from './markup.ts'
import { type Message, message } from './messages.ts'

type Walk = { readonly drafts: Draft[]; readonly messages: Message[]; tables: number; count: number; hidden: number }

/** Reads an HTML page: its text without navigation, scripts and what is hidden. */
export function readHtml(page: string): Source {
  const root = readMarkup(page, 'html')
  const walk: Walk = { drafts: [], messages: [], tables: 0, count: 0, hidden: 0 }
  const main = descendants(root, 'main')[0] ?? descendants(root, 'article')[0] ?? descendants(root, 'body')[0] ?? root
  container(main, walk, 0)
  const title = textOf(descendants(root, 'title')[0]).trim()
  if (walk.hidden > 0) {
    walk.messages.push(message('hidden-text', [String(walk.hidden)]))
  }
  return { format: 'html', blocks: identified(walk.drafts), facts: title ? { title } : {}, messages: walk.messages }
}

function container(element: Element, walk: Walk, depth: number): void {
  let run: Node[] = []
  const flush = () => {
    paragraph({ name: 'p', attributes: {}, children: run }, walk)
    run = []
  }
  for (const node of element.children) {
    if (typeof node === 'string' || isInline(node)) run.push(node)
    else {
      flush()
      block(node, walk, depth)
    }
  }
  flush()
}

function block(element: Element, walk: Walk, depth: number): void {
  if (DROPPED.has(element.name)) return
  if (hides(element)) {
    walk.hidden += 1
    return
  }
  const level = /^h([1-6])$/u.exec(element.name)?.[1]
  if (level !== undefined) heading(element, Number(level), walk)
  else if (element.name === 'ul' || element.name === 'ol') list(element, walk, depth)
  else if (element.name === 'table') table(element, walk, depth)
  else if (element.name === 'dl') definitions(element, walk, depth)
  else if (element.name === 'br') return
  else if (element.name === 'p') paragraph(element, walk)
  else container(element, walk, depth)
}

function heading(element: Element, level: number, walk: Walk): void {
  const { text, links } = words(element, walk)
  const label = labelOf(text)
  const rest = label && label.label !== '' && label.rest !== '' ? label.rest : text
  push(walk, draft('heading', rest, { level, links, label: rest === text ? '' : (label?.label ?? '') }))
}

function paragraph(element: Element, walk: Walk): void {
  let run: Node[] = []
  let tight = false
  for (const node of [...element.children, { name: 'br', attributes: {}, children: [] }]) {
    if (typeof node === 'string' || node.name !== 'br') {
      run.push(node)
      continue
    }
    const line: Element = { name: 'p', attributes: {}, children: run }
    run = []
    const { text, links, lead } = words(line, walk)
    if (text === '') continue
    const label = labelOf(text)
    if (lead === text && text.length <= 120 && !/[.;,]$/u.test(text)) {
      push(
        walk,
        draft('heading', (label?.rest ?? text).replace(/[:：]$/u, ''), { level: 7, links, label: label?.label ?? '' }),
      )
    } else if (label && label.rest !== '' && !label.mark.startsWith('upper')) {
      push(
        walk,
        draft('item', label.rest, {
          links,
          label: label.label,
          mark: label.mark,
          tight,
          lead: lead.length > 3 ? lead : '',
        }),
      )
    } else push(walk, draft('paragraph', text, { links, lead, tight }))
    tight = true
  }
}

function list(element: Element, walk: Walk, depth: number): void {
  const ordered = element.name === 'ol'
  let count = Number(attribute(element, 'start') ?? 1) || 1
  for (const item of elements(element)) {
    if (item.name !== 'li') {
      block(item, walk, depth + 1)
      continue
    }
    if (hides(item)) continue
    count = Number(attribute(item, 'value') ?? count) || count
    const own = item.children.filter((node) => typeof node === 'string' || !holdsBlocks(node))
    const { text, links, lead } = words({ ...item, children: own }, walk)
    const typed = labelOf(text)
    const label = typed && typed.label !== '' ? typed.label : ordered ? marker(count, attribute(element, 'type')) : ''
    const mark = label === '' ? 'bullet' : (typed?.mark ?? `decimal ${attribute(element, 'type') ?? ''}.`)
    if (text !== '')
      push(
        walk,
        draft('item', typed && typed.label !== '' ? typed.rest : text, { level: depth, label, mark, links, lead }),
      )
    for (const node of elements(item)) if (holdsBlocks(node)) block(node, walk, depth + 1)
    count += 1
  }
}

/** Each term with its definition is one item: "term: definition". */
function definitions(element: Element, walk: Walk, depth: number): void {
  let term = ''
  for (const one of elements(element).flatMap((part) => (part.name === 'div' ? elements(part) : [part]))) {
    if (one.name === 'dt') {
      if (term !== '') push(walk, draft('item', term, { level: depth, mark: 'bullet' }))
      term = words(one, walk).text
    } else if (one.name === 'dd' && !holdsBlocks(one)) {
      const { text, links } = words(one, walk)
      push(
        walk,
        draft('item', term === '' ? text : `${term.replace(/[:：]$/u, '')}: ${text}`, {
          level: depth,
          mark: 'bullet',
          links,
          lead: term,
        }),
      )
      term = ''
    } else block(one, walk, depth + 1)
  }
  if (term !== '') push(walk, draft('item', term, { level: depth, mark: 'bullet' }))
}

function holdsBlocks(node: Element): boolean {
  return node.name === 'ul' || node.name === 'ol' || node.name === 'table' || elements(node).some(holdsBlocks)
}

function marker(count: number, type: string | undefined): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  if (type === 'a' || type === 'A') return (type === 'A' ? letters.toUpperCase() : letters)[count - 1] ?? String(count)
  return String(count)
}

function table(element: Element, walk: Walk, depth: number): void {
  const rows = ['thead', 'tbody', 'tfoot']
    .flatMap((part) => elements(element, part).flatMap((one) => elements(one, 'tr')))
    .concat(elements(element, 'tr'))
  const layout = rows.every((row) => elements(row).length <= 1)
  walk.tables += 1
  for (const row of rows) {
    const cells = elements(row).filter((one) => one.name === 'td' || one.name === 'th')
    if (layout) for (const cell of cells) container(cell, walk, depth)
    else {
      const read = cells.map((cell) => cellOf(cell, walk))
      push(
        walk,
        draft('row', read.map((one) => one.cell.paragraphs.join(' ')).join(' | '), {
          cells: read.map((one) => one.cell),
          links: read.flatMap((one) => one.links),
          table: walk.tables,
        }),
      )
    }
  }
}

function cellOf(cell: Element, walk: Walk): { readonly cell: Cell; readonly links: readonly string[] } {
  const inner: Walk = { drafts: [], messages: walk.messages, tables: 0, count: 0, hidden: 0 }
  container(cell, inner, 0)
  return {
    cell: { paragraphs: inner.drafts.map((one) => (one.label ? `${one.label}. ${one.text}` : one.text)) },
    links: inner.drafts.flatMap((one) => one.links),
  }
}

function push(walk: Walk, one: Draft): void {
  if (one.text === '' && one.cells.length === 0) return
  walk.count += 1
  walk.drafts.push({ ...one, line: walk.count })
}
