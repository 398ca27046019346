/** A row of a table as its cells. */
export type Row = readonly string[]

/**
 * A table as comma-separated values (RFC 4180), with the mark by which spreadsheets know UTF-8. A cell that a
 * spreadsheet would take for a formula, or that begins with an apostrophe, gets an apostrophe before it; `readCsv` takes
 * it away again, so that every cell comes back exactly.
 */
export function writeCsv(rows: readonly Row[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

/** The rows of comma-separated values, whether commas, semicolons or tabs part them; blank lines are left out. */
export function readCsv(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '')
  const rows = splitCells(plain, separatorOf(plain))
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.map(readCell))
}

const risky = /^['=+\-@\t\r\n|%]/

function writeCell(cell: string): string {
  const safe = risky.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function readCell(cell: string): string {
  return cell.startsWith("'") && risky.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** The sign that parts the cells of the first line; quoted parts do not count. */
function separatorOf(text: string): string {
  const head =
    text
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/\r?\n/, 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((sign) => [sign, head.split(sign).length] as const)
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ','
}

function splitCells(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator)
    row.push(cell)
    at = end + 1
    if (text[end] === separator) {
      if (at === text.length) row.push('')
      continue
    }
    if (text[end] === '\r' && text[at] === '\n') at++
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

function plainCell(text: string, start: number, separator: string): [cell: string, end: number] {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return [text.slice(start, end), end]
}

/** Whatever stands between the closing quote and the next sign belongs to the cell, as spreadsheets read it. */
function quotedCell(text: string, start: number, separator: string): [cell: string, end: number] {
  let close = start + 1
  while (close < text.length && (text[close] !== '"' || text[close + 1] === '"')) close += text[close] === '"' ? 2 : 1
  const [rest, end] = plainCell(text, close + 1, separator)
  return [text.slice(start + 1, close).replaceAll('""', '"') + rest, end]
}
