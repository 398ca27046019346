import { createHash } from 'node:crypto'
import { type Bulk, type BulkChange, undoing } from '../content/model/bulk.ts'
import type { RegistryRef } from '../content/model/party.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { type Action, demand, may, type Resource } from './access.ts'
import { applyAssign, planAssign } from './bulk-assign.ts'
import { applyDue, planDue } from './bulk-due.ts'
import type { BulkInput } from './bulk-input.ts'
import { applyTerms, planTerms } from './bulk-terms.ts'
import { demandDesk } from './notes.ts'
import { type FollowUpTools, organizersOf } from './open-track.ts'
import { Problem } from './problem.ts'
import type { TagStore } from './store/tag-store.ts'

/** What bulk changes need. */
export interface BulkTools extends FollowUpTools {
  readonly tags: TagStore
}

/** What a bulk change would do, in whose name, and the mark by which its confirmation tells that nothing else changed. */
export interface BulkPlan {
  readonly organization: RegistryRef
  readonly change: BulkChange
  readonly seen: string
}

/** Works out what a bulk change would do, line by line, and changes nothing. */
export async function planBulk(tools: BulkTools, viewer: Viewer, input: BulkInput, now: string): Promise<BulkPlan> {
  const { organization, change } = await plan(tools, viewer, input, now)
  return { organization, change, seen: markOf(change) }
}

/** Does what a preview showed, once for each request; one that was interrupted goes on where it stopped. */
export async function confirmBulk(
  tools: BulkTools,
  viewer: Viewer,
  input: BulkInput,
  { request, seen }: { readonly request: string; readonly seen: string },
  now: string,
): Promise<Bulk> {
  if (await tools.tracks.findBulk(request)) return goOnBulk(tools, viewer, request, now)
  const { organization, change, seen: mark } = await planBulk(tools, viewer, input, now)
  if (mark !== seen) throw new Problem('conflict', 'Cannot change these lines: something changed since you looked')
  return begin(tools, viewer, { id: request, organization, change }, now)
}

/** Takes a bulk change back, line by line, to exactly what was there before. */
export async function undoBulk(
  tools: BulkTools,
  viewer: Viewer,
  id: string,
  request: string,
  now: string,
): Promise<Bulk> {
  const bulk = await openBulk(tools, viewer, id)
  if (await tools.tracks.findBulk(request)) return goOnBulk(tools, viewer, request, now)
  const { organization } = bulk
  const undone = await begin(tools, viewer, { id: request, organization, change: undoing(bulk), undoes: id }, now)
  await tools.tracks.putBulk({ ...bulk, undoneBy: request })
  return undone
}

/** Goes on with a bulk change; what is done already is left as it is. */
export async function goOnBulk(tools: BulkTools, viewer: Viewer, id: string, now: string): Promise<Bulk> {
  const bulk = await openBulk(tools, viewer, id)
  return bulk.state === 'done' ? bulk : run(tools, viewer, bulk, now)
}

/** A bulk change, for those who could make it; for all others it does not exist. */
export async function openBulk(tools: BulkTools, viewer: Viewer, id: string): Promise<Bulk> {
  const bulk = await tools.tracks.findBulk(id)
  if (bulk && (await rightsOn(tools, bulk)).every(([action, resource]) => may(viewer, action, resource))) return bulk
  throw new Problem('not-found', `Cannot find the change "${id}"`)
}

async function plan(tools: BulkTools, viewer: Viewer, input: BulkInput, now: string) {
  switch (input.what) {
    case 'due': {
      const change = await planDue(tools, viewer, input)
      return { organization: await organizerFor(tools, viewer, change.dossier), change }
    }
    case 'assign':
      return { organization: demandDesk(viewer, input.party), change: await planAssign(tools, viewer, input) }
    case 'term':
      return planTerms(tools, viewer, { ...input, privateTo: input.party && demandDesk(viewer, input.party) }, now)
    default:
      return input satisfies never
  }
}

async function begin(
  tools: BulkTools,
  viewer: Viewer,
  given: Pick<Bulk, 'id' | 'organization' | 'change' | 'undoes'>,
  now: string,
): Promise<Bulk> {
  const by = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  const bulk: Bulk = { kind: 'bulk', ...given, by, at: now, state: 'begun', overtaken: [] }
  const { id, organization, change, undoes } = given
  if (change.lines.length === 0) throw new Problem('bad-request', 'Cannot change these lines: nothing would change')
  const action = `bulk-${change.what}${undoes ? '-undone' : ''}`
  const detail = `${change.lines.length} lines`
  const begun = await tools.tracks.beginBulk(bulk, {
    kind: 'audit',
    at: now,
    by,
    organization,
    action,
    subject: id,
    detail,
  })
  return begun ? run(tools, viewer, bulk, now) : goOnBulk(tools, viewer, id, now)
}

async function run(tools: BulkTools, viewer: Viewer, bulk: Bulk, now: string): Promise<Bulk> {
  const done: Bulk = { ...bulk, state: 'done', overtaken: await apply(tools, viewer, bulk, now) }
  await tools.tracks.putBulk(done)
  return done
}

async function apply(tools: BulkTools, viewer: Viewer, bulk: Bulk, now: string): Promise<string[]> {
  const { change, organization, id } = bulk
  switch (change.what) {
    case 'due':
      return applyDue(tools, viewer, change, id, now)
    case 'assign':
      return applyAssign(tools, organization, change)
    case 'term':
      return applyTerms(tools, change)
    default:
      return change satisfies never
  }
}

async function rightsOn(tools: BulkTools, { change, organization }: Bulk): Promise<[Action, Resource][]> {
  const organizing = async (dossier: string): Promise<[Action, Resource]> => [
    'use-organizer-desk',
    { organizers: await organizersOf(tools.store, dossier) },
  ]
  switch (change.what) {
    case 'due':
      return [await organizing(change.dossier)]
    case 'assign':
      return [['use-desk', { organization }]]
    case 'term': {
      if (change.privateTo) return [['tag-privately', { organization: change.privateTo }]]
      const dossiers = [...new Set(change.lines.map(({ key }) => key.split('/')[1] ?? ''))]
      return Promise.all(dossiers.map(organizing))
    }
    default:
      return change satisfies never
  }
}

async function organizerFor({ store }: BulkTools, viewer: Viewer, dossier: string): Promise<RegistryRef> {
  const organizers = await organizersOf(store, dossier)
  demand(viewer, 'use-organizer-desk', { organizers })
  const own = organizers.find((organizer) => may(viewer, 'use-organizer-desk', { organizers: [organizer] }))
  return own ?? { register: 'organization', slug: dossier }
}

/** The mark of what a preview shows; who would have done it and when is not part of it. */
function markOf({ what, lines }: BulkChange): string {
  const shown = lines.map(({ key, before, after }) => [key, shownOf(before), shownOf(after)])
  return createHash('sha256')
    .update(JSON.stringify([what, shown]))
    .digest('base64url')
    .slice(0, 27)
}

function shownOf(value: BulkChange['lines'][number]['before']): unknown {
  return typeof value === 'object' && 'state' in value ? [value.concept, value.state] : value
}
