import type { Appearance } from '../../content/model/appearance.ts'
import { type Dossier, type DossierRecord, recordsOf } from '../../content/model/dossier.ts'
import type { Entries } from '../../content/model/listing.ts'
import { listingDate } from '../../content/model/mention.ts'
import { namesIn } from '../../content/model/names.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import { spellingsOf } from '../../content/model/registry.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../../web/links.ts'
import type { SearchEntry } from '../search/entry.ts'
import { headlinesOf, namedFacets, themesOf } from './entry-facets.ts'
import { wordsOf } from './entry-words.ts'

/** The current edition of a dossier with all that anybody may know about it, and nothing else. */
export interface PublicDossier {
  readonly dossier: Dossier
  /** The registry entries that its names resolve to. */
  readonly entries: Entries
  readonly rows: readonly TrackRow[]
  readonly tags: readonly Tag[]
}

/** Every thing of a dossier that can be found; the same dossier always gives the same entries. */
export function dossierEntries(open: PublicDossier): SearchEntry[] {
  const { dossier } = open
  const date = listingDate(dossier)
  const shared = {
    language: dossier.head.language,
    event: { slug: dossier.head.slug, title: dossier.head.title },
    ...(date !== '0001' && { date }),
  }
  return recordsOf(dossier).flatMap((record) => {
    const words = wordsOf(record, dossier)
    if (!words) return []
    const { head } = dossier
    const id = links.record(head.kind, head.slug, record).slice(1)
    const names = [...new Set([...(words.names ?? []), ...spellings(peopleAt(record, dossier), open.entries)])]
    return [{ ...shared, id, ...words, names, facets: facetsOf(record, open, shared.date) }]
  })
}

function facetsOf(record: DossierRecord, open: PublicDossier, date: string | undefined): SearchEntry['facets'] {
  const { head } = open.dossier
  const series = head.kind === 'event' ? head.series?.name.ref?.slug : undefined
  return {
    ...namedFacets([...namesIn(record), ...peopleAt(record, open.dossier).flatMap(namesIn)], open.entries),
    theme: themesOf(record, open.tags),
    eventType: [head.kind === 'event' ? head.type : 'campaign'],
    year: date ? [date.slice(0, 4)] : [],
    series: series ? [series] : [],
    language: [head.language],
    standing: headlinesOf(record, open.rows),
  }
}

/** Who appeared at an event or session; people have no entry for each appearance, so they are found here. */
function peopleAt(record: DossierRecord, { appearances }: Dossier): readonly Appearance[] {
  if (record.kind === 'event') return appearances
  return record.kind === 'session' ? appearances.filter(({ session }) => session === record.id) : []
}

/** The printed names of people and every other spelling that the registers know of them. */
function spellings(appearances: readonly Appearance[], entries: Entries): string[] {
  const names = appearances.flatMap(({ person }): Name[] => (person ? [person] : []))
  return names.flatMap(({ printed, ref }) => {
    const entry = ref && entries.get(refKey(ref))
    return [printed, ...(entry ? spellingsOf(entry) : [])]
  })
}
