import type { Block } from './blocks.ts'
import type { Topic } from './lexicon/lexicon.ts'
import { pattern, topicOf, type Words } from './lexicon/words.ts'

/** The passages under one heading, with what the headings above say they are. */
export type Section = {
  readonly heading: Block | undefined
  readonly path: readonly Block[]
  readonly topic: Topic | undefined
  readonly blocks: readonly Block[]
}

type Open = { readonly block: Block; readonly topic: Topic | undefined }

/** Cuts a document at its headings; a heading without a topic of its own takes that of the one above. */
export function sectionsOf(blocks: readonly Block[], words: Words): readonly Section[] {
  const title = titleOf(blocks, words)
  const sections: { heading: Block | undefined; path: readonly Block[]; topic: Topic | undefined; blocks: Block[] }[] =
    [{ heading: undefined, path: [], topic: undefined, blocks: [] }]
  const stack: Open[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      if (block.kind !== 'furniture') sections.at(-1)?.blocks.push(block)
      continue
    }
    while ((stack.at(-1)?.block.level ?? -1) >= block.level) stack.pop()
    const topic = block === title ? undefined : (headingTopic(words, block.text) ?? stack.at(-1)?.topic)
    stack.push({ block, topic })
    sections.push({ heading: block, path: stack.map((one) => one.block), topic, blocks: [] })
  }
  return sections
}

/** What a heading is about; a long one only when it speaks of recommendations. */
export function headingTopic(words: Words, text: string): Topic | undefined {
  if (callsOn(words, text)) return 'recommendations'
  const count = /\p{Script=Han}/u.test(text) ? text.length / 3 : text.split(/\s+/u).length
  if (count > 16) return undefined
  const topic = topicOf(words, text, count > 8 ? ['recommendations', 'unsettled', 'people'] : undefined)
  if (topic !== 'references' && topic !== 'apart' && topic !== 'organizers' && topic !== 'contents') return topic
  return count <= 3 || opensWith(words, text, topic) ? topic : undefined
}

/** Where the verb itself says "we". */
const FIRST_PERSON = '^(?=(?:n[oo]s |ci )?\\p{L}+(?:mos|iamo|ем|им)(?!\\p{L}))§'

/** "We call on governments to": a declaration that groups what it asks under such words. */
export function callsOn(words: Words, text: string): boolean {
  if (text.split(/\s+/u).length > 12) return false
  return words.lexicons.some(
    (one) =>
      !one.glued &&
      [one.call, one.operative].some(
        (verb) =>
          pattern(one, verb, '^(?:we|nous|nosotr[oa]s|nós|noi|wir|wij|vi|мы)\\s+(?:\\p{L}+\\s+){0,2}?§').test(text) ||
          pattern(one, verb, FIRST_PERSON).test(text),
      ),
  )
}

/** "Human resources: people behind the code" is no list of resources. */
function opensWith(words: Words, text: string, topic: Topic): boolean {
  return words.lexicons.some((lexicon) => pattern(lexicon, lexicon.topics[topic], '^§').test(text))
}

/** The heading that is the title of the whole, though it may speak of recommendations too. */
function titleOf(blocks: readonly Block[], words: Words): Block | undefined {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const [first] = headings
  if (first === undefined || first.level > 2) return undefined
  const others = headings.slice(1)
  const asks = others.some((one) => ['recommendations', 'next'].includes(headingTopic(words, one.text) ?? ''))
  if (first.level === 0) return asks || headingTopic(words, first.text) !== 'recommendations' ? first : undefined
  const alone = others.every((one) => one.level > first.level)
  return alone && others.some((one) => headingTopic(words, one.text) !== undefined) ? first : undefined
}

/** A run of items under one introduction. */
export type List = {
  readonly section: Section
  readonly intro: Block | undefined
  readonly items: readonly Block[]
  /** paragraphs that go on inside an item, by the item's id */
  readonly more: ReadonlyMap<string, readonly Block[]>
  /** items without any mark, lines under an introduction */
  readonly bare: boolean
}
