import { find, type Words } from './lexicon/words.ts'
import { quantitiesIn } from './quantities.ts'
import type { ReadFigure } from './reading.ts'
import type { Section } from './sections.ts'
import { sentencesOf } from './sentences.ts'

const MANY = 200

/** The numbers with words that the document states, outside of tables and annexes. */
export function figuresOf(sections: readonly Section[], words: Words): readonly ReadFigure[] {
  const found = new Map<string, ReadFigure>()
  for (const section of sections) {
    if (
      section.topic === 'apart' ||
      section.topic === 'references' ||
      section.topic === 'people' ||
      section.topic === 'contents'
    )
      continue
    for (const block of section.blocks) {
      if (block.kind === 'row') continue
      for (const { text } of sentencesOf(block)) {
        for (const quantity of quantitiesIn(text, words)) {
          const key = `${quantity.value} ${quantity.unit.split(' ').slice(0, 2).join(' ')}`
          if (found.has(key) || found.size >= MANY) continue
          const { value, unit, qualifier } = quantity
          found.set(key, {
            value,
            unit,
            qualifier,
            period: periodOf(text, quantity.at, words),
            passages: [block.id],
            confidence: 0.7,
            why: 'A number with what it counts',
          })
        }
      }
    }
  }
  return [...found.values()]
}

function periodOf(text: string, at: number, words: Words): string | null {
  const near = text.slice(Math.max(0, at - 60), at + 120)
  return find(words, near, (lexicon) => lexicon.since, '§\\s+\\d{4}(?!\\d)')?.[0] ?? null
}
