import { isSafe, writtenAddresses } from './links.ts'
import { attribute, type Element, elements, type Node, textOf } from './markup.ts'
import { type Message, message } from './messages.ts'

/** What was left out while reading words. */
export type Tally = { readonly messages: Message[]; readonly count: number; hidden: number }

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'dfn',
  'em',
  'font',
  'i',
  'kbd',
  'label',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
  'img',
  'ins',
  'tt',
  'big',
  'strike',
])

/** Elements whose text is no text of the page. */
export const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'head',
  'svg',
  'iframe',
  'object',
  'form',
  'button',
  'select',
  'aside',
  'footer',
  'math',
  'title',
])

/** True for an element that stands inside a line. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.name) && !elements(element).some((one) => !isInline(one) && one.name !== 'br')
}

/** True for an element that a browser does not show. */
export function hides(element: Element): boolean {
  const style = attribute(element, 'style') ?? ''
  return (
    attribute(element, 'hidden') !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0/iu.test(style)
  )
}

/** The words of an element, with its safe links and the bold words that open it. */
export function words(
  element: Element,
  walk: Tally,
): { readonly text: string; readonly links: readonly string[]; readonly lead: string } {
  const links: string[] = []
  const read = (node: Node): string => {
    if (typeof node === 'string') return node
    if (DROPPED.has(node.name)) return ''
    if (hides(node)) {
      walk.hidden += 1
      return ''
    }
    const address = node.name === 'a' ? (attribute(node, 'href') ?? '').trim() : ''
    if (isSafe(address)) links.push(address)
    else if (/^[a-z][a-z0-9+.-]*:/iu.test(address)) {
      walk.messages.push(message('unsafe-link', [address.slice(0, 80)], { line: walk.count + 1 }))
    }
    return node.name === 'br' ? ' ' : node.children.map(read).join('')
  }
  const text = element.children.map(read).join('').replace(/\s+/gu, ' ').trim()
  const first = element.children.find((node) => typeof node !== 'string' || node.trim() !== '')
  const bold = typeof first === 'object' && (first.name === 'b' || first.name === 'strong')
  links.push(...writtenAddresses(text))
  return { text, links: [...new Set(links)], lead: bold ? textOf(first).replace(/\s+/gu, ' ').trim() : '' }
}
