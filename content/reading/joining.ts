import type { Line } from './furniture.ts'
import { follows, isLoneMark, labelOf, opens } from './labels.ts'

/** Lines that belong together. */
export type Paragraph = {
  readonly text: string
  readonly indent: number
  readonly line: number
  readonly page: number
  readonly gap: boolean
}

type Habit = { readonly wrapped: boolean; readonly doubled: boolean; readonly width: number }

const ENDS = /[.!?…。！？؟;:：；][»”"’')\]]*$/u
/** A line that ends with a small word, or a comma, is followed by another. */
const UNFINISHED = /(?:\s\p{Ll}{1,3}|[,،、])$/u
const UNCASED = /^[^\p{Lu}\p{Ll}]+$/u
const LOWER = /^[\p{Ll}(]/u
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu
const ENDS_ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu

/** Joins the lines that a page had broken, and leaves those that a person ended. */
export function joined(lines: readonly Line[]): readonly Paragraph[] {
  const whole = lines.length > 0 ? withMarks(lines) : []
  const habit = habitOf(whole)
  const known = vocabulary(whole)
  const paragraphs: { text: string; indent: number; line: number; page: number; gap: boolean }[] = []
  const labels: string[] = []
  let start = 0
  for (const [index, line] of whole.entries()) {
    const last = paragraphs.at(-1)
    if (last !== undefined && continues(whole, index, start, habit, labels))
      last.text = glue(last.text, line.text, known)
    else {
      start = index
      paragraphs.push({
        text: line.text,
        indent: line.indent,
        line: line.line,
        page: line.page,
        gap: line.gap || habit.doubled,
      })
    }
    const label = labelOf(line.text)?.label ?? ''
    if (label !== '') labels.push(label)
  }
  return paragraphs
}

/** A bullet on a line of its own takes the next line. */
function withMarks(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const next = lines[index + 1]
    if (line === undefined) continue
    if (isLoneMark(line.text) && next !== undefined) {
      result.push({ ...line, text: `${line.text} ${next.text}` })
      index += 1
    } else result.push(line)
  }
  return result
}

function habitOf(lines: readonly Line[]): Habit {
  const pairs = lines.slice(1).map((line, index) => [lines[index], line] as const)
  const broken = pairs.filter(
    ([before, line]) =>
      before !== undefined && !ENDS.test(before.text) && LOWER.test(line.text) && labelOf(line.text) === undefined,
  )
  const gaps = pairs.filter(([, line]) => line.gap)
  const inside = broken.filter(([before, line]) => line.gap && !/[,;،؛，；]$/u.test(before?.text ?? ''))
  const lengths = lines.map((line) => line.text.length).toSorted((a, b) => a - b)
  const long = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const wrapped = long <= 160 && (broken.length >= Math.max(2, pairs.length * 0.08) || even(lines, long))
  const doubled = wrapped && gaps.length > pairs.length * 0.4 && inside.length > gaps.length * 0.2
  return { wrapped, doubled, width: long }
}

/** Scripts without small letters: many lines of nearly the same length that end no sentence. */
function even(lines: readonly Line[], long: number): boolean {
  const full = lines.filter((line) => line.text.length >= long * 0.9 && !ENDS.test(line.text))
  return long >= 20 && !lines.some((line) => /\p{Ll}/u.test(line.text.slice(0, 40))) && full.length > lines.length * 0.3
}

function continues(
  lines: readonly Line[],
  index: number,
  start: number,
  habit: Habit,
  labels: readonly string[],
): boolean {
  const [before, line] = [lines[index - 1], lines[index]]
  if (before === undefined || line === undefined) return false
  if (starts(line.text, before.text, labels)) return false
  if (ADDRESS.test(line.text)) return false
  if (ADDRESS.test(before.text)) return /[/\-_=]$/u.test(before.text) && /^[^\s\p{Lu}]\S*$/u.test(line.text)
  if (line.turned && !ENDS.test(before.text))
    return LOWER.test(line.text) || (habit.wrapped && before.text.length > habit.width * 0.75)
  if (!habit.wrapped) return wrapsItem(lines, index, start, habit)
  if (line.gap && !habit.doubled) return false
  if (/[-\u00ad/]$/u.test(before.text)) return true
  const room =
    before.text.length + 1 + (line.text.split(' ', 1)[0]?.length ?? 0) <= width(lines, start, index, habit) * 0.95
  if (ENDS.test(before.text)) return !room
  return (
    LOWER.test(line.text) ||
    !room ||
    (UNFINISHED.test(before.text) && before.text.length >= 30) ||
    /[,،、]$/u.test(before.text)
  )
}

/** Where lines are hardly ever broken: a line without a mark right below an item that ended no sentence is its rest. */
function wrapsItem(lines: readonly Line[], index: number, start: number, habit: Habit): boolean {
  const [item, before, line] = [lines[start], lines[index - 1], lines[index]]
  if (item === undefined || before === undefined || line === undefined || line.gap) return false
  if (ENDS.test(before.text)) return false
  const share = before.text.length / Math.max(habit.width, 20)
  if (labelOf(item.text) === undefined) return UNCASED.test(before.text) && share >= 0.9 && habit.width <= 160
  return LOWER.test(line.text) || UNFINISHED.test(before.text) || share >= 0.75 || line.indent > item.indent
}

function starts(text: string, before: string, labels: readonly string[]): boolean {
  const label = labelOf(text)
  if (label === undefined) return false
  if (label.label === '' && /^[–—o] /u.test(text))
    return ENDS.test(before) || !/^\p{Ll}/u.test(label.rest) || labelOf(before)?.mark === label.mark
  if (label.label === '') return true
  if (label.mark.startsWith('dotted') || label.mark === 'word' || label.mark === 'R') return true
  return opens(label.label) || labels.slice(-12).some((one) => follows(label.label, one)) || ENDS.test(before)
}

/** How wide the lines are here: a picture may narrow the column of one paragraph, a heading is short in any column. */
function width(lines: readonly Line[], start: number, index: number, habit: Habit): number {
  const near = lines
    .slice(start, lines[index + 1]?.gap === false ? index + 2 : index + 1)
    .map((line) => line.text.length)
  const [before = 0, line = 0] = near.slice(index - 1 - start)
  const heading = start === index - 1 && (line < habit.width * 0.6 || before < habit.width * 0.5)
  return Math.max(...near, heading ? habit.width : 0)
}

function vocabulary(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}-]+/gu) ?? []))
}

/** Only the end of a paragraph is looked at when a line is joined to it, so that a long one costs its length once. */
const TAIL = 300

/** Joins two lines; a word split by a hyphen is mended where the document knows the whole word. */
function glue(before: string, after: string, known: ReadonlySet<string>): string {
  const ending = before.slice(-TAIL)
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + after
  if (ENDS_ADDRESS.test(ending) && /[/\-_=]$/u.test(ending)) return before + after
  const head = /([\p{L}\p{M}]+)-$/u.exec(ending)?.[1]
  const tail = /^\p{Ll}[\p{L}\p{M}]*/u.exec(after)?.[0]
  if (head !== undefined && tail !== undefined) {
    const [left, right] = [head.toLowerCase(), tail.toLowerCase()]
    const split = known.has(left + right) || (!known.has(`${left}-${right}`) && !known.has(left) && left.length > 1)
    return split ? before.slice(0, -1) + after : before + after
  }
  if (/[\p{L}\p{N}]-$/u.test(ending)) return before + after
  return /\p{Script=Han}$/u.test(ending) && /^\p{Script=Han}/u.test(after) ? before + after : `${before} ${after}`
}
