import { isGroupLine } from './addressees.ts'
import type { Block } from './blocks.ts'
import { follows } from './labels.ts'
import type { Lexicon, Topic } from './lexicon/lexicon.ts'
import { says, topicOf, type Words } from './lexicon/words.ts'
import { callsOn, type List, type Section } from './sections.ts'
import { split } from './sentences.ts'

/** How far above a list the words stand that say what it is. */
const NEAR = 40
const INTRODUCES = /[:：]$/u
const ENDS = /[.!?。！？؟]["”’»)]*$/u

/** The lists of a section; a list goes on over a stray paragraph when its labels do. */
export function listsOf(section: Section): readonly List[] {
  const lists: List[] = []
  const { blocks } = section
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind === 'item') {
      const found = labelled(section, at)
      lists.push(found.list)
      at = found.end - 1
    } else if (block?.kind === 'paragraph' && INTRODUCES.test(block.text) && blocks[at + 1]?.kind === 'paragraph') {
      const items = bareLines(blocks, at + 1)
      if (items.length > 0) lists.push({ section, intro: block, items, more: new Map(), bare: true })
      at += items.length
    }
  }
  return lists
}

function bareLines(blocks: readonly Block[], from: number): readonly Block[] {
  const items: Block[] = []
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph' || !block.tight || block.text.length > 500) break
    items.push({ ...block, mark: 'line' })
  }
  return items
}

function labelled(section: Section, from: number): { readonly list: List; readonly end: number } {
  const { blocks } = section
  const items: Block[] = []
  const more = new Map<string, readonly Block[]>()
  let at = from
  for (; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind === 'item') items.push(block)
    else {
      const end = resumes(blocks, at, items)
      const last = items.at(-1)
      if (end === 0 || last === undefined) break
      if (!/[;,；]$/u.test(last.text)) more.set(last.id, blocks.slice(at, end))
      at = end - 1
    }
  }
  const before = blocks[from - 1]
  const intro =
    before?.kind === 'paragraph' && (INTRODUCES.test(before.text) || !ENDS.test(before.text) || from > 0)
      ? before
      : undefined
  return { list: { section, intro, items, more, bare: false }, end: at }
}

/** Where the list resumes after paragraphs: the next item carries the next label, or the same bullet after a broken sentence. */
function resumes(blocks: readonly Block[], from: number, items: readonly Block[]): number {
  let at = from
  while (blocks[at]?.kind === 'paragraph' && at - from < 6) at += 1
  const next = blocks[at]
  const last = items.at(-1)
  const first = blocks[from]
  if (first === undefined || last === undefined) return 0
  if (blocks.slice(from, at).some((one) => INTRODUCES.test(one.text) && one.text.length < 90)) return 0
  if (
    next?.kind === 'item' &&
    /^(?:\d+|R\d+)$/u.test(next.label) &&
    blocks.slice(from, at).some((one) => isGroupLine(one.text))
  )
    return 0
  const broken = !ENDS.test(last.text) && /^\p{Ll}/u.test(first.text)
  if (
    next?.kind === 'item' &&
    next.label !== '' &&
    items.some((item) => item.mark === next.mark && follows(next.label, item.label))
  )
    return at
  return broken && at - from === 1 ? at : 0
}

/** What a list is about: its introduction says it, else its section does. */
export function listTopic(list: List, words: Words): Topic | undefined {
  const intro = list.intro
  if (intro !== undefined && (INTRODUCES.test(intro.text) || !ENDS.test(intro.text))) {
    const last = split(intro.text).at(-1) ?? ''
    const said = topicOf(words, last, ['unsettled', 'recommendations', 'next', 'people', 'outcomes'])
    const asks = said === 'people' && (says(words, last, (one) => one.call) || says(words, last, (one) => one.modal))
    if (INTRODUCES.test(intro.text) && callsOn(words, last)) return 'recommendations'
    if (said === 'people' && INTRODUCES.test(intro.text) && says(words, last, (one) => one.finding)) return 'outcomes'
    if (said !== undefined && !asks && overrides(said, list.section.topic)) return said
  }
  return introducedBefore(list, words) ? 'recommendations' : list.section.topic
}

/** Above the line that says to whom, another one may say that what follows is recommended. */
function introducedBefore(list: List, words: Words): boolean {
  const { intro, section } = list
  if (intro === undefined || !INTRODUCES.test(intro.text) || !isGroupLine(intro.text.replace(/[:：]$/u, '')))
    return false
  const at = section.blocks.indexOf(intro)
  const before = section.blocks.slice(Math.max(0, at - NEAR), at)
  const opener = before.findLast(
    (block) => block.kind === 'paragraph' && INTRODUCES.test(block.text) && block.text.split(/\s+/u).length > 3,
  )
  return (
    opener !== undefined &&
    [(one: Lexicon) => one.call, (one: Lexicon) => one.topics.recommendations].some((choose) =>
      says(words, opener.text, choose),
    )
  )
}

/** An introduction may turn a section of findings into recommendations, but a mention of commitments does not. */
function overrides(said: Topic, section: Topic | undefined): boolean {
  if (section === 'recommendations') return said === 'people' || said === 'unsettled'
  if (section === 'outcomes' || section === 'people') return said === 'recommendations' || said === 'unsettled'
  return true
}
