import { addresseeOfClause } from './asked-of.ts'
import type { Block } from './blocks.ts'
import { pattern, type Words } from './lexicon/words.ts'
import type { ReadRecommendation } from './reading.ts'

const LIST_END = /[;,；،؛，]\s*(?:and|et|y|und|en|e|ed|och|и|و|和)?\s*$/iu
const WHY = 'A clause of a declaration, opened by a verb that asks'
const SUB = /^(?:to|à|de|a|zu|om te|att|para)\s+\p{Ll}/iu

/** The clauses of a declaration that ask; those that only recognize or recall do not. */
export function recommendationsOfClauses(blocks: readonly Block[], words: Words): readonly ReadRecommendation[] {
  const body = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'item')
  const stating = body.filter((block) => begins(words, block, 'preambular'))
  const asking = body.filter((block) => begins(words, block, 'operative'))
  const listed = body.filter((block) => LIST_END.test(block.text))
  const declares = stating.length >= 2 && asking.length >= 1 && stating.length + asking.length >= body.length * 0.3
  if (!declares || listed.length < (stating.length + asking.length) * 0.4) return []
  return asking.map((block) => clause(block, body, words))
}

function begins(words: Words, block: Block, kind: 'operative' | 'preambular'): boolean {
  const opens = /^\p{Lu}|^\p{Script=Arabic}|^\p{Script=Han}/u.test(block.text) || LIST_END.test(block.text)
  if (!opens && block.label === '') return false
  return words.lexicons.some((lexicon) => pattern(lexicon, lexicon[kind], '^§').test(block.text))
}

function clause(block: Block, body: readonly Block[], words: Words): ReadRecommendation {
  const addressee = addresseeOfClause(words, block.text.replace(/[;,.]\s*$/u, '')) ?? null
  const children = block.text.endsWith(':') ? subClauses(body, body.indexOf(block) + 1, addressee, words) : []
  return {
    number: block.label === '' ? null : block.label,
    title: null,
    text: trimmed(block.text),
    addressee,
    status: null,
    children,
    passages: [block.id],
    confidence: 0.75,
    why: WHY,
  }
}

function subClauses(
  body: readonly Block[],
  from: number,
  addressee: string | null,
  words: Words,
): readonly ReadRecommendation[] {
  const children: ReadRecommendation[] = []
  for (let at = from; at < body.length; at++) {
    const block = body[at]
    if (block === undefined || begins(words, block, 'operative')) break
    if (!(SUB.test(block.text) || /^\p{Ll}/u.test(block.text) || block.kind === 'item')) break
    const number = block.label === '' ? null : block.label
    children.push({
      number,
      title: null,
      text: trimmed(block.text),
      addressee,
      status: null,
      children: [],
      passages: [block.id],
      confidence: 0.7,
      why: WHY,
    })
    if (/\.\s*$/u.test(block.text)) break
  }
  return children
}

function trimmed(text: string): string {
  return text.replace(LIST_END, '').trim()
}
