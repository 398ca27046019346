import { lastDay, type PartialDate } from './date.ts'
import { labelOf } from './desk.ts'
import { dayAfter } from './digest-period.ts'
import { lateness } from './lateness.ts'
import { type RegistryRef, refKey } from './party.ts'
import type { Slug } from './slug.ts'
import type { Track } from './track.ts'
import type { TrackRow } from './track-row.ts'
import type { MemberRole } from './viewer.ts'
import type { PendingEntry } from './work.ts'

/** What a digest says of tracks: the first of these that holds, so that each is named once. */
export const trackKinds = ['overdue', 'soon', 'contested', 'silent', 'new', 'merged'] as const
export type TrackKind = (typeof trackKinds)[number]

/** What waits in an organization and is only counted, because a mail is no safe place for what is not yet public. */
export const pendingKinds = ['returned', 'release', 'look'] as const
export type PendingKind = (typeof pendingKinds)[number]

/** A track in a digest, by what is public of it. */
export interface TrackLine {
  readonly track: Track['id']
  readonly label: string
  readonly words: string
  readonly dossierTitle: string
  readonly due?: PartialDate
}

/** An event or campaign on which answers are late. */
export interface DossierLine {
  readonly dossierKind: 'event' | 'campaign'
  readonly dossier: Slug
  readonly title: string
  readonly late: number
}

/** What a digest says of one organization: what waits there, what concerns its party, what is late on its events. */
export interface DigestSection {
  readonly organization: RegistryRef
  readonly party: RegistryRef
  readonly hasDesk: boolean
  readonly pending: readonly (readonly [kind: PendingKind, count: number])[]
  readonly tracks: readonly (readonly [kind: TrackKind, count: number, shown: readonly TrackLine[]])[]
  readonly dossiers: readonly DossierLine[]
}

/** A digest, and a line for each thing that it says: two digests with the same lines say the same. */
export interface Digest {
  readonly sections: readonly DigestSection[]
  readonly fingerprint: readonly string[]
}

/** What is known of one organization and the roles that somebody has in it, when a digest is made. */
export interface DigestFacts {
  readonly organization: RegistryRef
  readonly represents?: RegistryRef | undefined
  readonly roles: readonly MemberRole[]
  /** The tracks of its party; none for those who have no desk. */
  readonly rows: readonly TrackRow[]
  /** The events and campaigns it organizes, with their tracks; none for those who do not organize. */
  readonly organized: readonly (Omit<DossierLine, 'late'> & { readonly rows: readonly TrackRow[] })[]
  readonly pending: readonly PendingEntry[]
  /** When it was last told; what is newer is news. */
  readonly since: string
  readonly today: string
}

/** How many tracks of a kind a digest names; the desk has them all. */
export const SHOWN = 5

/** For how many days before it is due an answer counts as due soon. */
export const SOON_DAYS = 30

const releasers: readonly MemberRole[] = ['head', 'administrator', 'assessor']
const organizers: readonly MemberRole[] = ['editor', 'administrator']
const partyMembers: readonly MemberRole[] = ['focal-point', 'head']

/** What there is to tell to somebody, or undefined when there is nothing. */
export function digestOf(facts: readonly DigestFacts[]): Digest | undefined {
  const told = facts.map(sectionOf)
  const fingerprint = told.flatMap((section) => section.fingerprint).toSorted()
  if (fingerprint.length === 0) return undefined
  return { sections: told.flatMap(({ section, fingerprint }) => (fingerprint.length > 0 ? section : [])), fingerprint }
}

function sectionOf(facts: DigestFacts): { readonly section: DigestSection; readonly fingerprint: readonly string[] } {
  const { organization, represents } = facts
  const tracks = kindsOfTracks(facts)
  const pending = pendingKinds.map((kind) => [kind, waitingAs(kind, facts)] as const)
  const dossiers = lateOn(facts)
  const section: DigestSection = {
    organization,
    party: represents ?? organization,
    hasDesk: facts.roles.some((role) => partyMembers.includes(role)),
    pending: pending.flatMap(([kind, entries]) => (entries.length > 0 ? [[kind, entries.length] as const] : [])),
    tracks: trackKinds.flatMap((kind) => {
      const rows = tracks.filter((one) => one.kind === kind).map(({ row }) => row)
      return rows.length > 0 ? [[kind, rows.length, rows.slice(0, SHOWN).map(lineOf)] as const] : []
    }),
    dossiers: dossiers.slice(0, SHOWN),
  }
  const fingerprint = [
    ...tracks.map(({ kind, row }) => `${kind} ${row.track.id} ${row.track.due ?? ''}`),
    ...pending.flatMap(([kind, entries]) => entries.map(({ entry, at }) => `${kind} ${entry} ${at}`)),
    ...dossiers.map(({ dossier, late }) => `late ${dossier} ${late}`),
  ]
  return { section, fingerprint: fingerprint.map((line) => `${refKey(organization)} ${line}`) }
}

function kindsOfTracks({ roles, rows, since, today }: DigestFacts) {
  if (!roles.some((role) => partyMembers.includes(role))) return []
  return rows.flatMap((row) => {
    const kind = kindOf(row, since, today)
    return kind ? [{ kind, row }] : []
  })
}

function kindOf({ track, standing }: TrackRow, since: string, today: string): TrackKind | undefined {
  if (track.state === 'closed') return isMerged(track) && (track.closing?.at ?? '') > since ? 'merged' : undefined
  const late = lateness(track, standing, today)
  const due = track.due === undefined || isDone(standing.headline) ? undefined : lastDay(track.due)
  if (late.overdue && due !== undefined && due < today) return 'overdue'
  if (track.state === 'open' && due !== undefined && due >= today && due <= dayAfter(today, SOON_DAYS)) return 'soon'
  if (standing.contested) return 'contested'
  if (late.silent) return 'silent'
  const isNews = track.opened.by !== 'party' && track.opened.at > since && standing.own === undefined
  return isNews && track.state === 'open' ? 'new' : undefined
}

function isMerged({ closing }: Track): boolean {
  return closing?.reason === 'superseded' || closing?.reason === 'duplicate'
}

function isDone(headline: TrackRow['standing']['headline']): boolean {
  return headline === 'implemented' || headline === 'not_applicable'
}

function waitingAs(kind: PendingKind, { organization, roles, pending }: DigestFacts): readonly PendingEntry[] {
  const own = pending.filter(({ writtenFor }) => refKey(writtenFor) === refKey(organization))
  const releases = roles.some((role) => releasers.includes(role))
  switch (kind) {
    case 'returned':
      return own.filter(({ returned }) => returned)
    case 'release':
      return releases ? own.filter(({ returned }) => !returned) : []
    case 'look':
      return roles.some((role) => organizers.includes(role)) ? pending.filter((one) => !own.includes(one)) : []
    default:
      return kind satisfies never
  }
}

function lateOn({ roles, organized, today }: DigestFacts): DossierLine[] {
  if (!roles.some((role) => organizers.includes(role))) return []
  const lines = organized.map(({ rows, dossierKind, dossier, title }) => {
    const late = rows.filter(({ track, standing }) => lateness(track, standing, today).overdue).length
    return { dossierKind, dossier, title, late }
  })
  return lines.filter(({ late }) => late > 0).toSorted((a, b) => b.late - a.late)
}

function lineOf(row: TrackRow): TrackLine {
  const { track, words, dossierTitle } = row
  return {
    track: track.id,
    label: labelOf(row),
    words: shortened(words),
    dossierTitle: shortened(dossierTitle),
    ...(track.due && { due: track.due }),
  }
}

/** As much of a text as fits on two lines of a telephone, up to the end of a word. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 120) return line
  const cut = line.slice(0, 119)
  const space = cut.lastIndexOf(' ')
  return `${(space > 60 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`
}
