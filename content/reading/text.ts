import { type Draft, draft, identified, type Source } from './blocks.ts'
import { type Line, withoutFurniture } from './furniture.ts'
import { joined } from './joining.ts'
import type { Words } from './lexicon/words.ts'
import { writtenAddresses } from './links.ts'
import { message } from './messages.ts'
import { shaped } from './shaping.ts'

/** Reads plain text, also text pasted from a PDF: pages, broken lines, split words, marks on lines of their own. */
export function readText(text: string, words: Words): Source {
  const { lines, furniture, contents } = withoutFurniture(linesOf(text))
  const drafts: Draft[] = furniture.map((one) => draft('furniture', one.text, { line: one.line, page: one.page }))
  drafts.push(...shaped(joined(lines), words).map((one) => ({ ...one, links: writtenAddresses(one.text) })))
  const messages = []
  if (furniture.length > 0) {
    const which = furniture[0]?.text ?? ''
    messages.push(message('furniture-dropped', [which.slice(0, 80)], { line: furniture[0]?.line ?? 0 }))
  }
  if (contents > 0) {
    messages.push(message('contents-dropped'))
  }
  return { format: 'text', blocks: identified(drafts), facts: {}, messages }
}

function linesOf(text: string): readonly Line[] {
  let page = 1
  let gap = true
  const lines: Line[] = []
  for (const [index, raw] of text.replace(/\r\n?/gu, '\n').split('\n').entries()) {
    const breaks = raw.split('\f').length - 1
    page += breaks
    const line = raw.replaceAll('\f', '').replaceAll('\t', ' ').trimEnd()
    if (line.trim() === '') {
      gap = true
      if (breaks > 0) lines.push({ text: '', indent: 0, line: index + 1, page, gap: true })
      continue
    }
    lines.push({ text: line.trim(), indent: line.length - line.trimStart().length, line: index + 1, page, gap })
    gap = false
  }
  return lines.filter((line) => line.text !== '')
}
