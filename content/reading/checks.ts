import type { Block } from './blocks.ts'
import { nearNames } from './conflicts.ts'
import { type Message, message } from './messages.ts'
import { placeholdersIn } from './placeholders.ts'
import type { Neutral } from './reading.ts'
import type { Section } from './sections.ts'

/** What the author has to settle: template leftovers, names that nearly agree, conclusions without consensus. */
export function conflictsAndPlaceholders(
  blocks: readonly Block[],
  sections: readonly Section[],
  neutral: Neutral,
): readonly Message[] {
  const unsettled = sections
    .filter((section) => section.topic === 'unsettled' && section.blocks.length > 0)
    .map((section) =>
      message('unsettled', [section.heading?.text ?? ''], {
        line: section.heading?.line ?? 0,
        passage: section.heading?.id ?? '',
      }),
    )
  return [...placeholdersIn(blocks), ...nearNames(neutral.event, neutral.people), ...unsettled]
}
