import { type Digest, type DigestFacts, digestOf } from '../../content/model/digest.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { MemberRole, Membership } from '../../content/model/viewer.ts'
import { rowsOf, rowsOnDossier } from '../desk.ts'
import type { FollowUpTools } from '../open-track.ts'
import { organizedBy } from '../organizer-desk.ts'

/** When a digest is made, and what was told when; rows that several people need are read once in a run. */
export interface GatherTools extends FollowUpTools {
  readonly read: Map<string, Promise<TrackRow[]>>
}

/** The newest of the events and campaigns that an organization organizes are looked at, and no more. */
const ORGANIZED = 20

const partyMembers: readonly MemberRole[] = ['focal-point', 'head']

/** What there is to tell somebody by what the table holds now: what they may read, and nothing that they may not. */
export async function digestFor(
  tools: GatherTools,
  memberships: readonly Membership[],
  since: string,
  today: string,
): Promise<Digest | undefined> {
  const byOrganization = Map.groupBy(memberships, ({ organization }) => refKey(organization))
  const facts = [...byOrganization.values()].map((own) => factsOf(tools, own, since, today))
  return digestOf((await Promise.all(facts)).flat())
}

async function factsOf(
  tools: GatherTools,
  own: readonly Membership[],
  since: string,
  today: string,
): Promise<DigestFacts[]> {
  const [first] = own
  if (!first) return []
  const { organization, represents } = first
  const roles = own.map(({ role }) => role)
  const [rows, organized, { pending }] = await Promise.all([
    roles.some((role) => partyMembers.includes(role)) ? rowsOfParty(tools, represents ?? organization) : [],
    organizedRows(tools, own),
    tools.tracks.workOf(organization),
  ])
  return [{ organization, represents, roles, rows, organized, pending, since, today }]
}

async function organizedRows(
  tools: GatherTools,
  memberships: readonly Membership[],
): Promise<DigestFacts['organized']> {
  const viewer = { user: { id: memberships[0]?.user ?? '', name: '' }, memberships }
  const dossiers = (await organizedBy(tools.store, viewer)).flatMap(({ dossiers }) => dossiers)
  return Promise.all(
    dossiers.slice(0, ORGANIZED).map(async ({ dossierKind, dossier, dossierTitle }) => ({
      dossierKind,
      dossier,
      title: dossierTitle,
      rows: await once(tools, `dossier ${dossier}`, () => rowsOnDossier(tools, dossier)),
    })),
  )
}

function rowsOfParty(tools: GatherTools, party: RegistryRef): Promise<TrackRow[]> {
  return once(tools, refKey(party), () => rowsOf(tools, party))
}

function once({ read }: GatherTools, key: string, ask: () => Promise<TrackRow[]>): Promise<TrackRow[]> {
  const known = read.get(key) ?? ask()
  read.set(key, known)
  return known
}
