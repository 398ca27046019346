import type { Heading, RootContent } from 'mdast'
import { plainInline } from '../model/prose.ts'
import type { Session } from '../model/session.ts'
import { type Draft, say } from './draft.ts'
import { type Meaning, meaningOf } from './meanings.ts'
import { inlineOf } from './prose.ts'
import { linesOf, typed } from './source.ts'
import { oneLine } from './words.ts'

/** A heading and what stands under it. */
export interface Section {
  readonly meaning: Meaning
  readonly heading: string
  readonly level: number
  readonly line: number
  readonly nodes: RootContent[]
  /** The session under whose heading this one stands, and what it was taken up again from. */
  readonly within?: Section
  readonly continues?: Section
  session?: string
  /** The session itself, so that its text can go on after its speakers. */
  open?: Session
}

/** The sections of a document; what stands before the first heading is about the whole. */
export function sectionsOf(draft: Draft): Section[] {
  const sections: Section[] = [{ meaning: { kind: 'about' }, heading: '', level: 1, line: 1, nodes: [] }]
  for (const node of draft.source.tree.children) {
    const current = sections.at(-1)
    const heading = headingOf(draft, node)
    const opened = heading && current ? opens(draft, heading, current) : undefined
    if (opened) sections.push(opened)
    else current?.nodes.push(node)
  }
  return sections.filter((section) => section.heading !== '' || section.nodes.length > 0 || section.level === 2)
}

interface TypedHeading {
  readonly node: RootContent
  readonly words: string
  readonly typed: string
  readonly level: number
  readonly line: number
}

function headingOf(draft: Draft, node: RootContent): TypedHeading | undefined {
  const [line] = linesOf(node)
  if (node.type === 'heading') {
    return { node, words: wordsOf(draft, node), typed: typedHeading(draft, node), level: node.depth, line }
  }
  const [bold, ...others] = node.type === 'paragraph' ? node.children : []
  if (bold?.type !== 'strong' || others.length > 0 || !typed(draft.source, bold).startsWith('**')) return undefined
  const words = typed(draft.source, bold).slice(2, -2)
  if (words.includes('\n') || meaningOf(draft.language, words).kind === 'narrative') return undefined
  say(draft, line, 'bold-heading', 'warning', `"${words}" in bold is read as a heading`, {
    suggestion: `Write "## ${words}"`,
  })
  return { node, words, typed: words, level: 2, line }
}

/** A heading opens a section when it is one of the first two levels, or when its words are known. */
function opens(draft: Draft, heading: TypedHeading, current: Section): Section | undefined {
  const { words, level, line } = heading
  const meaning = meaningOf(draft.language, heading.typed)
  const base = { heading: words, level, line, nodes: [] }
  if (level <= 2) return { ...base, meaning }
  const chapter = current.within ?? current
  if (opensBelow(meaning, chapter)) {
    return { ...base, meaning, ...(chapter.level < level && { within: chapter }) }
  }
  if (current.within && level <= current.level) {
    return { ...chapter, nodes: [heading.node], continues: chapter.continues ?? chapter, line }
  }
  return undefined
}

function opensBelow(meaning: Meaning, chapter: Section): boolean {
  if (meaning.kind === 'narrative' || meaning.kind === 'about' || meaning.kind === 'programme') return false
  if (meaning.kind === 'session') return chapter.meaning.kind === 'programme'
  return !(meaning.kind === 'outcomes' && (meaning.titled || chapter.meaning.kind === 'outcomes'))
}

function wordsOf(draft: Draft, node: Heading): string {
  return oneLine(plainInline(inlineOf(draft, node.children)))
}

/** A heading as it was typed, without its marks; a character reference in it keeps it from being a known word. */
export function typedHeading(draft: Draft, node: Heading): string {
  return typed(draft.source, node)
    .replace(/^#{1,6}[ \t]*|[ \t]+#+[ \t]*$/g, '')
    .replace(/\n[=-]+\s*$/, '')
    .trim()
}
