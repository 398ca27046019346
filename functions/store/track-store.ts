import type { AuditRecord } from '../../content/model/audit.ts'
import type { Entry } from '../../content/model/entry.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Slug } from '../../content/model/slug.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { TrackNote, Work } from '../../content/model/work.ts'
import type { BulkStore } from './bulk-store.ts'
import type { Page } from './store.ts'

/** A track with everything that was ever said in it, whoever may see it. */
export interface OpenTrack {
  readonly row: TrackRow
  readonly entries: readonly Entry[]
}

/**
 * A change of one track, kept whole or not at all. `request` is a random name of the attempt, made when the form was
 * drawn and never from its content: the same one sent twice is recognized and not done twice.
 */
export interface TrackChange {
  readonly request: string
  readonly row: TrackRow
  readonly expectedRev: number | undefined
  readonly entries: readonly Entry[]
  readonly audit: readonly AuditRecord[]
  /** The organizers who look at what is released to them. */
  readonly reviewers?: readonly RegistryRef[]
}

/** Whether a change was done now, had been done already, or met a track that somebody else changed first. */
export type ChangeResult = 'done' | 'repeated' | 'conflict'

/** Where follow-up is kept: each track has a partition of its own, never the event's. */
export interface TrackStore extends BulkStore {
  openTrack(id: string): Promise<OpenTrack | undefined>
  /** The rows of all tracks of a party, whatever dossier they come from. */
  listTracksOfParty(party: RegistryRef, cursor?: string): Promise<Page<TrackRow>>
  /** The rows of all tracks on the recommendations and commitments of a dossier, in the order of their labels. */
  listTracksOfDossier(dossier: Slug, cursor?: string): Promise<Page<TrackRow>>
  change(change: TrackChange): Promise<ChangeResult>
  /** Deletes a track and every word in it, and what of it waits in organizations. */
  eraseTrack(id: string): Promise<void>
  /** What waits in an organization, its own drafts and notes and what others released to it. */
  workOf(organization: RegistryRef): Promise<Work>
  /** Keeps notes unless somebody else changed one of them first; true when all are kept, false when none is. */
  putNotes(organization: RegistryRef, notes: readonly TrackNote[]): Promise<boolean>
  /** What was done for an organization, the latest first. */
  listAudit(organization: RegistryRef, cursor?: string): Promise<Page<AuditRecord>>
}
