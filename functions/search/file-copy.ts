import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchPort } from './port.ts'
import { openSearch } from './sqlite.ts'

/** Opens copies of index files in a folder of this machine; undefined for a file that is there no more.
 * @NOTE The file is deleted while it is open: what is removed from the index stays nowhere on this machine. */
export function fileCopies(
  fetch: (key: string, path: string) => Promise<boolean>,
  folder: string,
): (key: string) => Promise<SearchPort | undefined> {
  return async (key) => {
    const path = join(folder, `${randomUUID()}.sqlite`)
    try {
      return (await fetch(key, path)) ? openSearch(path) : undefined
    } finally {
      await rm(path, { force: true })
    }
  }
}
