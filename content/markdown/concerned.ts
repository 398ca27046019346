import { type Draft, say } from './draft.ts'
import { dateField } from './field-values.ts'
import { itemsOf, type Shape } from './items.ts'
import { readNames } from './names.ts'
import { keepBlocks, leftovers } from './narratives.ts'
import type { Section } from './sections.ts'
import { linesOf } from './source.ts'

/** Reads the countries and other parties that a campaign concerns. */
export function readConcerned(draft: Draft, section: Section): void {
  const rest = leftovers(draft, section.heading)
  for (const node of section.nodes) {
    if (node.type !== 'list' || draft.about !== 'campaign') rest.keep(node)
    else {
      rest.flush()
      for (const item of itemsOf(draft, node, shape)) {
        const [joined, left] = [dateField(draft, item, 'joined'), dateField(draft, item, 'left')]
        const names = readNames(item.typed)
        if (names.length === 0) say(draft, item.lines[0], 'no-name', 'warning', 'This item names no party')
        for (const party of names) draft.concerned.push({ party, ...(joined && { joined }), ...(left && { left }) })
        keepBlocks(draft, section.heading, item.blocks.slice(1))
      }
      draft.claims.push({ lines: linesOf(node), kind: draft.about, id: '' })
    }
  }
  rest.flush()
}

const shape: Shape = { keys: ['joined', 'left'], nested: false, lettered: false }
