import { Inflate } from 'fflate'
import { BOUNDS, within } from './bounds.ts'
import { ReadingError } from './reading-error.ts'

type Entry = {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly checksum: number
  readonly packed: number
  readonly offset: number
}

const STEP = 8_192

/** The wanted parts of a zip archive, inflated within bounds; refuses a damaged, locked or ambiguous one. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  within(bytes.length, BOUNDS.archive, 'the bytes of the file')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Uint8Array>()
  let left: number = BOUNDS.inflated
  try {
    for (const entry of entriesOf(view, bytes)) {
      if (!wanted(entry.name)) continue
      if (parts.has(entry.name)) throw damaged(`it holds "${entry.name}" twice`)
      const part = inflate(view, bytes, entry, left)
      left -= part.length
      parts.set(entry.name, part)
    }
  } catch (error) {
    if (error instanceof ReadingError) throw error
    throw damaged('it is cut short or garbled')
  }
  return parts
}

function damaged(why: string): ReadingError {
  return new ReadingError('damaged', `Cannot open the archive: ${why}`)
}

function entriesOf(view: DataView, bytes: Uint8Array): readonly Entry[] {
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged('its table of contents is missing')
  const count = view.getUint16(end + 10, true)
  if (count > BOUNDS.entries) {
    throw new ReadingError('too-many-parts', `Cannot open the archive: it holds more than ${BOUNDS.entries} files`)
  }
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged('its table of contents is garbled')
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function inflate(view: DataView, bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  if (entry.flags & 1) throw new ReadingError('protected', 'Cannot open the archive: it is locked with a password')
  if (view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged(`"${entry.name}" is not where it should be`)
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(from, from + entry.packed)
  if (packed.length < entry.packed) throw damaged('it is cut short')
  const part = entry.method === 0 ? packed : unpack(packed, entry, left)
  within(part.length, left, 'its inflated parts')
  if (crc32(part) !== entry.checksum) throw damaged(`the checksum of "${entry.name}" is wrong`)
  return part
}

function unpack(packed: Uint8Array, entry: Entry, left: number): Uint8Array {
  if (entry.method !== 8) throw damaged(`"${entry.name}" is packed in an unknown way`)
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((chunk) => {
    size += chunk.length
    within(size, left, 'its inflated parts')
    chunks.push(chunk)
  })
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (CRC[(value ^ byte) & 255] ?? 0)
  return (value ^ 0xffffffff) >>> 0
}
