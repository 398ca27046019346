import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

/** The text of a document beside its tree, so that what was typed can be looked at where the tree has lost it. */
export interface Source {
  readonly text: string
  readonly lines: readonly string[]
  readonly tree: Root
}

/** A node's first and last line. */
export type Lines = readonly [first: number, last: number]

/** Reads Markdown with tables into a tree. */
export function readSource(text: string): Source {
  const tree = fromMarkdown(text, { extensions: [tables], mdastExtensions: [tableNodes] })
  return { text, lines: text.split('\n'), tree }
}

/** What was typed for a node. */
export function typed(source: Source, node: Nodes): string {
  const { start, end } = node.position ?? nowhere
  return source.text.slice(start.offset, end.offset)
}

/** The lines that were typed for a paragraph or heading, without the indentation and marks of what holds it. */
export function typedLines(source: Source, node: Nodes): string[] {
  return typed(source, node)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
}

/** The first and the last line of a node. */
export function linesOf(node: Nodes): Lines {
  const { start, end } = node.position ?? nowhere
  return [start.line, end.line]
}

const tables = gfmTable()
const tableNodes = gfmTableFromMarkdown()
const nowhere = { start: { line: 1, offset: 0 }, end: { line: 1, offset: 0 } }
