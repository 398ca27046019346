import { type Draft, draft, identified, type Source } from './blocks.ts'
import { withoutFrontMatter } from './front-matter.ts'
import { type Line, withoutFurniture } from './furniture.ts'
import { type Inline, inline } from './inline.ts'
import { joined } from './joining.ts'
import { labelOf } from './labels.ts'
import type { Words } from './lexicon/words.ts'
import { joinHeadings, renumbered } from './markdown-repairs.ts'
import { type Message, message } from './messages.ts'
import { shaped } from './shaping.ts'

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u
const BOLD_LINE = /^(?:\*\*|__)([^*]{1,160})(?:\*\*|__):?$/u
const FENCE = /^\s{0,3}(?:```|~~~)/u
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u

/** Reads Markdown of any habit by its lines: headings, bold lines, lists, tables, paragraphs broken or not. */
export function readMarkdown(text: string, words: Words): Source {
  const { body, facts, lines: offset } = withoutFrontMatter(text)
  const { lines } = withoutFurniture(linesOf(body, offset))
  const messages: Message[] = []
  const numbered = !lines.some((line) => HEADING.test(line.text))
  const drafts: Draft[] = []
  let table = 0
  let run: Line[] = []
  const flush = () => {
    drafts.push(
      ...passages(run, words, messages, { untitled: drafts.length === 0 && facts.title === undefined, numbered }),
    )
    run = []
  }
  for (const [index, line] of lines.entries()) {
    const heading = HEADING.exec(line.text)
    if (heading || boldHeading(line)) {
      flush()
      drafts.push(headingOf(line, heading))
    } else if (line.text.includes('|') && inTable(lines, index)) {
      flush()
      if (!lines[index - 1]?.text.includes('|')) table += 1
      if (!TABLE_RULE.test(line.text)) drafts.push(rowOf(line, table))
    } else run.push(line)
  }
  flush()
  return { format: 'markdown', blocks: identified(renumbered(joinHeadings(drafts))), facts, messages }
}

function linesOf(body: string, offset: number): readonly Line[] {
  const lines: Line[] = []
  let gap = true
  let fenced = false
  for (const [index, raw] of body.replace(/\r\n?/gu, '\n').split('\n').entries()) {
    if (FENCE.test(raw)) fenced = !fenced
    const line = raw
      .replaceAll('\t', '    ')
      .replace(/^(\s*>)+\s?/u, '')
      .trimEnd()
    if (line.trim() === '' || FENCE.test(raw) || fenced || /^\s*(?:[*_-]\s*){3,}$/u.test(line)) {
      gap = true
      continue
    }
    lines.push({
      text: line.trim(),
      indent: line.length - line.trimStart().length,
      line: offset + index + 1,
      page: 1,
      gap,
    })
    gap = false
  }
  return lines
}

function boldHeading(line: Line): boolean {
  const bold = BOLD_LINE.exec(line.text)?.[1]
  return bold !== undefined && !/[.;,]$/u.test(bold.trim()) && !bold.includes('**')
}

function headingOf(line: Line, heading: RegExpExecArray | null): Draft {
  const { text, links } = inline(heading?.[2] ?? BOLD_LINE.exec(line.text)?.[1] ?? line.text)
  const label = labelOf(text) ?? plainNumber(text)
  const dotted = label?.mark.startsWith('dotted') ? label.label.split('.').length : 0
  const level = heading ? (heading[1]?.length ?? 1) : dotted > 0 ? dotted : 6
  const rest = label && label.label !== '' ? label.rest : text
  return draft('heading', rest.replace(/[:：]$/u, ''), {
    level,
    label: label?.label ?? '',
    links,
    line: line.line,
    page: line.page,
  })
}

function plainNumber(text: string) {
  const match = /^(\d{1,2})\s+(?=\p{Lu})/u.exec(text)
  return match ? { label: match[1] ?? '', mark: 'decimal ', rest: text.slice(match[0].length) } : undefined
}

function inTable(lines: readonly Line[], index: number): boolean {
  for (let at = index; lines[at]?.text.includes('|'); at--) {
    if (TABLE_RULE.test(lines[at]?.text ?? '') || TABLE_RULE.test(lines[at + 1]?.text ?? '')) return true
  }
  return false
}

function rowOf(line: Line, table: number): Draft {
  const parts = line.text
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) => inline(cell.replace(/<br\s*\/?>/giu, ' ')))
  return draft('row', parts.map((part) => part.text).join(' | '), {
    cells: parts.map((part) => ({ paragraphs: [part.text] })),
    links: parts.flatMap((part) => part.links),
    table,
    line: line.line,
    page: line.page,
  })
}

function passages(
  lines: readonly Line[],
  words: Words,
  messages: Message[],
  habit: { readonly untitled: boolean; readonly numbered: boolean },
): readonly Draft[] {
  const read = joined(lines).map((one) => ({ ...one, inline: listed(one.text) }))
  const shapes = shaped(
    read.map((one) => ({ ...one, text: one.inline.text, indent: one.indent })),
    words,
    habit,
  )
  for (const one of read) {
    for (const address of one.inline.unsafe) {
      messages.push(message('unsafe-link', [address.slice(0, 80)], { line: one.line }))
    }
  }
  return shapes.map((shape, index) => {
    const own = read[index]
    const links = own?.inline.links ?? []
    const lead = own?.inline.lead ?? ''
    const level = shape.kind === 'item' ? Math.floor((own?.indent ?? 0) / 2) : shape.level
    const mark = shape.mark.startsWith('bullet') ? 'bullet' : shape.mark
    return { ...shape, links, lead: shape.text.startsWith(lead) ? lead : '', level, mark }
  })
}

/** A line keeps its list mark, which the marks of emphasis would hide. */
function listed(line: string): Inline {
  const mark = /^(?:[*+-]|\d{1,3}[.)])\s+/u.exec(line)?.[0] ?? ''
  const rest = inline(line.slice(mark.length))
  return { ...rest, text: mark + rest.text }
}
