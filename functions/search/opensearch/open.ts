import type { Concept, SearchChanges, SearchEntry } from '../entry.ts'
import { SearchFault, type SearchPort } from '../port.ts'
import { answerFrom } from './answer.ts'
import { openIndex } from './open-index.ts'
import { isGone, isPassing, type SearchService } from './service.ts'
import { suggestionsFrom } from './suggest.ts'
import { becomeVisible, createIndex, writeChanges, writeVocabulary } from './writing.ts'

/** The search over an index of the service, whose newest writes were of a version. */
export async function openService(service: SearchService, name: string, written = 1): Promise<SearchPort> {
  const index = await openIndex(service, name)
  let version = written
  return {
    search: (query) => asSearch(() => answerFrom(index, query)),
    suggest: (typed, limit = 8) => asSearch(() => suggestionsFrom(index, typed, limit)),
    apply: async (changes: SearchChanges) => {
      const target = { service, name, version: ++version }
      await writeChanges(target, changes, index.vocabulary.concepts)
      await becomeVisible(target)
    },
    close: async () => undefined,
  }
}

/** Refusals of the service that have nothing to do with the query are told by their own names. */
async function asSearch<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isGone(error)) throw new SearchFault('gone', error)
    if (isPassing(error)) throw new SearchFault('busy', error)
    throw error
  }
}

/** Create an index of these entries under a vocabulary; it is there when it can be searched. */
export async function buildService(
  service: SearchService,
  name: string,
  entries: readonly SearchEntry[],
  concepts: readonly Concept[] = [],
  version = 1,
): Promise<void> {
  const target = { service, name, version }
  await createIndex(target)
  await writeVocabulary(target, concepts)
  await writeChanges(target, { put: entries }, concepts)
  await becomeVisible(target)
}
