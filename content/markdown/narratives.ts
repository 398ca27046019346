import type { BlockContent, DefinitionContent, RootContent } from 'mdast'
import type { Narrative } from '../model/narrative.ts'
import { plainText } from '../model/prose.ts'
import { add, type Draft, say } from './draft.ts'
import { idField } from './field-values.ts'
import type { Field } from './fields.ts'
import { proseOf } from './prose.ts'
import { linesOf } from './source.ts'

/** Keeps what became no other record, in its place. */
export function readNarrative(
  draft: Draft,
  heading: string,
  nodes: readonly RootContent[],
  line?: number,
  fields: readonly Field[] = [],
): void {
  const text = proseOf(draft, nodes.filter(isBlock))
  const [first] = nodes[0] ? linesOf(nodes[0]) : [line ?? 1]
  const last = nodes.at(-1)
  if (text.length === 0 && line === undefined) return
  const words = heading === '' ? plainText(text) : heading
  const id = idField(draft, { fields, lines: [line ?? first, line ?? first] }, 'narrative', words)
  const record: Narrative = { kind: 'narrative', id, order: 0, heading: heading.slice(0, 300), text }
  add(draft, record, [line ?? first, last ? linesOf(last)[1] : first])
}

/** Collects what a section cannot read, so that it is kept as narrative before the next record. */
export function leftovers(draft: Draft, heading: string): { keep(node: RootContent): void; flush(): void } {
  let nodes: RootContent[] = []
  return {
    keep: (node) => {
      if (node.type !== 'html' || !/^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value)) nodes.push(node)
    },
    flush: () => {
      const kept = nodes
      nodes = []
      const [first] = kept
      if (!first) return
      say(draft, linesOf(first)[0], 'kept-as-narrative', 'info', `This passage under "${heading}" is kept as narrative`)
      readNarrative(draft, heading, kept)
    },
  }
}

/** Keeps blocks of an item that its record has no place for. */
export function keepBlocks(draft: Draft, heading: string, blocks: readonly (BlockContent | DefinitionContent)[]): void {
  const rest = leftovers(draft, heading)
  for (const block of blocks) rest.keep(block)
  rest.flush()
}

/** Whether a node may stand in published text. */
export function isBlock(node: RootContent): node is BlockContent | DefinitionContent {
  return blockTypes.includes(node.type)
}

const blockTypes: readonly string[] = [
  'paragraph',
  'heading',
  'blockquote',
  'list',
  'table',
  'code',
  'html',
  'thematicBreak',
  'definition',
]
