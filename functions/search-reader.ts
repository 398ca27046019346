import type { SearchAnswer, Suggestion } from '../content/model/search.ts'
import type { CurrentIndex, IndexNote } from './indexing/index-shelf.ts'
import { Problem } from './problem.ts'
import { SearchFault, type SearchPort, type SearchQuery } from './search/port.ts'

/** The search of the site over whichever index is current. */
export interface SearchReader {
  /** The index that questions are put to now: its revision changes with its content. */
  current(): Promise<CurrentIndex>
  search(query: SearchQuery): Promise<SearchAnswer>
  suggest(typed: string, limit?: number): Promise<readonly Suggestion[]>
}

/** The note about the current index, how an index is opened (undefined when it is there no more), and the clock. */
export interface ReaderTools {
  readonly index: Pick<IndexNote, 'current'>
  readonly open: (key: string) => Promise<SearchPort | undefined>
  readonly now: () => Date
}

interface Opened {
  readonly current: CurrentIndex
  readonly search: SearchPort
}

/** For how long an index is used before anybody looks for a newer one. */
const PATIENCE = 2000
const TRIES = 5

/** A search over the current index; a newer one takes its place within seconds. */
export function searchReader(tools: ReaderTools): SearchReader {
  let open: Opened | undefined
  let replaced: SearchPort | undefined
  let lookedAt = 0
  let looking: Promise<Opened> | undefined
  /** The index before is closed one change later, because a question may have been put to it a moment ago. */
  const renew = async (): Promise<Opened> => {
    const newest = await newestAfter(tools, open)
    if (newest.search !== open?.search) {
      await replaced?.close()
      replaced = open?.search
    }
    open = newest
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
  /** An index may be deleted between two looks at the note; then the newer one is asked. */
  const ask = async <T>(question: (search: SearchPort) => Promise<T>): Promise<T> => {
    try {
      return await question((await latest()).search)
    } catch (error) {
      if (!(error instanceof SearchFault) || error.reason !== 'gone') throw asProblem(error)
      lookedAt = 0
      return question((await latest()).search).catch((again: unknown) => Promise.reject(asProblem(again)))
    }
  }
  return {
    current: async () => (await latest()).current,
    search: (query) => ask((search) => search.search(query)),
    suggest: (typed, limit) => ask((search) => search.suggest(typed, limit)),
  }
}

async function newestAfter({ index, open: openIndex }: ReaderTools, open: Opened | undefined): Promise<Opened> {
  for (let tries = 0; tries < TRIES; tries++) {
    const current = await index.current()
    if (!current) break
    if (open?.current.key === current.key) return { current, search: open.search }
    const search = await openIndex(current.key)
    if (search) return { current, search }
  }
  throw new Problem('unavailable', 'Cannot search yet: the index is being built; try again in a minute')
}

function asProblem(error: unknown): unknown {
  if (!(error instanceof SearchFault)) return error
  return new Problem('unavailable', 'Cannot search now: the search service does not answer; try again in a minute')
}
