import type { StoredItem } from '../../../functions/checking/holdings.ts'

/** What becomes of an item that is lost. */
export const lost = () => undefined

/** What becomes of an item whose record says something else. */
export function saying(change: (record: Record<string, unknown>) => object) {
  return (item: StoredItem): StoredItem => {
    const record = JSON.parse(item.json)
    return { ...item, json: JSON.stringify({ ...record, ...change(record) }) }
  }
}
