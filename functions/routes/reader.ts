import type { Context } from 'hono'
import { getPath } from 'hono/utils/url'
import type { View } from '../../web/view.ts'
import { speech } from '../../web/words/speak.ts'
import type { Tools } from '../tools.ts'
import { addressOf } from './address.ts'
import { negotiated } from './language.ts'

/** The reader's side of a request: the language in the address, or else the one that the browser asks for. */
export function viewOf(c: Context, tools: Tools): View {
  const address = addressOf(getPath(c.req.raw))
  const language = address.language ?? negotiated(c.req.header('accept-language'))
  const url = new URL(c.req.url)
  return {
    language,
    prefix: address.language ? `/${address.language}` : '',
    path: address.path + url.search,
    origin: tools.site ?? url.origin,
    assets: tools.assets.links,
    ...speech[language],
  }
}

/** Whether a caller wants data rather than a page: by the suffix, or because it accepts JSON and no page. */
export function wantsData(c: Context): boolean {
  if (addressOf(getPath(c.req.raw)).json) return true
  const accept = c.req.header('accept') ?? ''
  return /\bapplication\/(problem\+)?json\b/.test(accept) && !accept.includes('text/html')
}
