import * as z from 'zod'
import type { Key } from './store/keys.ts'

/**
 * A change that could not be taken in: the key of what is to be looked at again, why and since when, and no word of it.
 * `unreadable` is what the records hold, `refused` is what failed again and again.
 */
export const Letter = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  reason: z.enum(['unreadable', 'refused']),
  at: z.iso.datetime(),
})
export type Letter = z.infer<typeof Letter>

/** A letter that waits to be done again; one without a key tells only that some changes were lost. */
export interface WaitingLetter {
  readonly key?: Key
  /** Takes the letter away, once it is done. */
  readonly done: () => Promise<void>
  /** Leaves it for the next time. */
  readonly leave: () => Promise<void>
}

/** Where changes lie that could not be taken in. */
export interface LetterBox {
  put(letters: readonly Letter[]): Promise<void>
  /** What lies there now; what is not done is there again the next time. */
  waiting(): Promise<readonly WaitingLetter[]>
}
