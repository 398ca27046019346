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
/** A number far from the words of its line, as pages have it in a margin. */
const MARGIN = /^\d{1,4}\s{3,}\S|\S\s{3,}\d{1,4}$/u
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

/** A line as it is compared over pages: without its numbers; a page number in the margin may stand left or right. */
function shape(text: string): string {
  if (MARGIN.test(text)) return `page ${shape(text.replace(/^\d{1,4}\s{3,}|\s{3,}\d{1,4}$/gu, ''))}`
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}

/** The lines that stand at the edge of several pages in the same words, or in the same words with a page number. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const edges = new Map<string, number[]>()
  const all = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const key = shape(line.text)
    all.set(key, (all.get(key) ?? 0) + 1)
    if (line.text.length > SHORT || !atEdge(lines, index)) continue
    const at = edges.get(key)
    if (at === undefined) edges.set(key, [index])
    else at.push(index)
  }
  const whole = [...edges].filter(([key, at]) => at.length >= (all.get(key) ?? 0) * (at.length > 2 ? 0.7 : 1))
  const found = new Set(
    whole.filter(([key, at]) => at.length >= 3 || (at.length === 2 && counts(key, at, lines))).map(([key]) => key),
  )
  const beside = (at: number) =>
    [at - 1, at + 1].some((near) => found.has(shape(lines[near]?.text ?? '')) || PAGE.test(lines[near]?.text ?? ''))
  for (const [key, at] of whole) if (at.length === 2 && at.every(beside) && key.includes('/')) found.add(key)
  return found
}

/** Two lines in the same words whose first or last number grows, as that of a page does. */
function counts(key: string, at: readonly number[], lines: readonly Line[]): boolean {
  if (key.startsWith('page ')) return true
  if (!/^#\s|\s#$/u.test(key)) return false
  const numbers = at.map((index) => lines[index]?.text.match(/\d+/gu) ?? [])
  const grows = (place: number) => Number(numbers[0]?.at(place)) < Number(numbers[1]?.at(place))
  return (key.startsWith('#') && grows(0)) || (key.endsWith('#') && grows(-1))
}

function atEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.page
  for (let near = index - 2; near <= index + 2; near++) {
    const other = lines[near]
    if (other === undefined || other.page !== page) return true
    if (NUMBERED_PAGE.test(other.text) || MARGIN.test(other.text) || (near !== index && PAGE.test(other.text)))
      return true
  }
  return false
}
