import { type Draft, draft } from './blocks.ts'
import type { Paragraph } from './joining.ts'
import { follows, type Label, labelOf } from './labels.ts'
import { says, topicOf, type Words } from './lexicon/words.ts'

const HEADING = 120
const LOOSE_END = /[.;,،؛。；,!?！？؟]$/u

/** Tells headings, items and paragraphs of a text without formats apart. */
export function shaped(paragraphs: readonly Paragraph[], words: Words, habit: Habit = PLAIN): readonly Draft[] {
  const drafts: Draft[] = []
  let heading = ''
  let depth = 1
  let item = ''
  for (const [index, one] of paragraphs.entries()) {
    const label = labelOf(one.text)
    const place = { line: one.line, page: one.page, tight: index > 0 && !one.gap }
    const level = headingLevel(one, label, {
      numbered: habit.numbered,
      words,
      heading,
      item,
      depth,
      next: paragraphs[index + 1],
      first: habit.untitled && index === 0,
    })
    if (level !== undefined) {
      drafts.push(draft('heading', headingText(one.text, label), { ...place, level, label: label?.label ?? '' }))
      if (label && label.label !== '') heading = label.label
      if (label && label.label !== '') depth = level
      item = ''
    } else if (label !== undefined && label.rest !== '' && believable(label, one, item)) {
      drafts.push(
        draft('item', label.rest, { ...place, label: label.label, mark: label.mark, level: indentOf(label, one) }),
      )
      if (label.label !== '') item = label.label
    } else drafts.push(draft('paragraph', one.text, place))
  }
  return drafts
}

/** Whether the first line may be a title, and numbered lines headings. */
type Habit = { readonly untitled: boolean; readonly numbered: boolean }

const PLAIN: Habit = { untitled: true, numbered: true }

type Around = {
  readonly numbered: boolean
  readonly words: Words
  readonly heading: string
  readonly item: string
  readonly depth: number
  readonly next: Paragraph | undefined
  readonly first: boolean
}

function headingLevel(one: Paragraph, label: Label | undefined, around: Around): number | undefined {
  const text = label?.rest ?? one.text
  if (text.length > HEADING || text.length === 0 || (label && label.label === '')) return undefined
  if (label === undefined) return unlabelled(one.text, around)
  if (LOOSE_END.test(text) || !around.numbered) return undefined
  if (label.mark.startsWith('dotted')) return label.label.split('.').length
  const known = topicOf(around.words, text) !== undefined && text.length <= 80
  const goesOn = around.heading !== '' && follows(label.label, around.heading) && !follows(label.label, around.item)
  const opensReport = around.heading === '' && around.item === '' && /^(?:1|I|A|一)$/u.test(label.label)
  const list = around.next !== undefined && follows(labelOf(around.next.text)?.label ?? '', label.label)
  if (!/^(?:decimal|roman|upper|chinese)/u.test(label.mark) || list) return undefined
  if (/:$/u.test(text) && !known) return undefined
  return goesOn || (opensReport && !/^\p{Ll}/u.test(text)) || (known && around.item === '') ? 1 : undefined
}

/** A line without a label is a heading when it is short and names a section, a session, or opens the document. */
function unlabelled(text: string, around: Around): number | undefined {
  const bare = text.replace(/[:：]$/u, '').trim()
  const count = bare.split(/\s+/u).length
  if (LOOSE_END.test(bare) || /https?:|www\./iu.test(bare)) return undefined
  const below = around.heading === '' ? 2 : around.depth + 1
  if (around.first && count <= 25 && around.next !== undefined) return 0
  if (session(bare, around.words)) return below
  if (/^[^\p{Ll}]+$/u.test(bare) && /\p{Lu}{3}/u.test(bare) && count <= 12) return below
  const named = topicOf(around.words, bare)
  return named !== undefined && count <= 7 && bare.length <= 70 && !/[:：]\s*\S/u.test(text) ? below : undefined
}

function session(text: string, words: Words): boolean {
  return (
    words.lexicons.some((lexicon) =>
      new RegExp(
        `^(?:${lexicon.sessions.replaceAll('~', '')})\\s*(?:n[o°]\\s*)?(?:\\d{1,2}|[IVX]{1,4}|[A-D]|[一二三四五六七八九])\\s*(?:[:：.–—|-]|$)`,
        'iu',
      ).test(text),
    ) && says(words, text, (lexicon) => lexicon.sessions)
  )
}

function headingText(text: string, label: Label | undefined): string {
  return (label?.rest ?? text).replace(/[:：]$/u, '').replace(/^[|–—-]\s*/u, '')
}

function believable(label: Label, one: Paragraph, item: string): boolean {
  if (label.mark.startsWith('upper')) return label.label === 'A' || follows(label.label, item)
  return label.label === '' || label.rest.length > 1 || one.gap
}

function indentOf(label: Label, one: Paragraph): number {
  return label.label === '' && /^bullet [-–—*+o]/u.test(label.mark) ? Math.floor(Math.min(one.indent, 40) / 2) : 0
}
