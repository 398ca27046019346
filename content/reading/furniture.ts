/** One line of a text that is not blank. */
export type Line = {
  readonly text: string
  readonly indent: number
  readonly line: number
  readonly page: number
  /** a blank line stands before it */
  readonly gap: boolean
  /** a page ended before it */
  readonly turned?: boolean
}

const PAGE =
  /^(?:[-–—|\s]*(?:page|seite|página|pagina|pág\.?|sida|стр(?:аница)?\.?|صفحة|第|p\.)?\s*\d{1,4}(?:\s*(?:\/|of|de|von|sur|van|из|di|av|من|\|)\s*\d{1,4})?\s*(?:页|頁)?[-–—|\s]*|[ivxlc]{1,6})$/iu
const NUMBERED_PAGE =
  /(?:page|seite|página|pagina|sida|стр\.?|صفحة)\s*\d{1,4}(?:\s*(?:\/|of|de|von|sur|van|из|di|av)\s*\d{1,4})?\s*$/iu
const LEADERS = /(?:\.{4,}|(?:\s\.){4,}|…{2,})\s*\d{0,4}$/u
const SHORT = 200

type Result = { readonly lines: readonly Line[]; readonly furniture: readonly Line[]; readonly contents: number }

/** Takes out what belongs to the pages: numbers, headers and footers that come back, the table of contents. */
export function withoutFurniture(lines: readonly Line[]): Result {
  const repeated = repeatedLines(lines)
  const kept: Line[] = []
  const furniture = new Map<string, Line>()
  let contents = 0
  let turned = false
  for (const [index, line] of lines.entries()) {
    if (LEADERS.test(line.text)) {
      contents += 1
      continue
    }
    const page = isPageNumber(lines, index)
    if (page || repeated.has(shape(line.text))) {
      if (!PAGE.test(line.text) && !furniture.has(shape(line.text))) furniture.set(shape(line.text), line)
      turned = true
      continue
    }
    const before = kept.at(-1)
    turned = turned || (before !== undefined && before.page !== line.page)
    kept.push(turned ? { ...line, turned } : line)
    turned = false
  }
  return { lines: contents > 1 ? withoutContentsHeading(kept) : kept, furniture: [...furniture.values()], contents }
}

function withoutContentsHeading(lines: readonly Line[]): readonly Line[] {
  return lines.filter(
    (line) =>
      !/^(?:table of )?(?:contents|sommaire|inhalt(?:sverzeichnis)?|inhoud(?:sopgave)?|índice|sumário|indice|innehåll|содержание|оглавление|المحتويات|目录)$/iu.test(
        line.text,
      ),
  )
}

function isPageNumber(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || !PAGE.test(line.text)) return false
  const next = lines[index + 1]
  return /\D/u.test(line.text.trim()) || line.gap || next === undefined || next.gap || next.page !== line.page
}

function shape(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}

/** The lines that stand at the edge of several pages in the same words. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    if (line.text.length > SHORT || !atEdge(lines, index)) continue
    seen.set(shape(line.text), (seen.get(shape(line.text)) ?? 0) + 1)
  }
  const all = new Map<string, number>()
  for (const line of lines) all.set(shape(line.text), (all.get(shape(line.text)) ?? 0) + 1)
  return new Set([...seen].filter(([text, count]) => count >= 3 && count === all.get(text)).map(([text]) => text))
}

function atEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page
  for (let near = index - 2; near <= index + 2; near++) {
    const other = lines[near]
    if (other === undefined || other.page !== page) return true
    if (NUMBERED_PAGE.test(other.text) || (near !== index && PAGE.test(other.text))) return true
  }
  return false
}
