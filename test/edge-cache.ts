import { isPurged } from '../functions/purging/purged-paths.ts'
import type { Ask } from './crawl.ts'

/** A cache in front of a site, as a CDN is one: it keeps what it may and forgets what it is told to. */
export interface EdgeCache {
  readonly ask: Ask
  readonly purge: (paths: readonly string[]) => void
  /** How often it has answered by itself. */
  readonly hits: () => number
}

interface Kept {
  readonly response: Response
  readonly until: number
}

/** A cache that holds what `Cache-Control` allows, for shared caches first (RFC 9111). */
export function edgeCache(ask: Ask, now: () => Date): EdgeCache {
  const held = new Map<string, Kept>()
  let hits = 0
  return {
    ask: async (address) => {
      const found = held.get(address)
      if (found && found.until > now().getTime()) {
        hits += 1
        return found.response.clone()
      }
      const response = await ask(address)
      const seconds = secondsFor(response)
      if (seconds > 0) held.set(address, { response: response.clone(), until: now().getTime() + seconds * 1000 })
      return response
    },
    purge: (paths) => {
      for (const address of held.keys()) if (isPurged(paths, address)) held.delete(address)
    },
    hits: () => hits,
  }
}

function secondsFor(response: Response): number {
  const said = response.headers.get('cache-control') ?? ''
  if (!said.startsWith('public')) return 0
  const [, seconds] = /s-maxage=(\d+)/.exec(said) ?? /max-age=(\d+)/.exec(said) ?? []
  return Number(seconds ?? 0)
}
