import * as z from 'zod'

/** The label that a document prints beside an item, in the form of an address: `2.b`, `121.1`, `iv`, `2.1.3`. */
export const Label = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]{1,12}(\.[a-z0-9]{1,12})*$/, 'Expected a label such as 2, 2.b or 121.1')
export type Label = z.infer<typeof Label>

/** The label under which an item hangs, or undefined at the top: `2` for `2.b`. */
export function parentLabel(label: Label): Label | undefined {
  const end = label.lastIndexOf('.')
  return end < 0 ? undefined : label.slice(0, end)
}

/** Orders labels as a reader counts: 2 before 2.a, 2.b before 10. */
export function compareLabels(a: Label, b: Label): number {
  const [left, right] = [a.split('.'), b.split('.')]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = compareParts(left[at], right[at])
    if (order !== 0) return order
  }
  return 0
}

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1
  const numbers = Number(a) - Number(b)
  if (!Number.isNaN(numbers)) return numbers
  if (a.length !== b.length && /^[a-z]+$/.test(a + b)) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}
