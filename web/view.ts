import { directionOf, type InterfaceLanguage, type Language } from '../content/model/language.ts'
import type { InterfaceWords } from './words/interface.ts'
import type { Terms } from './words/terms/terms.ts'

/** The addresses of the stylesheet, the enhancement scripts and the icon, each with the hash of its bytes. */
export interface AssetLinks {
  readonly style: string
  readonly script: string
  /** What suggests as one types; only pages for searching load it. */
  readonly suggest: string
  readonly icon: string
}

/** The reader's side of a page: in which language, under which address, with which assets. */
export interface View {
  readonly language: InterfaceLanguage
  /** `/ar` when the reader chose the language in the address, nothing when it was negotiated. */
  readonly prefix: string
  /** The address of this page without the language, with its query. */
  readonly path: string
  /** Scheme and host of the site, for addresses that are cited or printed. */
  readonly origin: string
  readonly words: InterfaceWords
  readonly terms: Terms
  readonly assets: AssetLinks
}

/** The address of another page for this reader, in the language that the reader chose. */
export function to(view: View, path: string): string {
  return path === '/' ? view.prefix || '/' : `${view.prefix}${path}`
}

/** The whole address of a page without language, which is what is cited. */
export function cited(view: View, path: string): string {
  return `${view.origin}${path}`
}

/** Words of another language for a sentence of the page, kept apart where they run the other way. */
export function isolated(view: View, words: string, language: Language): string {
  return directionOf(language) === directionOf(view.language) ? words : `\u2068${words}\u2069`
}

/** The attributes that mark words as being in another language than the page. */
export function inLanguage(view: View, language: Language): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === view.language ? {} : { lang: language, dir: directionOf(language) }
}
