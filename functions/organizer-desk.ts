import { type DeskFilter, filterRows } from '../content/model/desk.ts'
import type { OpenDossier } from '../content/model/listing.ts'
import type { Mention } from '../content/model/mention.ts'
import { type RegistryRef, refKey } from '../content/model/party.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import type { Viewer } from '../content/model/viewer.ts'
import type { PendingEntry } from '../content/model/work.ts'
import { demand, may } from './access.ts'
import { rowsOnDossier } from './desk.ts'
import { type FollowUpTools, organizersOf } from './open-track.ts'
import { type DossierKind, openDossier } from './read.ts'
import { everyMention } from './read-lists.ts'
import type { Store } from './store/store.ts'

/** What an organizer sees of one event or campaign: every track on it, and what waits for the organizers. */
export interface OrganizerDesk {
  readonly open: OpenDossier
  readonly rows: readonly TrackRow[]
  readonly shown: readonly TrackRow[]
  readonly pending: readonly PendingEntry[]
}

/** The desk of an event or campaign for those who organize it, with the lines that a filter lets through. */
export async function readOrganizerDesk(
  tools: FollowUpTools,
  viewer: Viewer,
  kind: DossierKind,
  slug: string,
  filter: DeskFilter,
  today: string,
): Promise<OrganizerDesk> {
  const organizers = await organizersOf(tools.store, slug)
  demand(viewer, 'use-organizer-desk', { organizers })
  const own = organizers.filter((organizer) => may(viewer, 'use-organizer-desk', { organizers: [organizer] }))
  const [open, rows, ...works] = await Promise.all([
    openDossier(tools.store, kind, slug),
    rowsOnDossier(tools, slug),
    ...own.map((organizer) => tools.tracks.workOf(organizer)),
  ])
  const pending = works.flatMap((work) => work.pending).filter(({ track }) => track.startsWith(`${kind}/${slug}/`))
  return { open, rows, shown: filterRows(rows, filter, today), pending: unique(pending) }
}

/** The organizations for which a viewer organizes, each with the events and campaigns that current editions name it for. */
export async function organizedBy(
  store: Store,
  viewer: Viewer,
): Promise<{ readonly organization: RegistryRef; readonly dossiers: readonly Mention[] }[]> {
  const organizations = viewer.memberships
    .map(({ organization }) => organization)
    .filter((organization) => may(viewer, 'use-organizer-desk', { organizers: [organization] }))
  const own = [...new Map(organizations.map((one) => [refKey(one), one])).values()]
  return Promise.all(
    own.map(async (organization) => {
      const mentions = await everyMention(store, refKey(organization))
      return { organization, dossiers: mentions.filter(({ relation }) => relation === 'organized') }
    }),
  )
}

function unique(pending: readonly PendingEntry[]): PendingEntry[] {
  return [...new Map(pending.map((one) => [one.entry, one])).values()]
}
