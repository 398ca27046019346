import { createHash } from 'node:crypto'
import type { Dossier } from '../content/model/dossier.ts'
import type { Edition } from '../content/model/edition.ts'
import type { Entry } from '../content/model/entry.ts'
import type { RegistryRef } from '../content/model/party.ts'
import type { OrganizationType } from '../content/model/registry.ts'
import type { Statement } from '../content/model/statement.ts'
import { type TrackSubject, trackId } from '../content/model/track.ts'
import { summaryOf, type TrackRow } from '../content/model/track-row.ts'
import type { FollowUpTools } from './open-track.ts'
import { Problem } from './problem.ts'
import { newRow } from './start-track.ts'

/**
 * Brings follow-up in line with a published edition: whatever is asked of or promised by one party gets a track, and
 * what the document itself reports becomes entries with the speaker class "source document". Doing it again changes
 * nothing, so an interrupted publication is mended by publishing once more.
 */
export async function followDocument(tools: FollowUpTools, dossier: Dossier, edition: Edition): Promise<void> {
  const wanted = await wantedTracks(tools, dossier, edition)
  const queue = wanted.values()
  const work = async () => {
    for (const { row, statements } of queue) await followTrack(tools, dossier, edition, row, statements)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** How many tracks are brought in line at the same time; a review has hundreds of them. */
const AT_ONCE = 8

interface Wanted {
  readonly row: TrackRow
  readonly statements: Statement[]
}

async function wantedTracks(tools: FollowUpTools, dossier: Dossier, edition: Edition): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>()
  const want = (subject: TrackSubject, printed: string, ref: RegistryRef | undefined): Wanted | undefined => {
    if (!ref) return undefined
    const id = trackId(subject, ref)
    const row = newRow(dossier, subject, { printed, ref }, 'document', edition.publishedAt)
    if (!wanted.has(id)) wanted.set(id, { row, statements: [] })
    return wanted.get(id)
  }
  const single = await singleParties(tools, dossier)
  const at = { dossierKind: dossier.head.kind, dossier: dossier.head.slug }
  for (const { label, addressees } of dossier.recommendations) {
    for (const { name } of addressees.filter(({ name }) => single(name.ref)))
      want({ ...at, recommendation: label }, name.printed, name.ref)
  }
  for (const { id, party, members, provisions } of dossier.commitments) {
    if (members || !single(party.ref)) continue
    want({ ...at, commitment: id }, party.printed, party.ref)
    for (const { label } of provisions) want({ ...at, commitment: id, provision: label }, party.printed, party.ref)
  }
  for (const statement of dossier.statements) {
    want({ ...at, ...statement.subject }, statement.party.printed, statement.party.ref)?.statements.push(statement)
  }
  return wanted
}

const manyAsOne: readonly OrganizationType[] = ['collective']

/** A name that stands for many, such as the international community, has no one who could answer for it. */
async function singleParties({ store }: FollowUpTools, dossier: Dossier) {
  const names = [
    ...dossier.recommendations.flatMap(({ addressees }) => addressees.map(({ name }) => name)),
    ...dossier.commitments.map(({ party }) => party),
  ]
  const refs = names.flatMap(({ ref }) => ref ?? [])
  const organizations = await store.findEntries(refs.filter(({ register }) => register === 'organization'))
  const one = new Set(
    organizations.flatMap((entry) =>
      entry.kind === 'organization' && !manyAsOne.includes(entry.type) ? [entry.slug] : [],
    ),
  )
  return (ref: RegistryRef | undefined) =>
    ref?.register === 'country' || (ref?.register === 'organization' && one.has(ref.slug))
}

async function followTrack(
  tools: FollowUpTools,
  dossier: Dossier,
  edition: Edition,
  fresh: TrackRow,
  statements: readonly Statement[],
): Promise<void> {
  const open = await tools.tracks.openTrack(fresh.track.id)
  const before = open?.entries ?? []
  const entries = statements.map((statement) => entryOf(dossier, edition, fresh.track.id, statement, before))
  const added = entries.filter((entry) => !before.some(({ id }) => id === entry.id))
  const row = open ? { ...open.row, words: fresh.words, themes: fresh.themes, dossierTitle: fresh.dossierTitle } : fresh
  if (open && added.length === 0 && JSON.stringify(row) === JSON.stringify(open.row)) return
  const all = [...before, ...added]
  const rev = open ? open.row.track.rev + 1 : 1
  const track = { ...row.track, rev }
  const request = `d${edition.hash.slice(0, 20)}${rev}`
  const change = {
    request,
    row: { ...row, track, standing: summaryOf(all, track) },
    expectedRev: open?.row.track.rev,
    entries: added,
    audit: [],
  }
  const result = await tools.tracks.change(change)
  if (result === 'conflict')
    throw new Problem('conflict', `Cannot bring "${track.id}" up to date: somebody changed it, publish once more`)
}

/** What a document says becomes an entry whose id follows from its words; other words correct what it said before. */
function entryOf(
  dossier: Dossier,
  edition: Edition,
  track: string,
  statement: Statement,
  before: readonly Entry[],
): Entry {
  const { response, progress, direction, listing, cause, note } = statement
  const states = { response, progress, direction, listing, cause, note }
  const source = `${dossier.head.slug} ${statement.id}`
  const id = `s${digest(source).slice(0, 12)}${digest(JSON.stringify([states, statement.asOf])).slice(0, 12)}`
  const corrected = before.findLast((entry) => entry.id !== id && entry.id.startsWith(id.slice(0, 13)))
  return {
    kind: 'entry',
    id,
    track,
    speaker: { class: 'source-document', name: dossier.head.source?.title ?? dossier.head.title },
    asOf: { start: statement.asOf },
    recordedAt: edition.publishedAt,
    states,
    verification: 'documented',
    visibility: 'public',
    evidence: [],
    state: 'published',
    publishedAt: edition.publishedAt,
    ...(corrected && { correctionOf: corrected.id }),
  }
}

function digest(words: string): string {
  return createHash('sha256').update(words).digest('hex')
}
