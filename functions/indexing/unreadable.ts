import type { Letter } from '../letters.ts'
import { isServiceFault } from '../service-fault.ts'
import type { Key } from '../store/keys.ts'

/**
 * What a reading gives, or `unreadable` where what is kept is itself out of order, and so fails twice: what was written
 * meanwhile is whole the second time. What is only out of reach is thrown, because the same may succeed a moment later.
 */
export async function unlessUnreadable<T>(
  log: (line: string) => void,
  name: string,
  read: () => Promise<T>,
): Promise<T | 'unreadable'> {
  try {
    return await read().catch((error) => {
      if (isServiceFault(error)) throw error
      return read()
    })
  } catch (error) {
    if (isServiceFault(error)) throw error
    log(`Cannot index ${name}: ${wordsOf(error)}`)
    return 'unreadable'
  }
}

/** What lies aside about an item that cannot be read. */
export function letterAbout({ pk, sk }: Key, now: Date): Letter {
  return { pk, sk, reason: 'unreadable', at: now.toISOString() }
}

/** What an error says, for the log. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
