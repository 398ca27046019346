import type { Label } from '../model/label.ts'
import type { Recommendation } from '../model/recommendation.ts'
import { type Asks, noAsks, passedOn } from './asks.ts'
import { asValue, none } from './fields.ts'
import type { Mark } from './items.ts'
import { labelUnder, topLabels } from './labels.ts'
import { labelPart, readExplicitLabel, readMarkers } from './markers.ts'
import { askLines, citationLines, preambleOf } from './print-asks.ts'
import { printTitled } from './print-prose.ts'
import { fieldLine, guardFor, listItem, type Printer, paragraphs } from './printer.ts'
import { askKeys } from './recommendations.ts'

/** A list of recommendations behind its preamble; each number is printed as the document printed it. */
export function printRecommendations(printer: Printer, items: readonly Recommendation[]): string {
  if (items.length === 0) return ''
  const preamble = preambleOf(items)
  const list: List = { below: belowEach(items), preamble }
  const tops = (list.below.get('') ?? []).map((item) => {
    const mark = markOf(item, item.label, printer.counter.last)
    const [read] = topLabels(printer.counter, [mark])
    return printItem(printer, list, item, { mark, label: read?.label ?? '', above: preamble })
  })
  return paragraphs(askLines(printer, preamble, noAsks, 'preamble'), joined(tops))
}

interface List {
  readonly below: ReadonlyMap<string, Recommendation[]>
  readonly preamble: Asks
}

/** What reading makes of an item before it looks at its fields. */
interface Read {
  readonly mark: Mark
  readonly label: Label
  readonly above: Asks
  /** Whether the item is a line of another one, where lettered lines of its own would be lost. */
  readonly inLine?: true
}

/** The items under each label; those without a parent stand under no label. */
function belowEach(items: readonly Recommendation[]): ReadonlyMap<string, Recommendation[]> {
  const labels = new Set(items.map(({ label }) => label))
  return Map.groupBy(items, ({ label }) => {
    let end = label.lastIndexOf('.')
    while (end > 0 && !labels.has(label.slice(0, end))) end = label.lastIndexOf('.', end - 1)
    return end > 0 ? label.slice(0, end) : ''
  })
}

/** The mark that an item can be printed with: its own number where that goes on from the last one, or nothing. */
function markOf({ printed, label }: Recommendation, part: string, last: number): Mark {
  const number = /^(\d{1,9})[.)]$/.exec(printed)?.[1]
  if (number !== undefined && number === part && Number(number) > last) return { printed, part }
  const explicit = readExplicitLabel(`${printed} `)
  return explicit?.printed === printed && explicit.label === label ? explicit : { printed: '' }
}

function printItem(printer: Printer, list: List, item: Recommendation, read: Read): string {
  const numbered = read.mark.part !== undefined
  const content = printContent(printer, list, item, read)
  if (numbered || read.mark.printed === '') return listItem(read.mark.printed || '-', content)
  return listItem('-', behindMark(item, read.mark.printed, content))
}

/** Words behind a mark that is typed as words itself; a table or quotation needs a line of its own. */
function behindMark({ title, text }: Recommendation, mark: string, content: string): string {
  const [first] = text
  return title !== undefined || (first && 'p' in first) ? `${mark} ${content}` : `${mark}\n\n${content}`
}

function printContent(printer: Printer, list: List, item: Recommendation, read: Read): string {
  const fields = [
    ...(read.label === item.label ? [] : [fieldLine(printer, 'label', item.label)]),
    ...(read.mark.printed === item.printed ? [] : [fieldLine(printer, 'printed', asValue(item.printed) || none)]),
    ...askLines(printer, item, { ...read.above, relations: [] }, 'explicit'),
    ...citationLines(printer, item),
  ]
  const words = printTitled(guardFor(printer, askKeys), item.title, item.text)
  return paragraphs(words, fields, printBelow(printer, list, item, read))
}

function printBelow(printer: Printer, list: List, item: Recommendation, { inLine }: Read): string {
  const children = list.below.get(item.label) ?? []
  const above = passedOn({ ...item, see: [] }, list.preamble)
  if (!inLine && areLettered(item, children)) {
    return paragraphs(...children.map((child) => printLettered(printer, list, child, above)))
  }
  const labels: Label[] = []
  let last = -1
  const blocks = children.map((child) => {
    const mark = markOf(child, child.label.slice(item.label.length + 1), last)
    const label = labelUnder(item.label, mark, labels)
    labels.push(child.label)
    last = mark.part === undefined ? -1 : Number(mark.part)
    return printItem(printer, list, child, { mark, label, above })
  })
  return joined(blocks)
}

function printLettered(printer: Printer, list: List, item: Recommendation, above: Asks): string {
  const content = printContent(printer, list, item, {
    mark: { printed: item.printed },
    label: item.label,
    above,
    inLine: true,
  })
  return behindMark(item, item.printed, content)
}

/** Whether items are counted a, b, c … in one way from the first on, so that each can open a line. */
function areLettered({ label }: Recommendation, children: readonly Recommendation[]): boolean {
  const [first] = children
  return readMarkers(`${first?.printed} `).some(({ alphabet, style }) => {
    if (alphabet === 'digits' && (style === '.' || style === ')')) return false
    return children.every((child, at) =>
      readMarkers(`${child.printed} `).some(
        (marker) =>
          marker.printed === child.printed &&
          marker.alphabet === alphabet &&
          marker.style === style &&
          marker.value === at + 1 &&
          child.label === `${label}.${labelPart(marker)}`,
      ),
    )
  })
}

/** Items below each other; a blank line parts them as soon as one is longer than a line or their marks differ. */
function joined(blocks: readonly string[]): string {
  const plain = blocks.every((block) => !block.includes('\n') && block.startsWith('-') === blocks[0]?.startsWith('-'))
  return blocks.join(plain ? '\n' : '\n\n')
}
