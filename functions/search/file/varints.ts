/** The bytes of lists of whole numbers, each list led by its length, seven bits a byte. */
export function encodeLists(lists: readonly (readonly number[])[]): Uint8Array {
  const out: number[] = []
  for (const list of lists) {
    encode(list.length, out)
    for (const number of list) encode(number, out)
  }
  return Uint8Array.from(out)
}

/** All numbers of the bytes in order, the lengths of the lists among them. */
export function decodeNumbers(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length)
  let size = 0
  let value = 0
  let shift = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    value |= (byte & 127) << shift
    if (byte < 128) {
      numbers[size++] = value
      value = 0
      shift = 0
    } else shift += 7
  }
  return numbers.subarray(0, size)
}

function encode(number: number, out: number[]): void {
  let rest = number
  while (rest >= 128) {
    out.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}
