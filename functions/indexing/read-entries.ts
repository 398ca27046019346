import type { Slug } from '../../content/model/slug.ts'
import type { SearchEntry } from '../search/entry.ts'
import { dossierEntries } from './dossier-entries.ts'
import { type FoundShelves, readPublicDossier } from './public-dossier.ts'
import { unlessUnreadable } from './unreadable.ts'

/** What can be found of a dossier now, nothing where nobody may find it, or `unreadable`. */
export function readEntries(
  tools: FoundShelves & { readonly log: (line: string) => void },
  slug: Slug,
  changedTracks: readonly string[] = [],
): Promise<readonly SearchEntry[] | 'unreadable'> {
  return unlessUnreadable(tools.log, `"${slug}"`, async () => {
    const open = await readPublicDossier(tools, slug, changedTracks)
    return open ? dossierEntries(open) : []
  })
}
