import type { OpenDossier } from '../content/model/listing.ts'
import type { Slug } from '../content/model/slug.ts'
import { Problem } from './problem.ts'
import { type DossierKind, findDossier, openDossier, openEdition } from './read.ts'
import type { Store } from './store/store.ts'

/** A dossier today, or in the edition that readers knew at the end of a day (`2015-03-07`). */
export async function openKnownOn(store: Store, kind: DossierKind, slug: Slug, day?: string): Promise<OpenDossier> {
  if (day === undefined) return openDossier(store, kind, slug)
  await findDossier(store, kind, slug)
  const until = `${day}T23:59:59.999Z`
  const known = (await store.listEditions(slug)).findLast(({ publishedAt }) => publishedAt <= until)
  if (known) return openEdition(store, kind, slug, known.number)
  throw new Problem('not-found', `Cannot show "${slug}" as it was known on ${day}: nothing was published by then`)
}
