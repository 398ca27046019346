import type { Item } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import type { Fault } from './fault.ts'
import { faultAt, placeOf } from './holdings.ts'
import type { Seen } from './seen.ts'

/** Notes the mark on a dossier by which its erasure finds something that lies in a partition of its own. */
export function expectMark(
  seen: Seen,
  mark: { readonly dossier: string; readonly put: Item; readonly key: string },
): void {
  seen.expectedMarks.set(placeOf(mark.put), mark)
}

/** What lies apart from a dossier without a mark on it would outlive its erasure. */
export function markFaults({ marks, expectedMarks, dossiers }: Seen): Fault[] {
  const missing = [...expectedMarks.values()].filter(({ put }) => !marks.has(placeOf(put)))
  return missing.map(({ dossier, put, key }) => {
    const rev = dossiers.get(dossier)?.rev
    const mend = rev === undefined ? undefined : { write: { put }, head: keys.listing(dossier), rev }
    return faultAt(put, 'missing-mark', `Without it an erasure of "${dossier}" would not find ${key}`, mend)
  })
}

/** A change of the vocabulary that was undone names the change that undid it. */
export function vocabularyFaults({ vocabulary }: Seen): Fault[] {
  return [...vocabulary.values()].flatMap(({ key, undoneBy }): Fault[] =>
    undoneBy === undefined || vocabulary.has(undoneBy)
      ? []
      : [{ code: 'wrong-reference', key, what: `It was undone by "${undoneBy}", which is not there` }],
  )
}
