import type { Table, TableRow } from 'mdast'
import { Comparator, type Figure, type Quantity } from '../model/figure.ts'
import { plainInline } from '../model/prose.ts'
import { add, type Draft, say } from './draft.ts'
import { dateField, idField, nameField, numberField, wordField, wordsField } from './field-values.ts'
import { fieldOf } from './fields.ts'
import { emptyItem, type Item, itemsOf, type Shape } from './items.ts'
import type { FieldKey } from './lexicon/lexicon.ts'
import { keyOf } from './lexicon/lookup.ts'
import { keepBlocks, leftovers } from './narratives.ts'
import { pointLater } from './pointers.ts'
import { inlineOf } from './prose.ts'
import { leadingQuantity, readQuantity } from './quantity.ts'
import type { Section } from './sections.ts'
import { linesOf } from './source.ts'
import { oneLine } from './words.ts'

/** Reads figures: a list of lines that begin with the amount, or a table with a column for it. */
export function readFigures(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  for (const node of section.nodes) {
    const rows = node.type === 'table' ? rowsOf(draft, node) : undefined
    if (node.type === 'list' || rows) rest.flush()
    if (node.type === 'list') for (const item of itemsOf(draft, node, shape)) readFigure(draft, item)
    else if (rows) for (const row of rows) readFigure(draft, row)
    else rest.keep(node)
  }
  rest.flush()
}

/** The fields that a figure may have. */
export const figureKeys: readonly FieldKey[] = [
  'id',
  'quantity',
  'unit',
  'comparator',
  'value',
  'maximum',
  'out-of',
  'period',
  'as-of',
  'place',
  'counted-by',
  'outcome',
]
const shape: Shape = { keys: figureKeys, nested: false, lettered: false }

function readFigure(draft: Draft, item: Item): void {
  const [first, ...rest] = item.blocks
  const words = first?.type === 'paragraph' ? oneLine(plainInline(inlineOf(draft, first.children))) : ''
  const bold = first?.type === 'paragraph' && item.typed.startsWith('**') ? first.children[0] : undefined
  const printed =
    wordsField(item, 'quantity') ?? (bold?.type === 'strong' ? plainInline(inlineOf(draft, bold.children)) : undefined)
  const quantity = quantityOf(draft, item, printed ?? leadingQuantity(draft.language, words)?.printed)
  if (!quantity) {
    sayNoQuantity(draft, item, words)
    return
  }
  const unit = wordsField(item, 'unit') ?? words.slice(words.startsWith(quantity.printed) ? quantity.printed.length : 0)
  const record: Figure = {
    kind: 'figure',
    id: idField(draft, item, 'figure', `${quantity.printed} ${unit.trim()}`),
    order: 0,
    quantity,
    unit: unit.trim(),
    ...optional(draft, item),
  }
  const field = fieldOf(item.fields, 'outcome')
  if (field) {
    pointLater(draft, field, 'outcome', (id) => {
      record.outcome = id
    })
  }
  add(draft, record, item.lines)
  keepBlocks(draft, words, rest)
}

function optional(draft: Draft, item: Item): Pick<Figure, 'period' | 'asOf' | 'place' | 'countedBy'> {
  const [period, asOf] = [wordsField(item, 'period'), dateField(draft, item, 'as-of')]
  const [place, countedBy] = [nameField(item, 'place'), nameField(item, 'counted-by')]
  return { ...(period && { period }), ...(asOf && { asOf }), ...(place && { place }), ...(countedBy && { countedBy }) }
}

/** The amount that the words say, or that fields spell out where words alone would not do. */
export function quantityOf(draft: Draft, item: Item, printed: string | undefined): Quantity | undefined {
  if (printed === undefined) return undefined
  const stated = wordField(draft, item, 'comparator', Comparator.options, (lexicon) => ({
    exactly: '',
    ...lexicon.comparators,
  }))
  if (!stated) return readQuantity(draft.language, printed)
  const [value, max] = [numberField(draft, item, 'value'), numberField(draft, item, 'maximum')]
  const outOf = numberField(draft, item, 'out-of')
  return {
    printed,
    comparator: stated,
    ...(value !== undefined && { value }),
    ...(max !== undefined && { max }),
    ...(outOf !== undefined && { outOf }),
  }
}

function sayNoQuantity(draft: Draft, item: Item, words: string): void {
  say(draft, item.lines[0], 'no-quantity', 'error', `Cannot find an amount in "${words.slice(0, 80)}"`, {
    suggestion: 'Put the amount in bold at the start: - **more than 130** participants',
  })
}

/** The rows of a table whose columns are known, as items; undefined when there is no column for the amount. */
function rowsOf(draft: Draft, table: Table): Item[] | undefined {
  const [head, ...rows] = table.children
  const columns = (head?.children ?? []).map((cell) =>
    keyOf(draft.language, plainInline(inlineOf(draft, cell.children)), (lexicon) => lexicon.fields),
  )
  const valued = columns.includes('value')
  const known = columns.map((key) => (key === 'value' ? 'quantity' : key === 'quantity' && valued ? 'unit' : key))
  if (!known.includes('quantity') || !known.includes('unit')) return undefined
  return rows.map((row) => rowOf(draft, known, row))
}

function rowOf(draft: Draft, columns: readonly (FieldKey | undefined)[], row: TableRow): Item {
  const item = emptyItem({ printed: '' }, '', linesOf(row))
  for (const [at, cell] of row.children.entries()) {
    const key = columns[at]
    const [first, last] = [cell.children[0], cell.children.at(-1)]
    if (!key || !first || !last) continue
    const value = draft.source.text.slice(first.position?.start.offset, last.position?.end.offset).trim()
    item.fields.push({
      key,
      value: ['quantity', 'unit'].includes(key) ? value.replace(/\*\*/g, '') : value,
      line: linesOf(row)[0],
    })
  }
  return item
}
