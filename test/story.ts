import type { Statements } from '../content/model/entry.ts'
import type { RegistryEntry } from '../content/model/registry.ts'
import { trackId } from '../content/model/track.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { type EntryInput, recordEntry } from '../functions/follow-up.ts'
import { writeNote } from '../functions/notes.ts'
import type { FollowUpTools } from '../functions/open-track.ts'
import { startTrack } from '../functions/start-track.ts'
import { changeTrack } from '../functions/track-changes.ts'
import { anInput, aRequest, reopened } from './tracks.ts'
import { cast, viewers } from './viewers.ts'

const webinar = '2021-04-29-recruitment-of-children'

/** The address of what the webinar asked in 2.b. */
export const recommendation = `/events/${webinar}/recommendations/2.b`

/** The tracks of the story, by what they tell. */
export const told = {
  contested: trackOn('2.b', cast.otherParty),
  silent: trackOn('2.b', cast.party),
  working: trackOn('2.c', cast.party),
} as const

/** Tells what became of two items of the webinar: progress, a set-back with its cause, a disagreement, and silence. */
export async function tellStory(tools: FollowUpTools): Promise<void> {
  for (const entry of missions) await tools.store.putEntry(entry)
  await follow(tools, viewers.otherHead, '2.b', cast.otherParty)
  await follow(tools, viewers.editor, '2.b', cast.party)
  await follow(tools, viewers.head, '2.c', cast.party)
  await belgium(tools)
  await chad(tools)
}

async function belgium(tools: FollowUpTools): Promise<void> {
  const say = speaking(tools, viewers.otherHead, 'organization/mission-of-belgium', told.contested)
  await say('2021-06-14', { response: 'accepted', note: 'We take part in exchanges, for our part.' })
  await say('2021-12', { progress: 'in_progress' })
  await say(
    '2023-03',
    { progress: 'largely_implemented' },
    {
      evidence: [
        { title: 'Report on two exchanges', url: 'https://report.example/exchanges', visibility: 'public' },
        { title: 'Internal minutes', url: 'https://report.example/minutes', visibility: 'party' },
      ],
    },
  )
  await say('2024-05', { progress: 'in_progress', direction: 'set_back', cause: 'funding', note: 'The budget ended.' })
  const assess = speaking(tools, viewers.assessor, 'organization/watchlist', told.contested)
  await assess(
    '2024-09',
    { progress: 'not_started', note: 'No exchange with an armed group could be found.' },
    { verification: 'third_party' },
  )
  await due(tools, told.contested, '2023-12-31', 'Agreed at the webinar')
  await due(tools, told.contested, '2025-06-30', 'The budget ended')
}

async function chad(tools: FollowUpTools): Promise<void> {
  const say = speaking(tools, viewers.head, 'organization/mission-of-chad', told.working)
  await say('2025-02', { response: 'accepted', progress: 'planned' })
  await say('2025-11', { progress: 'in_progress' }, { state: 'draft' })
  await say('2025-12', { progress: 'in_progress', note: 'First criteria are drafted.' }, { state: 'released' })
  const note = { track: told.working, note: 'Ask the ministry again in March.', assignees: 'Amina Mahamat', rev: 0 }
  await writeNote(tools, viewers.head, cast.party, note)
}

function speaking(tools: FollowUpTools, viewer: Viewer, organization: string, track: string) {
  return async (start: string, states: Statements, given: Partial<EntryInput> = {}) => {
    const { rev } = (await reopened(tools, track)).row.track
    const input = anInput({ organization, asOf: { start }, states, rev, state: 'published', ...given })
    const day = start.length > 7 ? start : `${start}-28`
    await recordEntry(tools, viewer, track, input, `${day}T10:00:00.000Z`)
  }
}

async function follow(
  tools: FollowUpTools,
  viewer: Viewer,
  label: string,
  party: typeof cast.party | typeof cast.otherParty,
) {
  const subject = { dossierKind: 'event', dossier: webinar, recommendation: label } as const
  await startTrack(tools, viewer, { subject, party, request: aRequest() }, '2021-05-03T10:00:00.000Z')
}

async function due(tools: FollowUpTools, track: string, date: string, reason: string): Promise<void> {
  const { rev } = (await reopened(tools, track)).row.track
  const change = { change: 'due', due: date, reason, rev, request: aRequest() } as const
  await changeTrack(tools, viewers.administrator, track, change, '2024-06-01T10:00:00.000Z')
}

function trackOn(label: string, party: typeof cast.party | typeof cast.otherParty): string {
  return trackId({ dossierKind: 'event', dossier: webinar, recommendation: label }, party)
}

const missions: readonly RegistryEntry[] = [
  ['mission-of-chad', 'Permanent Mission of Chad', 'permanent-mission'] as const,
  ['mission-of-belgium', 'Permanent Mission of Belgium', 'permanent-mission'] as const,
  ['watchlist', 'Watchlist', 'ngo'] as const,
].map(([slug, name, type]) => ({ kind: 'organization', slug, type, names: { en: name }, otherNames: [] }))
