import { isSafe, writtenAddresses } from './links.ts'

/** The words of a line of Markdown without its marks, with the links it held and the bold words that open it. */
export type Inline = {
  readonly text: string
  readonly links: readonly string[]
  readonly unsafe: readonly string[]
  readonly lead: string
}

const LINK =
  /(!?)\[([^[\]]{0,1000})\]\(\s*<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)>?(?:\s+["'][^"']{0,300}["'])?\s*\)/gu
const AUTO = /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/giu
const REFERENCE = /\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/gu
const TAG = /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,1000})?\/?>|<!--.{0,2000}?-->/giu
const LEAD = /^\s*(?:\*\*|__)([^*_]{1,300}?)(?:\*\*|__)/u

/** Reads one line of Markdown. */
export function inline(markdown: string): Inline {
  const links: string[] = []
  const unsafe: string[] = []
  const take = (address: string) => {
    if (isSafe(address) || /^www\./iu.test(address)) links.push(address)
    else if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) unsafe.push(address)
  }
  const linked = markdown
    .replace(LINK, (_, picture: string, text: string, address: string) => {
      if (picture === '!') return ''
      take(address)
      return text
    })
    .replace(AUTO, (_, address: string) => address)
    .replace(REFERENCE, '$1')
  const untagged = linked.replace(TAG, ' ')
  const lead = LEAD.exec(untagged)?.[1] ?? ''
  const text = plain(untagged)
  for (const address of writtenAddresses(text)) links.push(address)
  return { text, links: [...new Set(links)], unsafe, lead: plain(lead) }
}

function plain(markdown: string): string {
  return markdown
    .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|`{1,3}|~~/gu, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/gu, '$1')
    .replace(/&amp;/gu, '&')
    .replace(/&nbsp;/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:)])/gu, '$1')
    .trim()
}
