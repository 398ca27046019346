import type { SearchChanges } from './entry.ts'
import { changeFile } from './file/apply.ts'
import { answer } from './find/answer.ts'
import { openReader, type Reader } from './find/reader.ts'
import { suggestions } from './find/suggest.ts'
import type { SearchPort, SearchQuery } from './port.ts'

/** The search over one index file on this machine. */
export function openSearch(path: string): SearchPort {
  let reader = openReader(path)
  return {
    search: async (query: SearchQuery) => answer(reader, query),
    suggest: async (typed, limit = 8) => suggestions(reader, typed, limit),
    apply: async (changes: SearchChanges) => {
      reader = renewed(reader, path, changes)
    },
    close: async () => reader.db.close(),
  }
}

function renewed(reader: Reader, path: string, changes: SearchChanges): Reader {
  reader.db.close()
  changeFile(path, changes)
  return openReader(path)
}
