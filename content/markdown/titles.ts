import type { Strong } from 'mdast'
import { type Prose, plainInline } from '../model/prose.ts'
import type { Draft } from './draft.ts'
import type { Item } from './items.ts'
import { inlineOf, proseOf } from './prose.ts'

/** The title and the text of an item: a bold run at its start is the title, the rest is the text. */
export function wordsOf(draft: Draft, item: Pick<Item, 'typed' | 'blocks'>): { title?: string; text: Prose } {
  const [first, ...rest] = item.blocks
  const bold = first?.type === 'paragraph' && item.typed.startsWith('**') ? first.children[0] : undefined
  const title = bold?.type === 'strong' && isApart(first) ? titleOf(draft, bold) : undefined
  if (title === undefined || first?.type !== 'paragraph' || bold?.type !== 'strong')
    return { text: proseOf(draft, item.blocks) }
  const [, after, ...others] = first.children
  const next =
    after?.type === 'text' ? [{ ...after, value: withoutSeparator(after.value, bold) }] : after ? [after] : []
  return { title, text: proseOf(draft, [{ ...first, children: [...next, ...others] }, ...rest]) }
}

/** A title without the full stop or colon that parts it from the text; `etc.` and `…` are no such stops. */
export function bareTitle(words: string): string {
  return words
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(/(?<![.:：。])[.:：。]$/, '')
    .trim()
}

/** A title stands apart: a bold part of a word is none. */
function isApart(node: Item['blocks'][number] | undefined): boolean {
  const after = node?.type === 'paragraph' ? node.children[1] : undefined
  return after === undefined || (after.type === 'text' ? !/^[\p{L}\p{N}]/u.test(after.value) : after.type === 'break')
}

function titleOf(draft: Draft, bold: Strong): string | undefined {
  const title = bareTitle(plainInline(inlineOf(draft, bold.children)))
  return title === '' || title.length > 300 ? undefined : title
}

function withoutSeparator(value: string, bold: Strong): string {
  const last = bold.children.at(-1)
  const ended = last?.type === 'text' && /[.:?!：。？！…]$/.test(last.value)
  return ended ? value : value.replace(/^(\s*[–—:：]|[.。])\s+/, '')
}
