import type { Entry } from '../../content/model/entry.ts'
import { trackId } from '../../content/model/track.ts'
import { summaryOf, type TrackRow } from '../../content/model/track-row.ts'
import { pendingOf } from '../../content/model/work.ts'
import { fromItem, toItem } from '../store/items.ts'
import { keys } from '../store/keys.ts'
import type { Fault } from './fault.ts'
import { faultAt, isSame, isSameItem, placeOf, readItem, type StoredItem } from './holdings.ts'
import { pointTo, type Seen } from './seen.ts'

/** Everything that is wrong with the partition of one track. */
export function trackFaults(seen: Seen, id: string, items: readonly StoredItem[]): readonly Fault[] {
  const heads = items.filter(({ sk }) => sk === 'track').map((item) => readItem(item, fromItem.track, toItem.track))
  const stored = items.filter(({ sk }) => sk.startsWith('entry#'))
  const entries = stored.map((item) => readItem(item, fromItem.trackEntry, toItem.trackEntry))
  const strange = items.filter(({ sk }) => !/^(track$|on-dossier$|entry#|request#)/.test(sk))
  const broken = [
    ...[...heads, ...entries].flatMap(({ faults }) => faults),
    ...strange.map((item) => faultAt(item, 'unknown-item', 'Nothing that a track has is called so')),
  ]
  const row = heads[0]?.record
  if (!row) {
    if (heads.length > 0) return broken
    return [...broken, faultAt(keys.track(id), 'missing-track', 'It has entries or requests and no head')]
  }
  const known = entries.flatMap(({ record }) => record ?? [])
  remember(seen, row, known)
  if (known.length < stored.length) return broken
  return [...broken, ...headFaults(row, known), ...rowFaults(row, known, items), ...known.flatMap(referencesIn(known))]
}

function headFaults(row: TrackRow, entries: readonly Entry[]): Fault[] {
  const { track } = row
  const key = keys.track(track.id)
  const standing = summaryOf(entries, track)
  const mend = { write: { put: toItem.track({ ...row, standing }) }, head: key, rev: track.rev }
  const written = entries.filter(({ author }) => author).length
  return [
    ...(track.id === trackId(track.subject, track.party.ref)
      ? []
      : [faultAt(key, 'misplaced-item', 'Its id is not that of its subject and party')]),
    ...(track.rev > written
      ? []
      : [faultAt(key, 'wrong-revision', `It is at revision ${track.rev} and people wrote ${written} entries`)]),
    ...(isSame(row.standing, standing)
      ? []
      : [faultAt(key, 'wrong-standing', 'Its standing is not what its entries add up to', mend)]),
  ]
}

function rowFaults(row: TrackRow, entries: readonly Entry[], items: readonly StoredItem[]): Fault[] {
  const expected = toItem.trackOnDossier(row)
  const there = items.find((item) => placeOf(item) === placeOf(expected))
  if (there && isSameItem(there, expected)) return []
  const right = toItem.trackOnDossier({ ...row, standing: summaryOf(entries, row.track) })
  const mend = { write: { put: right }, head: keys.track(row.track.id), rev: row.track.rev }
  return [faultAt(expected, 'wrong-track-row', 'The row that its dossier shows is not that of the track', mend)]
}

function referencesIn(entries: readonly Entry[]) {
  const ids = new Set(entries.map(({ id }) => id))
  return (entry: Entry): Fault[] =>
    [entry.correctionOf, entry.disputes, entry.repliesTo].flatMap((to) =>
      to === undefined || ids.has(to)
        ? []
        : [faultAt(keys.trackEntry(entry), 'wrong-reference', `It speaks of the entry "${to}", which is not there`)],
    )
}

function remember(seen: Seen, { track, standing: _ }: TrackRow, entries: readonly Entry[]): void {
  const key = placeOf(keys.track(track.id))
  const { subject, party, rev } = track
  seen.tracks.set(track.id, {
    key,
    dossier: subject.dossier,
    party: party.ref,
    rev,
    ...('recommendation' in subject && { label: subject.recommendation }),
    entries: new Map(entries.map(({ id, state, author }) => [id, { state, author }])),
  })
  pointTo(seen, key, [party.ref])
  seen.toDossiers.push({ key, to: subject.dossier })
  for (const entry of entries) {
    const pending = pendingOf(entry)
    if (pending) seen.expectedWork.set(`${entry.track} ${entry.id}`, pending)
  }
}
