import { getPath } from 'hono/utils/url'
import { InterfaceLanguage } from '../../content/model/language.ts'

/** An address taken apart: the language before the path, the path that routes know, the form after it. */
export interface Address {
  readonly language?: InterfaceLanguage
  readonly path: string
  readonly json: boolean
}

/** Takes an address apart: `/ar/events/a.json` is the path `/events/a` in Arabic, as data. */
export function addressOf(path: string): Address {
  const [, first = '', ...rest] = path.split('/')
  const language = InterfaceLanguage.safeParse(first)
  const bare = language.success ? `/${rest.join('/')}` : path
  const json = bare.endsWith('.json')
  const known = json ? bare.slice(0, -'.json'.length) : bare
  return { ...(language.success && { language: language.data }), path: known === '/home' && json ? '/' : known, json }
}

/** The path by which routes are found. */
export function routePath(request: Request): string {
  return addressOf(getPath(request)).path
}
