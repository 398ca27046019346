import { type DeskFilter, type Distribution, distribution, filterRows } from '../content/model/desk.ts'
import { type RegistryRef, refKey } from '../content/model/party.ts'
import type { Slug } from '../content/model/slug.ts'
import type { TrackRow } from '../content/model/track-row.ts'
import type { Viewer } from '../content/model/viewer.ts'
import type { Work } from '../content/model/work.ts'
import { may } from './access.ts'
import type { FollowUpTools } from './open-track.ts'
import type { Page } from './store/store.ts'

/** Everything that concerns one party: what anybody may see and, for its own members, what waits on their desk. */
export interface Desk {
  readonly party: RegistryRef
  readonly rows: readonly TrackRow[]
  readonly shown: readonly TrackRow[]
  readonly distribution: Distribution
  readonly work?: Work
}

/** The desk of a party as a viewer may see it, with the lines that a filter lets through. */
export async function readDesk(
  tools: FollowUpTools,
  viewer: Viewer,
  party: RegistryRef,
  filter: DeskFilter,
  today: string,
): Promise<Desk> {
  const own = ownOrganization(viewer, party)
  const [rows, work] = await Promise.all([rowsOf(tools, party), own && tools.tracks.workOf(own)])
  const shown = filterRows(rows, filter, today)
  return { party, rows, shown, distribution: distribution(shown), ...(work && { work }) }
}

/** The rows of every track of a party. */
export function rowsOf({ tracks }: FollowUpTools, party: RegistryRef): Promise<TrackRow[]> {
  return everyPage((cursor) => tracks.listTracksOfParty(party, cursor))
}

/** The rows of every track on a dossier. */
export function rowsOnDossier({ tracks }: FollowUpTools, dossier: Slug): Promise<TrackRow[]> {
  return everyPage((cursor) => tracks.listTracksOfDossier(dossier, cursor))
}

/** The organization through which a viewer sits at the desk of a party, if they do. */
export function ownOrganization(viewer: Viewer, party: RegistryRef): RegistryRef | undefined {
  return viewer.memberships.find(({ organization, represents }) => {
    const concerned = [organization, represents].some((ref) => ref && refKey(ref) === refKey(party))
    return concerned && may(viewer, 'use-desk', { organization })
  })?.organization
}

/** The parties at whose desks a viewer sits: the country that their mission represents, or their organization. */
export function desksOf(viewer: Viewer): RegistryRef[] {
  const parties = viewer.memberships.flatMap(({ organization, represents }) =>
    may(viewer, 'use-desk', { organization }) ? [represents ?? organization] : [],
  )
  return [...new Map(parties.map((party) => [refKey(party), party])).values()]
}

async function everyPage<T>(ask: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await ask(cursor)
    all.push(...items)
    cursor = next
  } while (cursor !== undefined)
  return all
}
