import type { TrackRow } from '../../content/model/track-row.ts'
import type { EntryView } from '../../content/model/view.ts'
import { links } from '../links.ts'

/** A line of follow-up as data, with the address of its page. */
export function rowData(origin: string, row: TrackRow): object {
  const { track, words, asked, dossierTitle, themes, standing } = row
  const { kind: _, rev: __, ...followed } = track
  return { address: origin + links.track(track), ...followed, words, asked, dossierTitle, themes, standing }
}

/** A track and everything said in it as data; what the reader may not see was never handed over. */
export function trackData(origin: string, row: TrackRow, entries: readonly EntryView[]): object {
  const address = origin + links.track(row.track)
  return {
    ...rowData(origin, row),
    entries: entries.map(({ kind: _, own: __, track: ___, ...entry }) => ({
      address: `${address}#entry-${entry.id}`,
      ...entry,
    })),
  }
}

/** Lines of follow-up as data. */
export function followUpData(origin: string, path: string, rows: readonly TrackRow[]): object {
  return { address: origin + path, tracks: rows.map((row) => rowData(origin, row)) }
}
