import { reindex } from '../reindex.ts'
import type { DossierChange } from './index-engine.ts'
import { type IndexTools, makeCurrent, revAfter } from './make-current.ts'

const TRIES = 5

/**
 * Puts the entries of dossiers in the place of those that the index has of them, and makes the result current. They are
 * read after the note about the current index, and read again when somebody else was faster: nobody writes what is older
 * than what is there.
 */
export async function updateIndex(tools: IndexTools, read: () => Promise<readonly DossierChange[]>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await updateOnce(tools, read)) return
  }
  throw new Error(`The index was changed ${TRIES} times while it was brought up to date`)
}

async function updateOnce(tools: IndexTools, read: () => Promise<readonly DossierChange[]>): Promise<boolean> {
  const before = await tools.index.current()
  const changes = await read()
  if (changes.length === 0) return true
  if (!before) return (await reindex(tools)) !== undefined
  const kept = await tools.engine.change(before.key, changes, revAfter(before))
  if (!kept) return false
  return (await makeCurrent(tools, kept, { before, registers: before.registers })) !== undefined
}
