import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchAnswer, Suggestion } from '../content/model/search.ts'
import type { CurrentIndex, IndexShelf } from './indexing/index-shelf.ts'
import { Problem } from './problem.ts'
import type { SearchPort, SearchQuery } from './search/port.ts'
import { openSearch } from './search/sqlite.ts'

/** The search of the site over whichever index is current. */
export interface SearchReader {
  /** The index that questions are put to now: its name changes with its content. */
  current(): Promise<CurrentIndex>
  search(query: SearchQuery): Promise<SearchAnswer>
  suggest(typed: string, limit?: number): Promise<readonly Suggestion[]>
}

/** Where index files lie, a folder for the copy of one, and the clock. */
export interface ReaderTools {
  readonly index: IndexShelf
  readonly folder: string
  readonly now: () => Date
}

interface Opened {
  readonly current: CurrentIndex
  readonly search: SearchPort
}

/** For how long a copy is used before anybody looks for a newer one. */
const PATIENCE = 2000
const TRIES = 5

/** A search over a copy of the current index on this machine; a newer one takes its place within seconds. */
export function searchReader(tools: ReaderTools): SearchReader {
  let open: Opened | undefined
  let replaced: Opened | undefined
  let lookedAt = 0
  let looking: Promise<Opened> | undefined
  /** The copy before is closed one change later, because a question may have been put to it a moment ago. */
  const renew = async (): Promise<Opened> => {
    const newest = await newestAfter(tools, open)
    if (newest !== open) {
      await replaced?.search.close()
      replaced = open
      open = newest
    }
    lookedAt = tools.now().getTime()
    return newest
  }
  const latest = async (): Promise<Opened> => {
    if (open && tools.now().getTime() - lookedAt < PATIENCE) return open
    looking ??= renew().finally(() => {
      looking = undefined
    })
    return looking
  }
  return {
    current: async () => (await latest()).current,
    search: async (query) => (await latest()).search.search(query),
    suggest: async (typed, limit) => (await latest()).search.suggest(typed, limit),
  }
}

async function newestAfter(tools: ReaderTools, open: Opened | undefined): Promise<Opened> {
  for (let tries = 0; tries < TRIES; tries++) {
    const current = await tools.index.current()
    if (!current) break
    if (open?.current.key === current.key) return open
    const search = await copyOf(tools, current.key)
    if (search) return { current, search }
  }
  throw new Problem('unavailable', 'Cannot search yet: the index is being built; try again in a minute')
}

/** @NOTE The file is deleted while it is open: what is removed from the index stays nowhere on this machine. */
async function copyOf({ index, folder }: ReaderTools, key: string): Promise<SearchPort | undefined> {
  const path = join(folder, `${randomUUID()}.sqlite`)
  try {
    return (await index.fetch(key, path)) ? openSearch(path) : undefined
  } finally {
    await rm(path, { force: true })
  }
}
