import type { Context } from 'hono'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { nameOf } from '../../content/model/registry.ts'
import { platform, type Viewer } from '../../content/model/viewer.ts'
import type { AccountBarProps } from '../../web/work/account-bar.tsx'
import { may } from '../access.ts'
import { desksOf } from '../desk.ts'
import type { EntryKey } from '../store/store.ts'
import type { WorkTools } from '../work-tools.ts'
import { viewOf } from './reader.ts'

/** What every page of the workspace shows above its content: who is signed in, and where their work is. */
export async function accountBar(
  c: Context,
  tools: WorkTools,
  viewer: Viewer & { readonly user: NonNullable<Viewer['user']> },
): Promise<AccountBarProps> {
  const desks = desksOf(viewer)
  const organizations = [
    ...new Map(viewer.memberships.map(({ organization }) => [refKey(organization), organization])).values(),
  ]
  const names = await namesOf(tools, [...desks, ...organizations])
  return {
    view: viewOf(c, tools),
    user: viewer.user.name,
    desks: desks.map((party) => ({ party, name: names(party) })),
    organizations: organizations.map((organization) => ({
      organization,
      name: names(organization),
      manages: may(viewer, 'manage-members', { organization }) || may(viewer, 'appoint-members'),
    })),
    publishes: viewer.memberships.some(({ role }) => role === 'editor' || role === 'administrator'),
    curates: may(viewer, 'edit-vocabulary'),
  }
}

/** The English names of registry entries, or their slugs where the registry has none. */
export async function namesOf(
  tools: Pick<WorkTools, 'store'>,
  refs: readonly RegistryRef[],
): Promise<(ref: RegistryRef) => string> {
  const keys = refs.flatMap((ref): EntryKey[] => (ref.register === 'campaign' ? [] : [ref]))
  const entries = new Map(
    (await tools.store.findEntries(keys)).map((entry) => [`${entry.kind}/${entry.slug}`, nameOf(entry)]),
  )
  return (ref) => entries.get(refKey(ref)) ?? (refKey(ref) === refKey(platform) ? 'Rapporteur' : ref.slug)
}

/** The text fields of a form as they were typed; files and repeated fields are not among them. */
export async function typedIn(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
