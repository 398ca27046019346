import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Track } from '../content/model/track.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import { summaryOf } from '../content/model/track-row.ts'
import type { EntryInput } from '../functions/follow-up.ts'
import type { FollowUpTools } from '../functions/open-track.ts'
import { dynamoStore } from '../functions/store/dynamo.ts'
import { table } from '../functions/store/table.ts'
import type { OpenTrack } from '../functions/store/track-store.ts'
import { dynamoTracks } from '../functions/store/tracks.ts'
import { aDossier, anEdition, anEvent, aRecommendation } from './dossiers.ts'
import { freshTable } from './engines.ts'
import { putDossier } from './functions/store/samples.ts'
import { cast } from './viewers.ts'

/** The track of the seed cast: what a summit asked of Chad. */
export const trackOfChad = 'event/summit/recommendation/1/country/chad'

/** The row of a track in which nobody has spoken. */
export function aTrackRow(given: Partial<TrackRow['track']> = {}): TrackRow {
  const track: Track = {
    kind: 'track',
    id: trackOfChad,
    subject: { dossierKind: 'event', dossier: 'summit', recommendation: '1' },
    party: { printed: 'Chad', ref: cast.party },
    opened: { by: 'organizer', at: '2020-01-01T00:00:00.000Z' },
    state: 'open',
    dueChanges: [],
    reviewMonths: 12,
    rev: 1,
    ...given,
  }
  return {
    kind: 'track-row',
    track,
    words: 'Release all children',
    asked: '2019-12-10',
    dossierTitle: 'A summit',
    themes: [],
    standing: summaryOf([], track),
  }
}

/** What an assessor or a mission sends; only what a test is about is spelled out. */
export function anInput(given: Partial<EntryInput> = {}): EntryInput {
  return {
    organization: 'organization/mission-of-chad',
    asOf: { start: '2021-03' },
    states: { progress: 'in_progress' },
    verification: 'self_reported',
    visibility: 'public',
    evidence: [],
    state: 'draft',
    rev: 1,
    request: aRequest(),
    ...given,
  }
}

let requests = 0

/** A fresh name for a request. */
export function aRequest(): string {
  return `request${String(++requests).padStart(8, '0')}`
}

/** A table with the summit of the seed cast and one track of Chad on it, ready for follow-up. */
export async function aSummit(): Promise<FollowUpTools & { readonly name: string }> {
  const name = await freshTable(table)
  const client = new DynamoDBClient({})
  const tools = { store: dynamoStore(client, name), tracks: dynamoTracks(client, name), name }
  const organizers = [{ printed: 'Fight for Humanity', ref: cast.organizer }]
  const head = anEvent({ slug: 'summit', title: 'A summit', organizers })
  const recommendations = [aRecommendation('1', { title: 'Release all children' }), aRecommendation('2')]
  const dossier = aDossier({ head, recommendations })
  await putDossier(tools.store, dossier, anEdition(dossier))
  await tools.store.putEntry({ kind: 'country', slug: 'chad', code: 'TCD', names: { en: 'Chad' }, otherNames: [] })
  await tools.store.putEntry({
    kind: 'country',
    slug: 'belgium',
    code: 'BEL',
    names: { en: 'Belgium' },
    otherNames: [],
  })
  await tools.tracks.change({ request: aRequest(), row: aTrackRow(), expectedRev: undefined, entries: [], audit: [] })
  return tools
}

/** A track as it stands; it is there, or the test fails. */
export async function reopened({ tracks }: FollowUpTools, id = trackOfChad): Promise<OpenTrack> {
  const open = await tracks.openTrack(id)
  if (!open) throw new Error(`The track ${id} is not there`)
  return open
}
