import { refOf } from '../model/address.ts'
import type { Appearance } from '../model/appearance.ts'
import type { Name } from '../model/party.ts'
import { type Inline, plainInline } from '../model/prose.ts'
import { lexicons, waysOf } from './lexicon/lookup.ts'
import { oneLine } from './words.ts'

/** The printed words of a capacity whole, and what the links in them resolve to. */
export type Capacity = Pick<Appearance, 'capacity' | 'affiliations' | 'office' | 'onBehalfOf'>

/** Reads a capacity; after "on behalf of" a link names the one who is represented. */
export function capacityOf(inline: readonly Inline[], behindName: boolean): Capacity {
  const whole = plainInline(inline).replace(/[\t\r\n]/g, ' ')
  const start = behindName ? (/^[\s,;:–—-]*/.exec(whole)?.[0].length ?? 0) : 0
  const capacity = oneLine(whole.slice(start))
  const behalf = behalfAt(whole)
  const names = linkedNames(inline)
  const before = names.filter(({ at }) => behalf < 0 || at < behalf)
  const after = names.filter(({ at }) => behalf >= 0 && at >= behalf)
  const office = before.find(({ name }) => name.ref?.register === 'office')?.name
  const affiliations = before.flatMap(({ name }) => (isBody(name) ? [name] : []))
  return { capacity, affiliations, ...(office && { office }), onBehalfOf: represented(whole, behalf, after) }
}

/** Where "on behalf of" stands in a capacity, in any language; -1 where it does not. */
export function behalfAt(capacity: string): number {
  const lower = capacity.toLowerCase()
  const places = Object.values(lexicons)
    .flatMap(({ phrases }) => waysOf(phrases.onBehalfOf))
    .map((way) => lower.indexOf(way.toLowerCase()))
    .filter((at) => at >= 0)
  return places.length > 0 ? Math.min(...places) : -1
}

/** Whether a name may be an affiliation. */
export function isBody({ ref }: Name): boolean {
  return ref?.register === 'organization' || ref?.register === 'country'
}

interface Linked {
  readonly name: Name
  readonly at: number
}

function linkedNames(inline: readonly Inline[]): Linked[] {
  let at = 0
  return inline.flatMap((mark) => {
    const start = at
    at += plainInline([mark]).length
    if (typeof mark === 'object' && ('em' in mark || 'strong' in mark)) {
      const inner = 'em' in mark ? mark.em : mark.strong
      return linkedNames(inner).map((linked) => ({ ...linked, at: linked.at + start }))
    }
    const ref = typeof mark === 'object' && 'href' in mark ? refOf(mark.href) : undefined
    const printed = oneLine(plainInline([mark]))
    return ref && printed !== '' ? [{ name: { printed, ref }, at: start }] : []
  })
}

function represented(whole: string, behalf: number, after: readonly Linked[]): Name[] {
  if (behalf < 0 || after.length > 0) return after.map(({ name }) => name)
  const words = whole.slice(behalf)
  const phrase = Object.values(lexicons)
    .flatMap(({ phrases }) => waysOf(phrases.onBehalfOf))
    .filter((way) => words.toLowerCase().startsWith(way.toLowerCase()))
    .sort((a, b) => b.length - a.length)[0]
  const printed =
    words
      .slice(phrase?.length ?? 0)
      .split(/[;；؛]/)[0]
      ?.trim()
      .replace(/\.$/, '') ?? ''
  return printed === '' ? [] : [{ printed }]
}
