import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Slug } from '../../content/model/slug.ts'
import { reindex } from '../reindex.ts'
import type { SearchEntry } from '../search/entry.ts'
import { limits, type SearchPort } from '../search/port.ts'
import { openSearch } from '../search/sqlite.ts'
import { type IndexTools, makeCurrent } from './make-current.ts'

/** Everything that can be found of a dossier from now on; nothing when nobody may find it any more. */
export interface DossierChange {
  readonly slug: Slug
  readonly entries: readonly SearchEntry[]
}

const TRIES = 5

/** Puts the entries of dossiers in the place of those that the index has of them, and makes the result current. */
export async function updateIndex(tools: IndexTools, changes: readonly DossierChange[]): Promise<void> {
  if (changes.length === 0) return
  const folder = await mkdtemp(join(tools.folder, 'update-'))
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      if (await updateOnce(tools, join(folder, `${tries}.sqlite`), changes)) return
    }
    throw new Error(`The index was changed ${TRIES} times while it was brought up to date`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function updateOnce(tools: IndexTools, path: string, changes: readonly DossierChange[]): Promise<boolean> {
  const before = await tools.index.current()
  if (!before) return (await reindex(tools)) !== undefined
  if (!(await tools.index.fetch(before.key, path))) return false
  await change(path, changes)
  return (await makeCurrent(tools, path, { before, registers: before.registers })) !== undefined
}

async function change(path: string, changes: readonly DossierChange[]): Promise<void> {
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
