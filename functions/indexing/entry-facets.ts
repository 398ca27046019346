import { type DossierRecord, localId } from '../../content/model/dossier.ts'
import type { Entries } from '../../content/model/listing.ts'
import { type Name, type RegistryRef, refKey } from '../../content/model/party.ts'
import { type Tag, targetKey } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { SearchEntry } from '../search/entry.ts'

/** The countries, organizations and people that names resolve to; a mission counts for the country it represents. */
export function namedFacets(names: readonly Name[], entries: Entries): SearchEntry['facets'] {
  const refs = names.flatMap(({ ref }) => ref ?? [])
  const slugs = (register: RegistryRef['register']) =>
    refs.filter((ref) => ref.register === register).map(({ slug }) => slug)
  const represented = refs.flatMap((ref) => {
    const entry = entries.get(refKey(ref))
    return entry?.kind === 'organization' && entry.represents ? [entry.represents] : []
  })
  return {
    country: unique([...slugs('country'), ...represented]),
    organization: unique(slugs('organization')),
    person: unique(slugs('person')),
  }
}

/** The themes that a document states of a record, and those that were tied to it since. */
export function themesOf(record: DossierRecord, tags: readonly Tag[]): readonly string[] {
  const stated = 'themes' in record ? record.themes : []
  const kind = taggable.get(record.kind)
  const key = kind && targetKey({ kind, id: localId(record) })
  const tied = tags.filter((tag) => isPublic(tag) && targetKey(tag.target) === key)
  return unique([...stated, ...tied.map(({ concept }) => concept)])
}

/** The words that head the tracks of a recommendation or a commitment; only public entries speak in them. */
export function headlinesOf(record: DossierRecord, rows: readonly TrackRow[]): readonly string[] {
  const of = rows.filter(({ track: { subject } }) => {
    if (record.kind === 'recommendation') return 'recommendation' in subject && subject.recommendation === record.label
    return record.kind === 'commitment' && 'commitment' in subject && subject.commitment === record.id
  })
  return unique(of.map(({ standing }) => standing.headline))
}

const taggable = new Map<DossierRecord['kind'], Tag['target']['kind']>([
  ['event', 'dossier'],
  ['campaign', 'dossier'],
  ['outcome', 'outcome'],
  ['recommendation', 'recommendation'],
])

function isPublic({ state, privateTo }: Tag): boolean {
  return state === 'accepted' && privateTo === undefined
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted()
}
