import { isAside, itemsOf } from './items.ts'
import { says, type Words } from './lexicon/words.ts'
import { listsOf, listTopic } from './lists.ts'
import type { ReadItem, ReadRecommendation } from './reading.ts'
import type { List, Section } from './sections.ts'
import { opening, sentencesOf } from './sentences.ts'

const WHY = 'Under words for outcomes or conclusions'
const MANY = 40

/** What was found, agreed or learned; a repeated outcome is one, as first printed. */
export function outcomesOf(
  sections: readonly Section[],
  recommendations: readonly ReadRecommendation[],
  words: Words,
): readonly ReadItem[] {
  const taken = new Set(recommendations.flatMap(passagesOf))
  const asked = new Set(recommendations.map((one) => one.text))
  const found = sections.flatMap((section) => ofSection(section, taken, words))
  return found.length > 0 ? unrepeated(found) : unrepeated(findings(sections, asked, words))
}

function ofSection(section: Section, taken: ReadonlySet<string>, words: Words): readonly ReadItem[] {
  const lists = listsOf(section).filter((list) => listTopic(list, words) === 'outcomes')
  if (section.topic !== 'outcomes')
    return lists.flatMap((list) => free(list, taken)).flatMap((list) => itemsOf(list, 0.75, WHY))
  const byIntro = new Map(lists.map((list) => [list.intro?.id ?? list.items[0]?.id ?? '', list]))
  const more = new Set(lists.flatMap((list) => [...list.more.values()].flat().map((block) => block.id)))
  return section.blocks.flatMap((block): readonly ReadItem[] => {
    const list = byIntro.get(block.id)
    if (block.kind === 'item') return list === undefined ? [] : itemsOf(list, 0.75, WHY)
    if (block.kind !== 'paragraph' || more.has(block.id) || taken.has(block.id) || isAside(words, block.text)) return []
    if (block.text.length < 25 || list?.items.some((item) => item.id === block.id)) return []
    const children = list === undefined ? [] : itemsOf(list, 0.7, WHY)
    const alone = children.length > 0 && section.blocks.filter((one) => one.kind === 'paragraph').length === 1
    if (alone) return children
    return [{ number: null, title: null, text: block.text, children, passages: [block.id], confidence: 0.7, why: WHY }]
  })
}

function free(list: List, taken: ReadonlySet<string>): readonly List[] {
  return list.items.some((item) => taken.has(item.id)) ? [] : [list]
}

function findings(sections: readonly Section[], asked: ReadonlySet<string>, words: Words): readonly ReadItem[] {
  return sections
    .filter((section) => section.topic === undefined)
    .flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'paragraph')
    .flatMap(sentencesOf)
    .filter(({ text }) => !asked.has(text))
    .filter(
      ({ text }) =>
        text.length > (/\p{Script=Han}/u.test(text) ? 10 : 30) &&
        !/[?？؟]$/u.test(text) &&
        says(words, text, (lexicon) => lexicon.finding),
    )
    .slice(0, MANY)
    .map(({ text, block }) => ({
      number: null,
      title: null,
      text,
      children: [],
      passages: [block.id],
      confidence: 0.5,
      why: 'A sentence that tells what was found',
    }))
}

function unrepeated(found: readonly ReadItem[]): readonly ReadItem[] {
  const byOpening = new Map<string, ReadItem>()
  for (const one of found) {
    const key = opening(one.text)
    const before = byOpening.get(key)
    byOpening.set(
      key,
      before === undefined
        ? one
        : { ...before, passages: [...before.passages, ...one.passages, ...one.children.flatMap(passagesOf)] },
    )
  }
  return [...byOpening.values()]
}

function passagesOf(one: ReadItem | ReadRecommendation): readonly string[] {
  return [...one.passages, ...one.children.flatMap(passagesOf)]
}
