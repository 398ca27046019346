import type { Write } from '../store/batches.ts'
import type { Key } from '../store/keys.ts'

/** What is wrong with one thing that is kept: the kind of damage, the key under which it lies, and what was found. */
export interface Fault {
  readonly code: FaultCode
  readonly key: string
  readonly what: string
  /** What makes it right, where that follows from the document or from the entries. */
  readonly mend?: Mend
}

/** A change that makes something right, as long as the head on which it rests stays at its revision. */
export interface Mend {
  readonly write: Write
  readonly head: Key
  readonly rev: number
}

const mend = 'npm run check-data -- --mend makes it anew from the document or from the entries'
const bringBack = 'bring it back from a recovery: see "Bring back damaged data" in infra/README.md'

/** Every kind of damage, and what to do about it. */
export const remedies = {
  'unreadable-item': bringBack,
  'misplaced-item': bringBack,
  'unknown-item': 'find out who wrote it; nothing of this program reads it, so it can be deleted once it is understood',
  'missing-listing': bringBack,
  'missing-edition': bringBack,
  'wrong-edition': bringBack,
  'missing-document': 'bring the object back from its versions; see "Bring back damaged data" in infra/README.md',
  'changed-document': 'bring the older version of the object back: its key is the SHA-256 of the right bytes',
  'unreadable-document': 'read it with the version of the program that published it, then publish a correction',
  'wrong-coverage': 'bring the older version of the object back, or publish a correction',
  'wrong-records': mend,
  'wrong-mentions': mend,
  'wrong-listing': mend,
  'missing-entry': 'publish the register that has the entry: npm run publish -- content/registry',
  'missing-dossier': bringBack,
  'missing-track': bringBack,
  'missing-account': 'take the membership away, or let the person sign in once',
  'lost-entry': bringBack,
  'broken-draft': bringBack,
  'missing-mark': mend,
  'wrong-index': 'npm run reindex builds it anew from the records',
  'wrong-reference': bringBack,
  'wrong-revision': bringBack,
  'wrong-standing': mend,
  'wrong-track-row': mend,
  'wrong-work': mend,
  'endless-redirect': 'give one of the addresses another target',
  'words-remain': 'publish the removal once more: it deletes all that is left',
  'left-in-draft': 'publish the removal once more: it deletes every draft of what was removed',
  'missing-erasure':
    'publish the removal once more: it writes down what was removed, so that no recovery brings it back',
  'unreadable-erasure': 'bring the older version of the object back: a recovery reads it to delete the same again',
  'undone-erasure': 'npm run recover deletes again what the ledger of erasures names',
  'left-behind': 'nothing: no reader sees it, and publishing the document again uses it or clears it away',
} as const

export type FaultCode = keyof typeof remedies

/** Whether a fault is damage; what an interrupted publication left behind harms nobody. */
export function isDamage({ code }: Fault): boolean {
  return code !== 'left-behind'
}

/** A report that a person can act on: each fault with its key, and once for each kind what to do. */
export function reportLines(faults: readonly Fault[]): string[] {
  const kinds = Map.groupBy(faults, ({ code }) => code)
  return [...kinds].flatMap(([code, found]) => [
    `${code} (${found.length}): ${remedies[code]}`,
    ...found.map(({ key, what }) => `  ${key}\n    ${what}`),
  ])
}
