import type { Dossier } from '../content/model/dossier.ts'
import { links } from '../web/links.ts'
import type { Redirect, Store } from './store/store.ts'

/**
 * The page of a cited document lives from those who cite it. When a dossier stops doing so, the address of the page
 * leads to where it was cited last, so that no address that was once in use comes to nothing.
 */
export async function leaveTraces(
  store: Store,
  before: Dossier | undefined,
  after: Dossier,
  to: string,
): Promise<void> {
  const kept = new Set(after.references.map(({ id }) => id))
  const dropped = (before?.references ?? []).filter(({ id }) => !kept.has(id))
  for (const { id } of dropped) await store.putRedirect({ path: links.entry('reference', id), to })
}

/** The address of a cited document is made of its title: where the dossier had to go, those words go with it. */
export async function eraseTraces(store: Store, dossier: string): Promise<void> {
  let cursor: string | undefined
  const gone: string[] = []
  do {
    const page = await store.listRedirects(cursor)
    gone.push(...page.items.filter((redirect) => isTraceOf(redirect, dossier)).map(({ path }) => path))
    cursor = page.next
  } while (cursor !== undefined)
  await store.dropRedirects(gone)
}

/** Whether an old address is that of a document that a dossier, known by its address, cited last. */
export function isTraceOf({ path, to }: Redirect, dossier: string): boolean {
  return path.startsWith(links.entry('reference', '')) && (to === dossier || to.startsWith(`${dossier}/`))
}
