import { chunksOf } from './in-chunks.ts'
import type { LetterBox, WaitingLetter } from './letters.ts'
import type { Key } from './store/keys.ts'

/** Whoever takes in changes, as far as it can do so again: by keys, from the records as they are now. */
export interface Consumer {
  /** Takes in the changes of items once more; the answer are those that could not be. */
  readonly redo: (keys: readonly Key[]) => Promise<readonly Key[]>
  /** Does everything anew, for changes of which nobody knows the keys. */
  readonly rebuild: () => Promise<void>
}

/** How many letters there were, how many are done, and whether everything was built anew because of one without a key. */
export interface Redriven {
  readonly letters: number
  readonly done: number
  readonly left: number
  readonly rebuilt: boolean
}

const AT_ONCE = 100

/**
 * Has the changes done again that could not be taken in. A letter is taken away only once it is done, and doing it twice
 * changes nothing, so that this may be stopped and begun again.
 */
export async function redrive(box: LetterBox, consumer: Consumer): Promise<Redriven> {
  const letters = await box.waiting()
  const rebuilt = letters.some(({ key }) => key === undefined)
  if (rebuilt) await consumer.rebuild()
  let done = 0
  for (const some of chunksOf(letters, AT_ONCE)) done += await redoSome(some, consumer)
  return { letters: letters.length, done, left: letters.length - done, rebuilt }
}

async function redoSome(letters: readonly WaitingLetter[], { redo }: Consumer): Promise<number> {
  const keys = new Map(letters.flatMap(({ key }) => (key ? [[nameOfKey(key), key] as const] : [])))
  const failed = new Set((keys.size > 0 ? await redo([...keys.values()]) : []).map(nameOfKey))
  const isLeft = ({ key }: WaitingLetter) => key !== undefined && failed.has(nameOfKey(key))
  for (const letter of letters) await (isLeft(letter) ? letter.leave() : letter.done())
  return letters.filter((letter) => !isLeft(letter)).length
}

/** A key in one word, by which it is compared with others. */
export function nameOfKey({ pk, sk }: Key): string {
  return `${pk} ${sk}`
}
