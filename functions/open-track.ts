import type { RegistryRef } from '../content/model/party.ts'
import type { TrackSubject } from '../content/model/track.ts'
import type { TrackSides } from '../content/model/view.ts'
import { Problem } from './problem.ts'
import type { Store } from './store/store.ts'
import type { OpenTrack, TrackStore } from './store/track-store.ts'

/** What the verbs of follow-up need. */
export interface FollowUpTools {
  readonly store: Store
  readonly tracks: TrackStore
}

/** A track opened for somebody who may be about to change it, with the two sides that decide who sees what. */
export interface OpenedTrack extends OpenTrack {
  readonly sides: TrackSides
}

/** Opens a track; whether it is there at all is no secret, because what is asked of whom is public. */
export async function openTrack({ store, tracks }: FollowUpTools, id: string): Promise<OpenedTrack> {
  const [open, organizers] = await Promise.all([tracks.openTrack(id), organizersOf(store, dossierOf(id))])
  if (!open) throw new Problem('not-found', `Cannot find the track "${id}"`)
  return { ...open, sides: { party: open.row.track.party.ref, organizers } }
}

/** The organizers of an event or the initiators of a campaign, as far as the registry knows them. */
export async function organizersOf(store: Store, slug: string): Promise<RegistryRef[]> {
  const listing = await store.findListing(slug)
  return (listing?.organizers ?? []).flatMap(({ ref }) => ref ?? [])
}

/** Whether somebody looks at the track that they saw when they began; otherwise they get what came in between. */
export function demandRev({ row }: OpenTrack, rev: number): void {
  if (row.track.rev === rev) return
  throw new Problem(
    'conflict',
    `Cannot change "${row.track.id}": it was changed since you opened it (revision ${row.track.rev}, yours is ${rev})`,
  )
}

/** Whether a track follows a promise that stands on a list of Action Plans; only there has an entry a listing. */
export function hasListing(subject: TrackSubject): boolean {
  return 'commitment' in subject && subject.provision === undefined
}

function dossierOf(id: string): string {
  return id.split('/')[1] ?? ''
}
