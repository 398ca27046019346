import type { Edition } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import { ranges } from '../store/keys.ts'
import { coverageKey, documentKey } from '../summaries/object-keys.ts'
import type { Fault } from './fault.ts'
import { faultAt, type ObjectVersion, type StoredItem } from './holdings.ts'

/** What lies in a dossier's partition and folder and belongs to no edition of it: harmless, unless it was removed. */
export function leftoverFaults(
  slug: string,
  items: readonly StoredItem[],
  editions: readonly Edition[],
  objects: readonly ObjectVersion[],
  listing?: Listing,
): Fault[] {
  const isRemoved = listing?.state === 'removed'
  const gone = editions.filter(({ removed }) => removed)
  const kept = editions.filter(({ removed }) => !removed)
  return [
    ...items.flatMap((item) => itemFaults(item, { slug, isRemoved, gone, kept, listing })),
    ...objects.flatMap((object) => objectFaults(object, { slug, isRemoved, gone, kept })),
  ]
}

interface Owner {
  readonly slug: string
  readonly isRemoved: boolean
  readonly gone: readonly Edition[]
  readonly kept: readonly Edition[]
  readonly listing?: Listing | undefined
}

function itemFaults(item: StoredItem, { slug, isRemoved, gone, kept, listing }: Owner): Fault[] {
  const { sk } = item
  if (sk === 'listing' || sk.startsWith('edition#')) return []
  const startsLike = ({ hash }: Edition) => sk.startsWith(ranges.records(slug, hash).prefix)
  if (sk.startsWith('record#')) {
    if (kept.some(startsLike)) return []
    if (isRemoved || gone.some(startsLike)) return [faultAt(item, 'words-remain', 'It is a record of what was removed')]
    return [faultAt(item, 'left-behind', 'No edition has this record')]
  }
  if (!sk.startsWith('mention#')) return [faultAt(item, 'unknown-item', 'Nothing that a dossier has is called so')]
  const [, number = '', short = ''] = sk.split('#')
  const edition = kept.find((one) => one.number === Number(number) && one.hash.startsWith(short))
  if (edition && edition.number === listing?.edition) return []
  if (isRemoved || (!edition && gone.some(({ hash }) => hash.startsWith(short))))
    return [faultAt(item, 'words-remain', 'It is a mention of what was removed')]
  return [faultAt(item, 'left-behind', 'It is a mention of an edition that is not current')]
}

function objectFaults({ key, version, isMarker }: ObjectVersion, { slug, isRemoved, gone, kept }: Owner): Fault[] {
  const keysOf = ({ hash }: Edition) => [documentKey(slug, hash), coverageKey(slug, hash)]
  if (isMarker || kept.flatMap(keysOf).includes(key)) return []
  if (isRemoved || gone.flatMap(keysOf).includes(key)) {
    return [
      {
        code: 'words-remain',
        key: `${key} ${version}`,
        what: 'It is a document, or its older version, of what was removed',
      },
    ]
  }
  return [{ code: 'left-behind', key, what: 'No edition has this document' }]
}
