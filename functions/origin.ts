import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem.ts'

/** The header in which the CDN shows that a request came through it. */
export const ORIGIN_HEADER = 'x-origin-secret'

/** Refuses requests that went round the CDN; without a secret, as on one machine, every request passes. */
export function throughCdn(secret: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (secret && !same(secret, c.req.header(ORIGIN_HEADER) ?? '')) {
      throw new Problem('forbidden', 'Cannot answer here: use the address of the site')
    }
    await next()
  }
}

/** Compared by their hashes, so that the time it takes tells nothing about the secret. */
function same(secret: string, given: string): boolean {
  const [one, other] = [secret, given].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
