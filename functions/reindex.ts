import type { Slug } from '../content/model/slug.ts'
import type { CurrentIndex } from './indexing/index-shelf.ts'
import { type IndexTools, makeCurrent, revAfter } from './indexing/make-current.ts'
import { readEntries } from './indexing/read-entries.ts'
import { readRegisters } from './indexing/read-registers.ts'
import { letterAbout } from './indexing/unreadable.ts'
import type { SearchEntry } from './search/entry.ts'
import { keys } from './store/keys.ts'
import type { Store } from './store/store.ts'

/** An index that was built anew: which one, of how many dossiers and entries, and how large it is where that is known. */
export interface Reindexed {
  readonly current: CurrentIndex
  readonly dossiers: number
  readonly entries: number
  readonly bytes?: number
  /** Dossiers that cannot be read, and so cannot be found until they can. */
  readonly leftOut: readonly Slug[]
}

const LANES = 8
const TRIES = 5

/**
 * Builds the index anew from the records; the same records give the same bytes. A dossier that cannot be read is left out
 * and laid aside. `say` hears how far it has come.
 */
export async function reindex(tools: IndexTools, say: (line: string) => void = () => undefined): Promise<Reindexed> {
  for (let tries = 0; tries < TRIES; tries++) {
    const built = await buildOnce(tools, say)
    if (built) {
      const { leftOut } = built
      if (leftOut.length > 0) await tools.setAside(leftOut.map((slug) => letterAbout(keys.listing(slug), tools.now())))
      return built
    }
    say('The index was changed meanwhile; building it once more')
  }
  throw new Error(`The index was changed ${TRIES} times while it was built`)
}

async function buildOnce(tools: IndexTools, say: (line: string) => void): Promise<Reindexed | undefined> {
  const before = await tools.index.current()
  const [registers, slugs] = await Promise.all([readRegisters(tools.store), everySlug(tools.store)])
  const leftOut: Slug[] = []
  const found = await everyEntryOf({ ...tools, leaveOut: (slug) => leftOut.push(slug) }, slugs, say)
  const entries = [...registers.entries, ...found]
  const kept = await tools.engine.build(entries, registers.concepts, revAfter(before))
  const current = await makeCurrent(tools, kept, { before, registers: registers.hash })
  const size = kept.bytes !== undefined && { bytes: kept.bytes }
  return current && { current, dossiers: slugs.length, entries: entries.length, ...size, leftOut: leftOut.toSorted() }
}

async function everySlug(store: Store): Promise<Slug[]> {
  const slugs: Slug[] = []
  for (const kind of ['event', 'campaign'] as const) {
    let cursor: string | undefined
    do {
      const page = await store.listSlugs(kind, cursor)
      slugs.push(...page.items)
      cursor = page.next
    } while (cursor !== undefined)
  }
  return slugs
}

async function everyEntryOf(
  tools: IndexTools & { readonly leaveOut: (slug: Slug) => void },
  slugs: readonly Slug[],
  say: (line: string) => void,
): Promise<SearchEntry[]> {
  const entries: SearchEntry[] = []
  const step = Math.max(1, Math.ceil(slugs.length / 20))
  const queue = slugs.entries()
  let done = 0
  const lane = async () => {
    for (const [, slug] of queue) {
      const found = await readEntries(tools, slug)
      if (found === 'unreadable') tools.leaveOut(slug)
      else entries.push(...found)
      done += 1
      if (done % step === 0 || done === slugs.length) say(`Indexing ${done} of ${slugs.length}`)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return entries
}
