import type { Dossier } from '../content/model/dossier.ts'
import { links } from '../web/links.ts'
import type { Store } from './store/store.ts'

/**
 * The page of a cited document lives from those who cite it. When a dossier stops doing so, the address of the page
 * leads to where it was cited last, so that no address that was once in use comes to nothing.
 */
export async function leaveTraces(
  store: Store,
  before: Dossier | undefined,
  after: Dossier | undefined,
  to: string,
): Promise<void> {
  const kept = new Set(after?.references.map(({ id }) => id))
  const dropped = (before?.references ?? []).filter(({ id }) => !kept.has(id))
  for (const { id } of dropped) await store.putRedirect({ path: links.entry('reference', id), to })
}
