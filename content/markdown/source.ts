import type { Nodes, Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { remark } from 'remark'
import type { Processor } from 'unified'

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
  return { text, lines: text.split('\n'), tree: processor.parse(text) }
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

/** Of what GitHub adds to Markdown, tables alone: footnotes, bare addresses and struck words would change what is read. */
function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

/** @NOTE Creating a processor is slow, so there is one for all documents. */
const processor = remark().use(tables).freeze()
const nowhere = { start: { line: 1, offset: 0 }, end: { line: 1, offset: 0 } }
