import * as z from 'zod'
import type { Redirect, Store } from '../store/store.ts'
import { type Archive, jsonLines, readJsonLines, type Section } from './archive.ts'

const PATH = 'redirects.jsonl'
const StoredRedirect = z.strictObject({ path: z.string(), to: z.string() })

/** The addresses that were once in use, and where they lead. */
export const redirectsSection: Section = {
  name: 'redirects',
  async *files({ store }) {
    const redirects = await everyRedirect(store)
    if (redirects.length > 0) yield jsonLines(PATH, redirects)
  },
  async conflicts({ store }, archive) {
    const there = new Map((await everyRedirect(store)).map(({ path, to }) => [path, to]))
    const redirects = await redirectsIn(archive)
    return redirects.filter(({ path, to }) => (there.get(path) ?? to) !== to).map(({ path }) => path)
  },
  async restore({ store }, archive) {
    for (const redirect of await redirectsIn(archive)) await store.putRedirect(redirect)
  },
}

async function redirectsIn(archive: Archive): Promise<Redirect[]> {
  return archive.paths.includes(PATH) ? readJsonLines(archive, PATH, StoredRedirect) : []
}

async function everyRedirect(store: Store): Promise<Redirect[]> {
  const redirects: Redirect[] = []
  let cursor: string | undefined
  do {
    const page = await store.listRedirects(cursor)
    redirects.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return redirects
}
