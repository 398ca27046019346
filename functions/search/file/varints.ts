/** The bytes of lists of whole numbers, each list led by its length, seven bits a byte. */
export function encodeLists(lists: readonly (readonly number[])[]): Uint8Array {
  const out: number[] = []
  for (const list of lists) {
    encode(list.length, out)
    for (const number of list) encode(number, out)
  }
  return Uint8Array.from(out)
}

/** Read the lists back, handing each number to `take` after the length of its list was handed to `open`. */
export function decodeLists(bytes: Uint8Array, open: (length: number) => void, take: (number: number) => void): void {
  let at = 0
  let left = 0
  while (at < bytes.length) {
    let value = 0
    let scale = 1
    let byte = bytes[at++] ?? 0
    while (byte >= 128) {
      value += (byte - 128) * scale
      scale *= 128
      byte = bytes[at++] ?? 0
    }
    value += byte * scale
    if (left === 0) {
      open(value)
      left = value
    } else {
      take(value)
      left--
    }
  }
}

function encode(number: number, out: number[]): void {
  let rest = number
  while (rest >= 128) {
    out.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}
