import { Slug } from '../../content/model/slug.ts'
import { dossierOfKey } from './items.ts'
import type { Key } from './keys.ts'

/** What readers see differently once an item has changed: a dossier, by a track on it or by itself, or the registers. */
export type Changed = { readonly dossier: Slug; readonly track?: string } | 'registers'

/**
 * What the change of an item means for readers. Records and mentions of an edition mean nothing by themselves: nobody
 * sees them before the listing of their dossier points to them.
 */
export function changedBy(key: Key): Changed | undefined {
  const [partition = '', rest = ''] = key.pk.split(/#(.*)/s)
  switch (partition) {
    case 'entry':
      return 'registers'
    case 'dossier':
      return key.sk === 'listing' ? { dossier: dossierOfKey(key) } : undefined
    case 'tags':
      return { dossier: Slug.parse(rest) }
    case 'track':
      return key.sk === 'on-dossier' ? { dossier: Slug.parse(rest.split('/')[1]), track: rest } : undefined
    default:
      return undefined
  }
}
