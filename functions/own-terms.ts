import { type Tag, targetIn, targetKey } from '../content/model/tag.ts'
import type { TrackRow } from '../content/model/track-row.ts'

/** The terms that a mission has given for itself, each with what it is tied to, in the order of the terms. */
export function termsOf(tags: readonly Tag[]): [concept: string, tags: Tag[]][] {
  const accepted = tags.filter(({ state }) => state === 'accepted')
  return [...Map.groupBy(accepted, ({ concept }) => concept)].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The lines of a desk that a mission has tied to a term for itself. */
export function rowsTagged(rows: readonly TrackRow[], tags: readonly Tag[], concept: string): TrackRow[] {
  const tagged = new Set(tags.filter((tag) => tag.concept === concept && tag.state === 'accepted').map(addressOf))
  return rows.filter(({ track }) => {
    const target = targetIn(track.id)
    return target !== undefined && tagged.has(addressOf({ target }))
  })
}

function addressOf({ target }: Pick<Tag, 'target'>): string {
  return `${target.dossier}#${targetKey(target)}`
}
