import type { Dossier } from '../../content/model/dossier.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import type { Statement } from '../../content/model/statement.ts'
import { type TrackSubject, trackId } from '../../content/model/track.ts'
import { summaryOf, type TrackRow } from '../../content/model/track-row.ts'
import { newRow } from '../../functions/start-track.ts'
import { anEntry } from '../entries.ts'
import { shippedEntries } from './opened.ts'

const now = '2015-04-01T00:00:00.000Z'

/** The lines of follow-up that a document's own statements lead to, and those of its promises nobody spoke of. */
export function followedRows(dossier: Dossier): TrackRow[] {
  const at = { dossierKind: dossier.head.kind, dossier: dossier.head.slug }
  const promised = dossier.commitments.flatMap(({ id, party, provisions, members }) => {
    const labels = [undefined, ...provisions.map(({ label }) => label)]
    return members || isMany(party)
      ? []
      : labels.map((provision) => [{ ...at, commitment: id, provision }, party] as const)
  })
  const said = dossier.statements.map(({ subject, party }) => [{ ...at, ...subject }, party] as const)
  const rows = new Map<string, TrackRow>()
  for (const [subject, { printed, ref }] of [...promised, ...said]) {
    if (ref) rows.set(trackId(subject, ref), rowOf(dossier, subject, { printed, ref }))
  }
  return [...rows.values()]
}

function isMany({ ref }: Name): boolean {
  const entry = ref && shippedEntries.get(refKey(ref))
  return entry?.kind === 'organization' && entry.type === 'collective'
}

function rowOf(dossier: Dossier, subject: TrackSubject, party: TrackRow['track']['party']): TrackRow {
  const row = newRow(dossier, subject, party, 'document', now)
  const about = dossier.statements.filter((one) => one.party.ref && trackOf(dossier, one) === row.track.id)
  return { ...row, standing: summaryOf(about.map(entryOf), row.track) }
}

function trackOf({ head }: Dossier, { subject, party }: Statement): string {
  return party.ref ? trackId({ dossierKind: head.kind, dossier: head.slug, ...subject }, party.ref) : ''
}

function entryOf({ id, asOf, response, progress, direction, listing, cause, note }: Statement) {
  return anEntry({
    id: `entry-${id}`,
    speaker: { class: 'source-document', name: 'The source' },
    asOf: { start: asOf },
    recordedAt: now,
    publishedAt: now,
    states: { response, progress, direction, listing, cause, note },
    verification: 'documented',
  })
}
