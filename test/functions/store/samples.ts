import { type Dossier, recordsOf } from '../../../content/model/dossier.ts'
import type { Edition } from '../../../content/model/edition.ts'
import { mentionsOf } from '../../../content/model/mention.ts'
import type { Page, Store } from '../../../functions/store/store.ts'
import { aListing } from '../../dossiers.ts'

/** Stores the first edition of a dossier whole. */
export async function putDossier(store: Store, dossier: Dossier, edition: Edition): Promise<void> {
  await store.writeRecords(edition, recordsOf(dossier), mentionsOf(dossier))
  await store.flip(aListing(dossier, edition), edition, undefined)
}

/** Every page of a list, following the cursors. */
export async function allPages<T>(ask: (cursor?: string) => Promise<Page<T>>): Promise<Page<T>[]> {
  const pages = [await ask()]
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) pages.push(await ask(next))
  return pages
}

/** What the items of a page are called. */
export function slugsOf({ items }: Page<{ readonly slug: string }>): string[] {
  return items.map(({ slug }) => slug)
}
