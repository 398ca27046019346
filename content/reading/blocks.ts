import { BOUNDS, within } from './bounds.ts'
import type { Message } from './messages.ts'

/** One cell of a table row: its paragraphs, labels printed in front of them. */
export type Cell = { readonly paragraphs: readonly string[] }

/** One passage of a document in the order of reading, the same for every format. */
export type Block = {
  readonly id: string
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'furniture'
  readonly text: string
  /** depth of a heading (0 is the title), or of an item in its list */
  readonly level: number
  /** the printed label without its punctuation: `2`, `b`, `121.1`, `R3`, or nothing for a bullet */
  readonly label: string
  /** the sort of mark: items that share it are of one list */
  readonly mark: string
  /** bold words that open the passage */
  readonly lead: string
  readonly links: readonly string[]
  readonly cells: readonly Cell[]
  /** ordinal of the table that a row belongs to */
  readonly table: number
  readonly page: number
  /** line of the text, or ordinal of the paragraph in a file without lines */
  readonly line: number
  /** no blank line stands between this passage and the one before it */
  readonly tight: boolean
}

export type Draft = Omit<Block, 'id'>

/** What the head of a file says of itself, each value as printed. */
export type Facts = { readonly title?: string; readonly date?: string; readonly authors?: readonly string[] }

/** A document after its format is forgotten. */
export type Source = {
  readonly format: 'docx' | 'odt' | 'html' | 'markdown' | 'text'
  readonly blocks: readonly Block[]
  readonly facts: Facts
  readonly messages: readonly Message[]
}

/** A passage with everything that is not said of it left empty. */
export function draft(kind: Block['kind'], text: string, more: Partial<Draft> = {}): Draft {
  return {
    level: 0,
    label: '',
    mark: '',
    lead: '',
    links: [],
    cells: [],
    table: 0,
    page: 1,
    line: 0,
    tight: false,
    ...more,
    kind,
    text: text.replace(/\s+/gu, ' ').trim(),
  }
}

/** The passages that hold anything, numbered; refuses a document of too many or too much. */
export function identified(drafts: readonly Draft[]): readonly Block[] {
  const kept = drafts.filter((one) => one.text !== '' || one.cells.length > 0)
  within(kept.length, BOUNDS.blocks, 'its passages')
  within(
    kept.reduce((sum, one) => sum + one.text.length, 0),
    BOUNDS.characters,
    'its characters',
  )
  within(
    kept.reduce((sum, one) => sum + one.cells.length, 0),
    BOUNDS.cells,
    'the cells of its tables',
  )
  return kept.map((one, index) => ({ ...one, id: `b${index + 1}` }))
}
