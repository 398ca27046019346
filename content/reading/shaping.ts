import { type Draft, draft } from './blocks.ts'
import type { Paragraph } from './joining.ts'
import { follows, type Label, labelOf } from './labels.ts'
import { says, topicOf, type Words } from './lexicon/words.ts'

const HEADING = 120
const LOOSE_END = /[.;,،؛。；，!?！？؟]$/u

/** Tells headings, items and paragraphs of a text without formats apart. */
export function shaped(paragraphs: readonly Paragraph[], words: Words, habit: Habit = PLAIN): readonly Draft[] {
  const drafts: Draft[] = []
  const marks: string[] = []
  let heading = ''
  let depth = 1
  let item: Pick<Label, 'label' | 'mark'> = NONE
  for (const [index, one] of paragraphs.entries()) {
    const label = labelOf(one.text)
    const place = { line: one.line, page: one.page, tight: index > 0 && !one.gap }
    const level = headingLevel(one, label, {
      numbered: habit.numbered,
      words,
      heading,
      item,
      marks,
      depth,
      next: paragraphs[index + 1],
      first: habit.untitled && index === 0,
    })
    if (level !== undefined) {
      drafts.push(draft('heading', headingText(one.text, label), { ...place, level, label: label?.label ?? '' }))
      if (label && label.label !== '') {
        heading = label.label
        depth = level
        if (!label.mark.startsWith('dotted')) marks.splice(level - 1, marks.length, sortOf(label, marks))
      }
      item = NONE
    } else if (label !== undefined && label.rest !== '' && believable(label, one, item.label)) {
      drafts.push(
        draft('item', label.rest, { ...place, label: label.label, mark: label.mark, level: indentOf(label, one) }),
      )
      if (label.label !== '') item = label
    } else drafts.push(draft('paragraph', one.text, place))
  }
  return drafts
}

const NONE = { label: '', mark: '' }

/** Whether the first line may be a title, and numbered lines headings. */
type Habit = { readonly untitled: boolean; readonly numbered: boolean }

const PLAIN: Habit = { untitled: true, numbered: true }

type Around = {
  readonly numbered: boolean
  readonly words: Words
  readonly heading: string
  /** the last item since the heading */
  readonly item: Pick<Label, 'label' | 'mark'>
  /** how the open headings are marked, the outermost first */
  readonly marks: readonly string[]
  readonly depth: number
  readonly next: Paragraph | undefined
  readonly first: boolean
}

function headingLevel(one: Paragraph, label: Label | undefined, around: Around): number | undefined {
  const text = label?.rest ?? one.text
  if (text.length > HEADING || text.length === 0 || (label && label.label === '')) return undefined
  if (label === undefined) return unlabelled(one.text, around)
  if (LOOSE_END.test(text) || !around.numbered) return undefined
  if (label.mark.startsWith('dotted')) return chapter(label.label, around) ? label.label.split('.').length : undefined
  if (!/^(?:decimal|roman|upper|chinese)/u.test(label.mark)) return undefined
  const list = around.next !== undefined && follows(labelOf(around.next.text)?.label ?? '', label.label)
  const known = topicOf(around.words, text) !== undefined && text.length <= 80
  if (/:$/u.test(text) && !known) return undefined
  if (list && !/^(?:roman|upper)/u.test(label.mark)) return undefined
  return headed(label, text, around, known) ? levelOf(sortOf(label, around.marks), around.marks) : undefined
}

/** Whether a numbered line goes on with, or opens, the headings, and not the list that stands before it. */
function headed(label: Label, text: string, around: Around, known: boolean): boolean {
  const { item } = around
  const ofList = item.mark === label.mark && follows(label.label, item.label)
  if (known && (item.label === '' || (!ofList && item.mark !== label.mark))) return true
  if (/^\p{Ll}/u.test(text) || ofList) return false
  const goesOn = around.heading !== '' && follows(label.label, around.heading)
  if (goesOn && (around.marks.includes(sortOf(label, around.marks)) || around.marks.length === 0)) return true
  if (!/^(?:1|I|A|一)$/u.test(label.label)) return false
  return (around.heading === '' && item.label === '') || /^(?:roman|upper)/u.test(label.mark)
}

/** `3.1` is a heading below chapter 3 or the first one of chapter 4; `121.2` in a chapter 2 is an item. */
function chapter(label: string, around: Around): boolean {
  if (around.item.mark.startsWith('dotted') && follows(label, around.item.label)) return false
  const [first = ''] = label.split('.')
  const [open = ''] = around.heading.split('.')
  return open === '' ? first === '1' : first === open || follows(first, open)
}

/** "I." opens Roman chapters, and "V." or "X." goes on with them, though they are letters too. */
function sortOf(label: Label, marks: readonly string[]): string {
  const roman = label.mark.replace('upper', 'roman')
  return label.label === 'I' || (/^[VX]$/u.test(label.label) && marks.includes(roman)) ? roman : label.mark
}

function levelOf(mark: string, marks: readonly string[]): number {
  const at = marks.indexOf(mark)
  return at < 0 ? marks.length + 1 : at + 1
}

/** A line without a label is a heading when it is short and names a section, a session, or opens the document. */
function unlabelled(text: string, around: Around): number | undefined {
  const bare = text.replace(/[:：]$/u, '').trim()
  const count = bare.split(/\s+/u).length
  if (LOOSE_END.test(bare) || /https?:|www\./iu.test(bare)) return undefined
  const below = around.heading === '' ? 2 : around.depth + 1
  if (around.first && count <= 25 && around.next !== undefined) return 0
  if (session(bare, around.words)) return below
  if (introduces(text, count, around)) return undefined
  if (/^[^\p{Ll}]+$/u.test(bare) && /\p{Lu}{3}/u.test(bare) && count <= 12) return below
  const named = topicOf(around.words, bare)
  return named !== undefined && count <= 7 && bare.length <= 70 && !/[:：]\s*\S/u.test(text) ? below : undefined
}

/** Words before a colon that say who should do something introduce a list. */
function introduces(text: string, count: number, around: Around): boolean {
  if (!/[:：]$/u.test(text)) return false
  const duty = says(around.words, text, (one) => one.modal) || says(around.words, text, (one) => one.call)
  return duty || (count >= 4 && around.next !== undefined && labelOf(around.next.text) !== undefined)
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
  if (label.mark.startsWith('upper')) return /^[AIА]$/u.test(label.label) || follows(label.label, item)
  return label.label === '' || label.rest.length > 1 || one.gap
}

function indentOf(label: Label, one: Paragraph): number {
  return label.label === '' && /^bullet [-–—*+o]/u.test(label.mark) ? Math.floor(Math.min(one.indent, 40) / 2) : 0
}
