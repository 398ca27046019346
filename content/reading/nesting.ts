import type { Block } from './blocks.ts'
import { follows, opens } from './labels.ts'

type Open = { readonly mark: string; level: number; label: string }

/**
 * The depth of each item of one list: the sequence of labels first (a after 2 opens a level, 3 closes it),
 * the indentation of the source second.
 */
export function depths(items: readonly Pick<Block, 'mark' | 'label' | 'level'>[]): readonly number[] {
  const stack: Open[] = []
  return items.map((one) => {
    const item = { ...one, mark: key(one, stack) }
    const at = place(stack, item)
    if (at >= 0) stack.length = at + 1
    else {
      while (indents(item, stack.at(-1))) stack.pop()
      stack.push({ mark: item.mark, level: item.level, label: item.label })
    }
    const top = stack.at(-1)
    if (top !== undefined) top.label = item.label
    return stack.length - 1
  })
}

function indents(item: Pick<Block, 'level' | 'mark'>, top: Open | undefined): boolean {
  return top !== undefined && top.level > item.level && family(top.mark) === family(item.mark)
}

function family(mark: string): string {
  return mark.split(' ')[0] === 'bullet' ? 'bullet' : 'label'
}

function place(stack: readonly Open[], item: Pick<Block, 'mark' | 'label' | 'level'>): number {
  for (let at = stack.length - 1; at >= 0; at--) {
    const open = stack[at]
    if (open === undefined || open.level !== item.level) continue
    if (open.mark === item.mark) return at
  }
  for (let at = stack.length - 1; at >= 0; at--) {
    const open = stack[at]
    if (open === undefined || open.level !== item.level) continue
    if (sameKind(open.mark, item.mark) && item.label !== '' && follows(item.label, open.label)) return at
  }
  return -1
}

const KINDS: readonly (readonly string[])[] = [
  ['roman', 'letter'],
  ['roman', 'upper'],
  ['decimal', 'word', 'R'],
]

function sameKind(left: string, right: string): boolean {
  const [a, b] = [left.split(' ')[0] ?? '', right.split(' ')[0] ?? '']
  return a === b || KINDS.some((kinds) => kinds.includes(a) && kinds.includes(b))
}

function key(item: Pick<Block, 'mark' | 'label' | 'level'>, stack: readonly Open[]): string {
  const roman = /^letter/u.test(item.mark) && item.label === 'i' && !stack.some((open) => follows('i', open.label))
  return roman ? item.mark.replace('letter', 'roman') : item.mark
}

/** A node of a list with what hangs under it. */
export type Branch = { readonly item: Block; readonly children: readonly Branch[] }

type Growing = { readonly item: Block; readonly children: Growing[] }

/** The items of one list as a tree. */
export function tree(items: readonly Block[]): readonly Branch[] {
  const roots: Growing[] = []
  const path: Growing[] = []
  const levels = depths(items)
  for (const [index, item] of items.entries()) {
    const branch: Growing = { item, children: [] }
    path.length = Math.min(path.length, levels[index] ?? 0)
    const parent = path.at(-1)
    if (parent === undefined) roots.push(branch)
    else parent.children.push(branch)
    path.push(branch)
  }
  return roots
}

/** True where an item goes on with, or starts, the labels of a list. */
export function continuesList(item: Block, before: readonly Block[]): boolean {
  if (item.label === '') return before.some((one) => one.mark === item.mark && one.level === item.level)
  return opens(item.label) || before.some((one) => follows(item.label, one.label))
}
