import type { Letter } from '../letters.ts'
import type { IndexEngine, Kept } from './index-engine.ts'
import type { CurrentIndex, IndexNote } from './index-shelf.ts'
import type { FoundShelves } from './public-dossier.ts'

/** What a writer of the index needs: where records lie, the note about the current index, what keeps it, and the clock. */
export interface IndexTools extends FoundShelves {
  readonly index: IndexNote
  readonly engine: IndexEngine
  readonly now: () => Date
  /** Hears of what could not be read. */
  readonly log: (line: string) => void
  /** Keeps the keys of what cannot be read until somebody has mended it, so that nothing else waits for it. */
  readonly setAside: (letters: readonly Letter[]) => Promise<void>
}

/** No writer works for longer than this; what it has left behind after that was left for good. */
const LONGEST_WORK = 15 * 60 * 1000

/** Makes an index the one that readers use, or answers undefined when somebody else was faster. */
export async function makeCurrent(
  { index, engine, now }: IndexTools,
  { key, isChanged }: Kept,
  { before, registers }: { readonly before: CurrentIndex | undefined; readonly registers: string },
): Promise<CurrentIndex | undefined> {
  const { layout } = engine
  const isSame = before?.key === key && before.registers === registers && before.layout === layout
  if (isSame && !isChanged) return before
  const next: CurrentIndex = {
    ...{ kind: 'search-index', key, layout, registers },
    changedAt: now().toISOString(),
    rev: revAfter(before),
  }
  if (!(await index.flip(next, before?.rev))) return undefined
  if (key !== before?.key) await engine.sweep(key, before?.key, new Date(now().getTime() - LONGEST_WORK))
  return next
}

/** The revision of the note after the present one. */
export function revAfter(before: CurrentIndex | undefined): number {
  return (before?.rev ?? 0) + 1
}
