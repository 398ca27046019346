import { say } from './draft.ts'
import type { Message } from './message.ts'

/** What a document may have at most; beyond it, reading would take seconds or more memory than it is worth. */
export const bounds = {
  characters: 1_000_000,
  lines: 20_000,
  items: 6_000,
  lineLength: 20_000,
  containers: 8,
  deepLines: 300,
  indent: 60,
  paragraph: 40_000,
  brackets: 600,
  stars: 1_500,
  ticks: 600,
  angles: 400,
  anglesInAll: 3_000,
  columns: 40,
  cells: 20_000,
} as const

/** What is too much in a document, found without reading it as Markdown. */
export function checkBounds(text: string): Message[] {
  const messages: Message[] = []
  const refuse = (line: number, what: string, suggestion: string) =>
    say({ messages }, line, 'too-much', 'error', `The document has ${what}`, { suggestion })
  if (text.length > bounds.characters) {
    refuse(1, `more than ${bounds.characters} characters`, 'Publish it in several documents')
    return messages
  }
  const lines = text.split(/\r\n?|\n/)
  if (lines.length > bounds.lines)
    refuse(bounds.lines, `more than ${bounds.lines} lines`, 'Publish it in several documents')
  if (count(text, /<[!/?a-z]/gi) > bounds.anglesInAll) refuse(1, 'too many signs of HTML', 'Write it in Markdown')
  if (messages.length === 0) checkLines(lines, refuse)
  return messages
}

type Refuse = (line: number, what: string, suggestion: string) => void

function checkLines(lines: readonly string[], refuse: Refuse): void {
  let chunk = newChunk()
  let [cells, items, deep] = [0, 0, 0]
  for (const [at, line] of lines.entries()) {
    const pipes = count(line, /\|/g)
    cells += Math.max(pipes, chunk.pipes)
    chunk = /^\s*$/.test(line) ? newChunk() : grown(chunk, line, pipes)
    const containers = containersOf(line)
    if (containers > 0) items++
    if (containers > 2) deep++
    const excess = lineExcess(line, pipes, containers) ?? excessOf(chunk) ?? totalExcess(cells, items, deep)
    if (excess) {
      refuse(at + 1, excess, 'Write it with fewer levels, in shorter paragraphs, or in several documents')
      return
    }
  }
}

function totalExcess(cells: number, items: number, deep: number): string | undefined {
  if (cells > bounds.cells) return 'tables with too many cells'
  if (items > bounds.items) return 'lists with too many items'
  return deep > bounds.deepLines ? 'too many lists that open within each other on one line' : undefined
}

function lineExcess(line: string, pipes: number, containers: number): string | undefined {
  if (line.length > bounds.lineLength) return 'a line that is too long'
  if (containers > bounds.containers) return 'lists or quotations that are nested too deep'
  if (line.search(/\S/) > bounds.indent) return 'a line that is indented too far'
  return pipes > bounds.columns ? 'a table with too many columns' : undefined
}

/** What a paragraph has gathered; signs that may open a mark cost time for each other. */
interface Chunk {
  readonly length: number
  readonly brackets: number
  readonly stars: number
  readonly ticks: number
  readonly angles: number
  readonly pipes: number
}

function newChunk(): Chunk {
  return { length: 0, brackets: 0, stars: 0, ticks: 0, angles: 0, pipes: 0 }
}

function grown(chunk: Chunk, line: string, pipes: number): Chunk {
  const fresh = /^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)\s/.test(line) ? newChunk() : chunk
  return {
    length: fresh.length + line.length,
    brackets: fresh.brackets + count(line, /[[\]]/g),
    stars: fresh.stars + count(line, /[*_]+/g),
    ticks: fresh.ticks + count(line, /`+/g),
    angles: fresh.angles + count(line, /[<&]/g),
    pipes: Math.max(fresh.pipes, pipes),
  }
}

function excessOf(chunk: Chunk): string | undefined {
  if (chunk.length > bounds.paragraph) return 'a paragraph that is too long'
  if (chunk.brackets > bounds.brackets) return 'too many brackets in one paragraph'
  if (chunk.stars > bounds.stars) return 'too many marks of emphasis in one paragraph'
  if (chunk.ticks > bounds.ticks) return 'too many marks of code in one paragraph'
  return chunk.angles > bounds.angles ? 'too many angle brackets in one paragraph' : undefined
}

/** How many lists and quotations a line opens. */
function containersOf(line: string): number {
  let [depth, rest] = [0, line]
  for (;;) {
    const [mark = ''] = /^[ \t]*(?:[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|>)/.exec(rest) ?? []
    if (mark === '') return depth
    depth++
    rest = rest.slice(mark.length)
    if (depth > bounds.containers) return depth
  }
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0
}
