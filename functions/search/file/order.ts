/** The natural order of addresses: `…/2` before `…/10`, and `2.a` before `2.b`. */
export function compareIds(a: string, b: string): number {
  const left = a.match(parts) ?? []
  const right = b.match(parts) ?? []
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareParts(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || compareText(a, b)
}

/** Compare by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareParts(a: string, b: string): number {
  const numeric = /^\d/.test(a) && /^\d/.test(b)
  return (numeric && Number(a) - Number(b)) || compareText(a, b)
}

const parts = /\d+|\D+/g
