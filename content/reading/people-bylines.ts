import type { Block } from './blocks.ts'
import type { Words } from './lexicon/words.ts'
import { isName, withoutTitle } from './names.ts'
import type { ReadPerson } from './reading.ts'
import { NONE } from './titled-people.ts'

const BYLINE =
  /^(?:(?:(?:report|text|written|prepared|compiled) )?by|authors?\s?:|(?:rédigé )?par|auteure?s?\s?:|(?:elaborado |redactado )?por|autor(?:as?|es)?\s?:|(?:bericht |text )?von|verfasst von|autor(?:in|en|innen)?\s?:|(?:verslag )?door|auteurs?\s?:|(?:a cura )?di|autor[ei]\s?:|av|författare\s?:|автор[ыа]?\s?:|إعداد\s?:?|بقلم\s?:?|作者\s?[:：]|撰稿\s?[:：])\s*(.{3,160})$/iu
const EARLY = 6

/** "By Ana Ruiz and Li Wei" under the title, or at the end: who wrote the report. */
export function bylines(blocks: readonly Block[], words: Words): readonly ReadPerson[] {
  const texts = blocks.filter((block) => block.kind === 'paragraph')
  return [...new Set([...texts.slice(0, EARLY), ...texts.slice(-2)])].flatMap((block) => {
    const names =
      BYLINE.exec(block.text.replace(/\.$/u, ''))?.[1]?.split(/\s*[,，、;]\s*|\s+(?:and|et|y|und|en|e|och|и|&)\s+/u) ??
      []
    const read = names.map((name) => withoutTitle(name, words))
    if (!read.every((one) => isName(one.name, words))) return []
    return read.map((one) => ({
      ...one,
      role: 'author' as const,
      ...NONE,
      passages: [block.id],
      confidence: 0.7,
      why: 'Named in the head of the file' as const,
    }))
  })
}
