import type { Concept, SearchChanges, SearchEntry } from '../entry.ts'
import type { SearchPort } from '../port.ts'
import { answerFrom } from './answer.ts'
import { openIndex } from './open-index.ts'
import type { SearchService } from './service.ts'
import { suggestionsFrom } from './suggest.ts'
import { becomeVisible, createIndex, writeChanges, writeVocabulary } from './writing.ts'

/** The search over an index of the service. */
export async function openService(service: SearchService, name: string): Promise<SearchPort> {
  const index = await openIndex(service, name)
  let version = 1
  return {
    search: (query) => answerFrom(index, query),
    suggest: (typed, limit = 8) => suggestionsFrom(index, typed, limit),
    apply: async (changes: SearchChanges) => {
      const target = { service, name, version: ++version }
      await writeChanges(target, changes, index.vocabulary.concepts)
      await becomeVisible(target)
    },
    close: async () => undefined,
  }
}

/** Create an index of these entries under a vocabulary; it is there when it can be searched. */
export async function buildService(
  service: SearchService,
  name: string,
  entries: readonly SearchEntry[],
  concepts: readonly Concept[] = [],
): Promise<void> {
  const target = { service, name, version: 1 }
  await createIndex(target)
  await writeVocabulary(target, concepts)
  await writeChanges(target, { put: entries }, concepts)
  await becomeVisible(target)
}
