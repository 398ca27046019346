import { type Cell, type Draft, draft, identified, type Source } from '../blocks.ts'
import { BOUNDS, within } from '../bounds.ts'
import { writtenAddresses } from '../links.ts'
import { attribute, child, type Element, elements } from '../markup.ts'
import { type Message, message } from '../messages.ts'
import { counter, type Lists, levelOfStyle, type Mark, readLists } from './numbering.ts'
import { openWord } from './package.ts'
import { heading, passage } from './passages.ts'
import { type Office, wordsOf } from './runs.ts'
import { chain, readStyles, type Style } from './styles.ts'

type Walk = {
  readonly office: Office
  readonly lists: Lists
  readonly count: (number: string, level: number) => Mark | undefined
  readonly drafts: Draft[]
  tables: number
  line: number
  page: number
  contents: number
}

/** Reads a Word file: words, labels as printed, headings, tables; what is hidden or deleted is left out and told. */
export function readWord(bytes: Uint8Array): Source {
  const parts = openWord(bytes)
  const styles = readStyles(parts.styles)
  const lists = readLists(parts.numbering, parts.styles)
  const office: Office = { styles, targets: parts.targets, tally: { hidden: 0, deleted: 0, inserted: 0, unsafe: [] } }
  const walk: Walk = { office, lists, count: counter(lists), drafts: [], tables: 0, line: 0, page: 1, contents: 0 }
  for (const margin of parts.margins) for (const one of elements(margin, 'p')) marginLine(one, walk)
  container(child(parts.document, 'document', 'body'), walk, false)
  return { format: 'docx', blocks: identified(walk.drafts), facts: {}, messages: messagesOf(walk) }
}

function marginLine(paragraph: Element, walk: Walk): void {
  const { text } = wordsOf(paragraph, walk.office, true)
  walk.drafts.push(draft('furniture', text.replace(/\s*(?:page)?\s*\d+\s*(?:(?:\/|of|sur)\s*\d+)?\s*$/iu, '')))
}

function container(element: Element | undefined, walk: Walk, shaded: boolean): void {
  for (const one of elements(element)) {
    if (one.name === 'p') paragraph(one, walk, shaded)
    else if (one.name === 'tbl') table(one, walk)
    else if (one.name === 'sdt') {
      if (isContents(one)) walk.contents += 1
      else container(child(one, 'sdtContent'), walk, shaded)
    } else if (one.name === 'ins' || one.name === 'moveTo' || one.name === 'customXml') container(one, walk, shaded)
    else if (one.name === 'del' || one.name === 'moveFrom') walk.office.tally.deleted += 1
  }
}

function isContents(element: Element): boolean {
  return attribute(child(element, 'sdtPr', 'docPartObj', 'docPartGallery'), 'val') === 'Table of Contents'
}

function paragraph(element: Element, walk: Walk, shaded: boolean): void {
  walk.line += 1
  within(walk.line, BOUNDS.blocks * 4, 'its paragraphs')
  const styles = chain(walk.office.styles, attribute(child(element, 'pPr', 'pStyle'), 'val'))
  if (styles.some((style) => /^(?:toc|table of figures|index) ?\d*$/iu.test(style.name))) {
    walk.contents += 1
    return
  }
  const words = wordsOf(element, walk.office, shaded)
  const mark = words.text.trim() === '' ? undefined : markOf(element, styles, walk)
  const lines = words.text.split('\n')
  const links = [...new Set([...words.links, ...writtenAddresses(words.text)])]
  const more = { links, line: walk.line, page: walk.page }
  const level = headingLevel(element, styles)
  if (level !== undefined) walk.drafts.push(heading(words.text, level, mark, more))
  else {
    for (const [index, line] of lines.entries()) {
      walk.drafts.push(
        passage(
          line,
          index === 0 ? mark : undefined,
          { ...more, lead: index === 0 ? words.lead : '', tight: index > 0 },
          words.bold,
        ),
      )
    }
  }
  for (const box of words.boxes) container(box, walk, true)
}

function headingLevel(element: Element, styles: readonly Style[]): number | undefined {
  if (styles.some((style) => /^(?:title|titel|titre|título)$/iu.test(style.name))) return 0
  const own = attribute(child(element, 'pPr', 'outlineLvl'), 'val')
  const outline = own === undefined ? styles.find((style) => style.outline !== undefined)?.outline : Number(own)
  if (outline !== undefined && outline < 9) return outline + 1
  const named = styles.map((style) => /^heading ?(\d)$/iu.exec(style.name)?.[1]).find((digit) => digit !== undefined)
  return named === undefined ? undefined : Number(named)
}

function markOf(
  element: Element,
  styles: readonly Style[],
  walk: Walk,
): (Mark & { readonly level: number }) | undefined {
  const own = child(element, 'pPr', 'numPr')
  const styled = styles.find((style) => style.number !== undefined)
  const number = attribute(child(own, 'numId'), 'val') ?? styled?.number
  if (number === undefined || number === '0') return undefined
  const linked = styled === undefined ? undefined : levelOfStyle(walk.lists, number, styled.id)
  const direct = attribute(child(own, 'ilvl'), 'val')
  const level = Math.min(8, Math.max(0, Number(direct ?? styled?.level ?? linked ?? 0) || 0))
  const mark = walk.count(number, level)
  return mark === undefined ? undefined : { ...mark, level }
}

function table(element: Element, walk: Walk): void {
  walk.tables += 1
  const number = walk.tables
  const rows = elements(element, 'tr').filter((row) => child(row, 'trPr', 'del') === undefined)
  if (rows.every((row) => elements(row, 'tc').length <= 1)) {
    for (const row of rows) for (const cell of elements(row, 'tc')) container(cell, walk, true)
    return
  }
  for (const row of rows) {
    walk.line += 1
    const read = elements(row, 'tc').map((cell) => cellOf(cell, walk))
    const text = read.map((one) => one.cell.paragraphs.join(' ')).join(' | ')
    walk.drafts.push(
      draft('row', text, {
        cells: read.map((one) => one.cell),
        links: read.flatMap((one) => one.links),
        table: number,
        line: walk.line,
        page: walk.page,
      }),
    )
  }
}

function cellOf(cell: Element, walk: Walk): { readonly cell: Cell; readonly links: readonly string[] } {
  const inner: Walk = { ...walk, drafts: [] }
  container(cell, inner, true)
  return {
    cell: {
      paragraphs: inner.drafts
        .filter((one) => one.text !== '')
        .map((one) => (one.label === '' ? one.text : `${one.label}. ${one.text}`)),
    },
    links: inner.drafts.flatMap((one) => one.links),
  }
}

function messagesOf(walk: Walk): readonly Message[] {
  const { hidden, deleted, inserted, unsafe } = walk.office.tally
  const found: Message[] = []
  if (hidden > 0) found.push(message('hidden-text', [String(hidden)]))
  if (deleted > 0) found.push(message('deleted-text', [String(deleted)]))
  if (inserted > 0) found.push(message('tracked-change', [String(inserted)]))
  for (const address of unsafe.slice(0, 20)) {
    found.push(message('unsafe-link', [address.slice(0, 80)]))
  }
  if (walk.contents > 0) found.push(message('contents-dropped'))
  return found
}
