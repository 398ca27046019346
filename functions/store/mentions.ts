import type { Mention } from '../../content/model/mention.ts'
import { readAll, type Table } from './batches.ts'
import { dossierOfKey, fromItem, keyOf } from './items.ts'
import { isCurrent, keys } from './keys.ts'
import { queryStretch } from './queries.ts'
import type { Page } from './store.ts'

const PAGE = 100

/** One page of the mentions of a subject, only those of current editions: a page goes on until it is full or the list ends. */
export async function listMentions(table: Table, subject: string, cursor: string | undefined): Promise<Page<Mention>> {
  const items: Mention[] = []
  let next = cursor
  do {
    const stretch = await queryStretch(table, { of: { subject }, cursor: next, limit: PAGE })
    items.push(...(await currentOf(table, stretch.items)))
    next = stretch.next
  } while (next !== undefined && items.length < PAGE)
  return { items, ...(next !== undefined && { next }) }
}

async function currentOf(table: Table, stored: readonly unknown[]): Promise<Mention[]> {
  const slugs = [...new Set(stored.map((item) => dossierOfKey(keyOf(item))))]
  const listings = (await readAll(table, slugs.map(keys.listing))).map(fromItem.listing)
  const heads = new Map(listings.map((listing) => [listing.slug, listing]))
  return stored
    .filter((item) => {
      const head = heads.get(dossierOfKey(keyOf(item)))
      return head !== undefined && isCurrent(keyOf(item), head)
    })
    .map(fromItem.mention)
}
