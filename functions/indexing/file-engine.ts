import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Slug } from '../../content/model/slug.ts'
import { buildIndex } from '../search/file/build.ts'
import { layoutVersion } from '../search/file/layout.ts'
import { limits, type SearchPort } from '../search/port.ts'
import { openSearch } from '../search/sqlite.ts'
import type { DossierChange, IndexEngine, Kept } from './index-engine.ts'
import type { IndexShelf } from './index-shelf.ts'

/** An index in files on a shelf; a folder of this machine is where they are made. */
export function fileEngine(shelf: IndexShelf, folder: string): IndexEngine {
  return {
    layout: layoutVersion,
    build: (entries, concepts) =>
      inFolder(folder, 'reindex-', async (path) => {
        buildIndex(path, entries, concepts)
        return keep(shelf, path)
      }),
    change: (key, changes) =>
      inFolder(folder, 'update-', async (path) => {
        if (!(await shelf.fetch(key, path))) return undefined
        await changeFile(path, changes)
        return keep(shelf, path, key)
      }),
    sweep: shelf.sweep,
  }
}

async function inFolder<T>(folder: string, prefix: string, work: (path: string) => Promise<T>): Promise<T> {
  const own = await mkdtemp(join(folder, prefix))
  try {
    return await work(join(own, 'index.sqlite'))
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

/** The address of a file holds the hash of its bytes, so that no file is ever overwritten. */
async function keep(shelf: IndexShelf, path: string, before?: string): Promise<Kept> {
  const key = `search/${await hashOf(path)}.sqlite`
  if (key !== before) await shelf.keep(key, path)
  return { key, bytes: (await stat(path)).size, isChanged: false }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

async function changeFile(path: string, changes: readonly DossierChange[]): Promise<void> {
  const search = openSearch(path)
  try {
    const known = await Promise.all(changes.map(({ slug }) => everyIdOf(search, slug)))
    await search.apply({ put: changes.flatMap(({ entries }) => entries), remove: known.flat() })
  } finally {
    await search.close()
  }
}

async function everyIdOf(search: SearchPort, slug: Slug): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const { hits, next } = await search.search({
      filters: { event: [slug] },
      facets: [],
      limit: limits.page,
      ...(cursor !== undefined && { cursor }),
    })
    ids.push(...hits.map(({ id }) => id))
    cursor = next
  } while (cursor !== undefined)
  return ids
}
