import type { PurgeCounter } from './purge-count.ts'

/** How long the CDN keeps a page when nothing tells it that the page has changed, in seconds. */
export const SHORT = 30

/** So many paths before the ceiling pages are kept for a short time only; what was kept before is still purged. */
export const RESERVE = 100

/** For how long an answer about the ceiling holds, in milliseconds. */
const TOLD = 60_000

/**
 * For how many seconds the CDN may keep a page that is purged when it changes. Never beyond midnight (UTC), because
 * pages say what is overdue today; and hardly at all once so much was purged this month that purging is about to end.
 */
export function secondsAtEdge(spent: number, ceiling: number, now: Date): number {
  if (spent >= ceiling - RESERVE) return SHORT
  const day = 86_400
  return day - (Math.floor(now.getTime() / 1000) % day)
}

/** The same by what the counter says, which is asked once a minute. */
export function edgeTime(counter: Pick<PurgeCounter, 'read'>, ceiling: number, now: () => Date): () => Promise<number> {
  let told: { readonly spent: number; readonly until: number } | undefined
  return async () => {
    const at = now()
    if (told === undefined || told.until <= at.getTime()) {
      told = { spent: await counter.read(at), until: at.getTime() + TOLD }
    }
    return secondsAtEdge(told.spent, ceiling, at)
  }
}
