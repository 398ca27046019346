import type { Label } from '../model/label.ts'
import type { Mark } from './items.ts'
import { letterOf } from './markers.ts'

/** How far the numbers of a document have come. */
export interface Counter {
  last: number
  readonly taken: Set<Label>
}

/** A counter that has counted nothing. */
export function newCounter(): Counter {
  return { last: 0, taken: new Set() }
}

/** What is remarkable about the number of an item. */
export type Remark = 'restart' | 'gap' | undefined

/** The labels of one list; numbers that begin again go on from the last one, and say so once. */
export function topLabels(counter: Counter, marks: readonly Mark[]): { label: Label; remark: Remark }[] {
  let shift = 0
  return marks.map((mark) => {
    if (mark.label !== undefined) return { label: mark.label, remark: undefined }
    if (mark.part === undefined || !/^\d+$/.test(mark.part)) {
      const label = mark.part ?? String(counter.last + 1)
      if (mark.part === undefined) counter.last++
      return { label, remark: undefined }
    }
    const number = Number(mark.part) + shift
    const restarts = number <= counter.last
    if (restarts) shift = counter.last + 1 - Number(mark.part)
    const label = restarts ? counter.last + 1 : number
    const remark = restarts ? 'restart' : label > counter.last + 1 ? 'gap' : undefined
    counter.last = label
    return { label: String(label), remark }
  })
}

/** The label of an item under another one: its own letter or number, or the next letter where it has none. */
export function labelUnder(parent: Label, mark: Mark, siblings: readonly Label[]): Label {
  if (mark.label !== undefined) return mark.label
  if (mark.part !== undefined) return `${parent}.${mark.part}`
  let at = siblings.length + 1
  while (siblings.includes(`${parent}.${letterOf(at)}`)) at++
  return `${parent}.${letterOf(at)}`
}
