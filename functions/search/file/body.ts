import { createHash } from 'node:crypto'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import * as z from 'zod'
import { kinds } from '../../../content/model/search.ts'
import type { SearchEntry } from '../entry.ts'

/** The part of an entry that its row keeps in words; its facets stand in the columns. */
export type Body = Omit<SearchEntry, 'facets'>

/** The bytes of an entry's words. */
export function encodeBody(entry: Body): Uint8Array {
  const { id, kind, title, text, language, label, symbols, names, date, event, context } = entry
  const tuple = [
    id,
    kinds.indexOf(kind),
    title,
    text,
    language,
    label,
    symbols,
    names,
    date,
    context,
    event?.title,
    event?.slug,
  ]
  const empty = (part: unknown) => part === undefined || (Array.isArray(part) && part.length === 0)
  const kept = tuple.slice(0, tuple.findLastIndex((part) => !empty(part)) + 1)
  const plain = Buffer.from(JSON.stringify(kept.map((part) => (empty(part) ? 0 : part))))
  return brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  })
}

/** The words of an entry from their bytes. */
export function decodeBody(bytes: Uint8Array): Body {
  const [id, kind, title, text, language, label, symbols, names, date, context, eventTitle, slug] = Tuple.parse(
    JSON.parse(brotliDecompressSync(bytes).toString('utf8')),
  )
  return {
    id,
    kind: kinds[kind] ?? 'reference',
    title,
    text,
    language,
    ...(label ? { label } : {}),
    ...(symbols ? { symbols } : {}),
    ...(names ? { names } : {}),
    ...(date ? { date } : {}),
    ...(context ? { context } : {}),
    ...(slug ? { event: { slug, title: eventTitle || '' } } : {}),
  }
}

/** The number under which the row of an address is looked up. */
export function hashOf(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, 6)
}

const words = z.union([z.string(), z.literal(0)]).optional()
const lists = z.union([z.array(z.string()), z.literal(0)]).optional()
const Tuple = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  words,
  lists,
  lists,
  words,
  words,
  words,
  words,
])
