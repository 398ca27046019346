import * as z from 'zod'
import { folders } from '../../content/model/address.ts'
import { languages } from '../../content/model/language.ts'
import { TagTarget } from '../../content/model/tag.ts'
import type { Key } from '../store/keys.ts'

/** An item that changed: its key, and the text of its record before and after. */
export interface ChangedItem extends Key {
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** Everything on the site. */
export const EVERYTHING = '/'

/** How many paths with an asterisk CloudFront takes at once. */
const AT_ONCE = 15

/** How many paths a month cost nothing. */
export const FREE_PATHS = 1000

/**
 * The beginnings of the addresses, without a language, that may answer differently once an item has changed. The
 * publication of a dossier shows on every list, on the pages of all that it names and beside its neighbours, and a name
 * shows everywhere, so both touch everything; what a party says touches the dossier and the party.
 */
export function touchedBy(item: ChangedItem): readonly string[] {
  const [partition = '', rest = ''] = item.pk.split(/#(.*)/s)
  switch (partition) {
    case 'entry':
    case 'redirect':
      return [EVERYTHING]
    case 'dossier':
      return item.sk === 'listing' ? [EVERYTHING] : []
    case 'track':
      return isSeen(item) ? onTrack(rest) : []
    case 'tags':
      return onTag(item.after ?? item.before)
    default:
      return []
  }
}

/** What a CDN has to forget so that no address that begins like one of these is answered with what was. */
export function purgedPaths(touched: readonly string[], spent: number): readonly string[] {
  const starts = [...new Set(touched)].toSorted()
  const paths = starts.flatMap((start) => [`${start}*`, ...languages.map((language) => `/${language}${start}*`)])
  if (paths.length === 0) return []
  const exact = !starts.includes(EVERYTHING) && paths.length <= AT_ONCE && spent + paths.length <= FREE_PATHS
  return exact ? paths : [`${EVERYTHING}*`]
}

/** Whether a CDN that has been told these paths forgets an address; only an asterisk at the end stands for more. */
export function isPurged(paths: readonly string[], address: string): boolean {
  return paths.some((path) => (path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path))
}

/** Whether anybody sees that something in a track has changed; a draft only counts the track up. */
function isSeen({ sk, before, after }: ChangedItem): boolean {
  if (sk.startsWith('entry#'))
    return [before, after].some((text) => Published.safeParse(text && JSON.parse(text)).success)
  return sk === 'on-dossier' && withoutCount(before) !== withoutCount(after)
}

const Published = z.object({ state: z.literal('published') })

function withoutCount(text: string | undefined): string | undefined {
  return text && JSON.stringify(JSON.parse(text), (name, value: unknown) => (name === 'rev' ? undefined : value))
}

/** A track is named `event/summit/recommendation/1/country/chad`. */
function onTrack(id: string): readonly string[] {
  const [kind = '', slug = ''] = id.split('/')
  const [register = '', party = ''] = id.split('/').slice(-2)
  return [`/${kind}s/${slug}`, `/${register === 'country' ? folders.country : folders.organization}/${party}`]
}

const Tagged = z.object({ target: TagTarget })

/** Terms that were merged share a page, so all terms are touched. */
function onTag(json: string | undefined): readonly string[] {
  const tag = Tagged.safeParse(json && JSON.parse(json))
  if (!tag.success) return [EVERYTHING]
  const { dossierKind, dossier } = tag.data.target
  return [`/${dossierKind}s/${dossier}`, `/${folders.concept}`]
}
