import type { Block } from './blocks.ts'
import { pattern, says, type Words } from './lexicon/words.ts'
import { type Branch, tree } from './nesting.ts'
import type { ReadItem } from './reading.ts'
import type { List } from './sections.ts'
import type { Why } from './whys.ts'

const EXAMPLE =
  /^(?:e\.?\s?g\b|for example|par exemple|ex\.|z\.\s?b\.|bijv|por ejemplo|p\.\s?ex|ad esempio|t\.\s?ex|например|例如)/iu
const LEAD = /^([^.:：;!?]{3,80}?)\s?[:：]\s+(?=\S)/u

/** The words of one item, with the paragraphs that go on inside it. */
export function itemText(block: Block, list: List): string {
  const rest = (list.more.get(block.id) ?? []).map((one) => one.text)
  return [block.text, ...rest].join(' ')
}

/** The words that lead into an item, and what follows them. */
export function leadOf(block: Block, text: string): { readonly title: string | null; readonly rest: string } {
  const bold = block.lead.replace(/[\s:：.–—-]+$/u, '')
  if (bold.length > 2 && text.startsWith(bold) && bold.length < text.length * 0.6 && bold.length <= 120) {
    const rest = text.slice(bold.length)
    if (/^\s*[.:：–—-]/u.test(rest)) return { title: bold, rest: rest.replace(/^[\s.:：–—-]+/u, '') }
  }
  const match = LEAD.exec(text)
  if (match?.[1] !== undefined && !/https?$/iu.test(match[1]) && match[1].split(/\s+/u).length <= 10) {
    return { title: match[1].trim(), rest: text.slice(match[0].length) }
  }
  return { title: null, rest: text }
}

/** True for an item that only gives an example of the one above it. */
export function isExample(block: Block): boolean {
  return EXAMPLE.test(block.text)
}

/** The items of a list as records; how sure they are follows from their marks and their unbroken order. */
export function itemsOf(list: List, confidence: number, why: Why): readonly ReadItem[] {
  return tree(list.items).map((branch) => itemOf(branch, list, confidence, why))
}

function itemOf(branch: Branch, list: List, confidence: number, why: Why): ReadItem {
  const { item } = branch
  return {
    number: item.label === '' ? null : item.label,
    title: null,
    text: itemText(item, list),
    children: branch.children.filter((one) => !isExample(one.item)).map((one) => itemOf(one, list, confidence, why)),
    passages: [item.id, ...(list.more.get(item.id) ?? []).map((one) => one.id)],
    confidence,
    why,
  }
}

/** True for a line that asks a question or only points elsewhere, and is therefore nobody's recommendation. */
export function isAside(words: Words, text: string): boolean {
  return (
    /[?？؟]["”’»)]*$/u.test(text) ||
    (/^(?:https?:|www\.)/iu.test(text) && !/\s/u.test(text.trim())) ||
    aboutRecommendations(words, text) ||
    (text.length < 40 && says(words, text, (lexicon) => lexicon.topics.contents) && /\d$/u.test(text))
  )
}

/** "All recommendations contained in this report reflect …" speaks of them and is none. */
function aboutRecommendations(words: Words, text: string): boolean {
  if (/[:：]$/u.test(text) || text.length < 60) return false
  return words.lexicons.some((one) =>
    pattern(
      one,
      one.topics.recommendations,
      '^(?:\\p{L}+[\\s/]+){1,4}§\\p{L}*\\s+(?:and|et|y|contained|contenues|contenidas|in|of|of this|made|from)\\s',
    ).test(text),
  )
}
