import type { Page } from './store/store.ts'

const ENOUGH = 100

/**
 * One list made of the lists of several subjects, one after the other: what was said of terms that were merged into one.
 * A page goes on from subject to subject until it has enough; its cursor says where in which list it stopped.
 */
export async function chained<T>(
  subjects: readonly string[],
  cursor: string | undefined,
  ask: (subject: string, cursor?: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  const [at = '0', from = ''] = cursor === undefined ? [] : cursor.includes('.') ? cursor.split('.') : ['0', cursor]
  const items: T[] = []
  let position = Number(at)
  let next = from === '' ? undefined : from
  for (let subject = subjects[position]; subject !== undefined; subject = subjects[position]) {
    const page = await ask(subject, next)
    items.push(...page.items)
    next = page.next
    if (next === undefined) position++
    if (items.length >= ENOUGH) break
  }
  if (position >= subjects.length) return { items }
  return { items, next: position === 0 && next !== undefined ? next : `${position}.${next ?? ''}` }
}
