import { labelOf } from '../content/model/desk.ts'
import type { TrackRow } from '../content/model/track-row.ts'

/** A track in a few words: its label, what was asked, and of whom. */
export function lineWords(row: TrackRow): string {
  const party = ` · ${row.track.party.printed}`.slice(0, 80)
  return `${`${labelOf(row)} ${row.words}`.slice(0, 200 - party.length)}${party}`
}
