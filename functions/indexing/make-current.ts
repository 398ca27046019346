import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { layoutVersion } from '../search/file/layout.ts'
import type { CurrentIndex, IndexShelf } from './index-shelf.ts'
import type { FoundShelves } from './public-dossier.ts'

/** What a writer of the index needs: where records lie, where index files lie, a folder to work in, and the clock. */
export interface IndexTools extends FoundShelves {
  readonly index: IndexShelf
  readonly folder: string
  readonly now: () => Date
  /** Hears of what could not be read; it is tried again. */
  readonly log: (line: string) => void
}

/** No writer works for longer than this; what it has left behind after that was left for good. */
const LONGEST_WORK = 15 * 60 * 1000

/** Makes the file at a path the one that readers use, or answers undefined when somebody else was faster. */
export async function makeCurrent(
  { index, now }: IndexTools,
  path: string,
  { before, registers }: { readonly before: CurrentIndex | undefined; readonly registers: string },
): Promise<CurrentIndex | undefined> {
  const key = `search/${await hashOf(path)}.sqlite`
  const isSame = before?.key === key && before.registers === registers && before.layout === layoutVersion
  if (isSame) return before
  await index.keep(key, path)
  const next: CurrentIndex = {
    ...{ kind: 'search-index', key, layout: layoutVersion, registers },
    changedAt: now().toISOString(),
    rev: (before?.rev ?? 0) + 1,
  }
  if (!(await index.flip(next, before?.rev))) return undefined
  await index.sweep(key, before?.key, new Date(now().getTime() - LONGEST_WORK))
  return next
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
