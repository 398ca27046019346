import { attribute, child, type Element, elements } from '../markup.ts'
import { printed } from './counting.ts'

type Level = {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly style: string
  readonly restart: number | undefined
  readonly legal: boolean
}
type List = {
  readonly abstract: string
  readonly levels: readonly Level[]
  readonly starts: ReadonlyMap<number, number>
}

/** The lists that a Word file defines, by the number that paragraphs and styles refer to. */
export type Lists = { readonly byNumber: ReadonlyMap<string, List> }
/** A mark in front of a paragraph: what is printed, and whether it counts or is a bullet. */
export type Mark = { readonly printed: string; readonly bullet: boolean; readonly format: string }

const PLAIN: Level = { start: 1, format: 'decimal', text: '%1.', style: '', restart: undefined, legal: false }

/** Reads `word/numbering.xml`: definitions, links through numbering styles, overrides of starts and levels. */
export function readLists(numbering: Element | undefined, styles: Element | undefined): Lists {
  const root = child(numbering, 'numbering')
  const abstracts = new Map(elements(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId') ?? '', one]))
  const numbers = new Map(elements(root, 'num').map((one) => [attribute(one, 'numId') ?? '', one]))
  const linked = (id: string): string => {
    const link = attribute(child(abstracts.get(id), 'numStyleLink'), 'val')
    if (link === undefined) return id
    const style = elements(child(styles, 'styles'), 'style').find((one) => attribute(one, 'styleId') === link)
    const number = attribute(child(style, 'pPr', 'numPr', 'numId'), 'val') ?? ''
    return attribute(child(numbers.get(number), 'abstractNumId'), 'val') ?? id
  }
  const byNumber = new Map<string, List>()
  for (const [id, number] of numbers) {
    const abstract = linked(attribute(child(number, 'abstractNumId'), 'val') ?? '')
    byNumber.set(id, listOf(number, abstract, abstracts.get(abstract)))
  }
  return { byNumber }
}

function listOf(number: Element, abstract: string, definition: Element | undefined): List {
  const levels: Level[] = []
  for (const one of elements(definition, 'lvl')) levels[index(one)] = levelOf(one)
  const starts = new Map<number, number>()
  for (const override of elements(number, 'lvlOverride')) {
    const own = child(override, 'lvl')
    if (own !== undefined) levels[index(override)] = levelOf(own)
    const start = attribute(child(override, 'startOverride'), 'val')
    if (start !== undefined) starts.set(index(override), Number(start))
  }
  return { abstract, levels: Array.from(levels, (one) => one ?? PLAIN), starts }
}

function index(element: Element): number {
  return Math.min(8, Math.max(0, Number(attribute(element, 'ilvl') ?? 0) || 0))
}

function levelOf(element: Element): Level {
  const restart = attribute(child(element, 'lvlRestart'), 'val')
  const legal = child(element, 'isLgl')
  return {
    start: Number(attribute(child(element, 'start'), 'val') ?? 0) || 0,
    format: attribute(child(element, 'numFmt'), 'val') ?? 'decimal',
    text: attribute(child(element, 'lvlText'), 'val') ?? '',
    style: attribute(child(element, 'pStyle'), 'val') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && !['0', 'false', 'off'].includes(attribute(legal, 'val') ?? ''),
  }
}

/** The level of a list that a paragraph style stands for. */
export function levelOfStyle(lists: Lists, number: string, style: string): number | undefined {
  const found = lists.byNumber.get(number)?.levels.findIndex((level) => level.style === style) ?? -1
  return found < 0 ? undefined : found
}

/** Counts paragraphs as Word does: give it each numbered paragraph in order, it answers with the printed mark. */
export function counter(lists: Lists): (number: string, level: number) => Mark | undefined {
  const counts = new Map<string, (number | undefined)[]>()
  const overridden = new Set<string>()
  return (number, level) => {
    const list = lists.byNumber.get(number)
    if (list === undefined) return undefined
    const own = list.levels[level] ?? PLAIN
    const counted = counts.get(list.abstract) ?? []
    counts.set(list.abstract, counted)
    const key = `${number}:${level}`
    const start = list.starts.get(level)
    if (start !== undefined && !overridden.has(key)) counted[level] = start
    else counted[level] = (counted[level] ?? own.start - 1) + 1
    overridden.add(key)
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const restart = list.levels[deeper]?.restart ?? deeper
      if (restart !== 0 && level < restart) counted[deeper] = undefined
    }
    return { printed: markText(list, level, counted), bullet: own.format === 'bullet', format: own.format }
  }
}

function markText(list: List, level: number, counted: readonly (number | undefined)[]): string {
  const own = list.levels[level] ?? PLAIN
  if (own.format === 'bullet') return own.text
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const other = list.levels[at] ?? PLAIN
    const format = own.legal && other.format !== 'none' ? 'decimal' : other.format
    return printed(counted[at] ?? other.start, format)
  })
}
