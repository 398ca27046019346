import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getPath } from 'hono/utils/url'
import { documentOf } from '../../web/document.ts'
import type { View } from '../../web/view.ts'
import { BROWSER_SECONDS } from '../kept.ts'
import type { Tools } from '../tools.ts'
import { addressOf } from './address.ts'
import { viewOf, wantsData } from './reader.ts'

/** One thing to read: what it is made of, how it is drawn, and what it is as data. */
export interface Readable {
  /** All that the answer depends on beside the code, the language and the address; what is not in it must not change it. */
  readonly seed: unknown
  readonly page: (view: View) => { toString(): unknown }
  readonly data: (origin: string) => object
  /** For how many seconds caches may keep it without asking; less than the usual minute is never kept for longer at the edge. */
  readonly maxAge?: number
}

/** Answers with a page or with data; a reader who has it already is told so without drawing it again. */
export function answer(c: Context, tools: Tools, readable: Readable): Response {
  const before = known(c, tools, readable)
  if (before) return before
  const view = viewOf(c, tools)
  if (wantsData(c)) return c.json(readable.data(view.origin))
  c.header('Content-Language', view.language)
  return c.html(documentOf(readable.page(view)))
}

/** Tells caches for what an answer stands and for how long; for a reader who has it already, that is the answer. */
export function known(
  c: Context,
  tools: Tools,
  { seed, maxAge = BROWSER_SECONDS }: Pick<Readable, 'seed' | 'maxAge'>,
): Response | undefined {
  const view = viewOf(c, tools)
  const asData = wantsData(c)
  const form = asData ? [view.origin, 'json'] : [view.origin, view.language, view.prefix, view.path]
  const tag = validatorOf([tools.assets.build, form, seed])
  c.header('ETag', tag)
  c.header('Cache-Control', `public, max-age=${maxAge}`)
  const { language, json } = addressOf(getPath(c.req.raw))
  const varies = [...(json ? [] : ['Accept']), ...(json || language ? [] : ['Accept-Language'])]
  if (varies.length > 0) c.header('Vary', varies.join(', '))
  if (asData) c.header('Access-Control-Allow-Origin', '*')
  return isKnown(c.req.header('if-none-match'), tag) ? c.body(null, 304) : undefined
}

/** Answers with a text of another kind, such as the original document of an edition. */
export function answerText(c: Context, type: string, seed: unknown, text: string, maxAge = BROWSER_SECONDS): Response {
  const tag = validatorOf(seed)
  c.header('ETag', tag)
  c.header('Cache-Control', `public, max-age=${maxAge}`)
  if (isKnown(c.req.header('if-none-match'), tag)) return c.body(null, 304)
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8` })
}

/** A strong validator of everything that an answer is made of. */
export function validatorOf(seed: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(seed)).digest('base64url').slice(0, 27)}"`
}

/** A CDN that compressed the answer has made its validator weak; the caller still has the same thing. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
