import type { AuditRecord } from '../../content/model/audit.ts'
import { lastDay, type PartialDate } from '../../content/model/date.ts'
import { type DossierRecord, localId } from '../../content/model/dossier.ts'
import type { Edition, Hash } from '../../content/model/edition.ts'
import type { Entry } from '../../content/model/entry.ts'
import type { Listing } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import type { Slug } from '../../content/model/slug.ts'
import { type Tag, targetKey } from '../../content/model/tag.ts'
import type { TrackSubject } from '../../content/model/track.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { Membership } from '../../content/model/viewer.ts'

/** The address of one item: its partition and its place in it. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** The address of an item in the index that gathers what many partitions say about one subject. */
export interface IndexKey {
  readonly subject: string
  readonly order: string
}

/** The items of a partition whose place begins alike, or lies between two places. */
export interface Range {
  readonly pk: string
  readonly prefix: string
  readonly until?: string
}

/** A list of dossiers; what was removed stands in a list of its own, which no page shows. */
export type DossierList = Listing['dossierKind'] | 'removed'

/** The key of every item, decided here and nowhere else. */
export const keys = {
  listing: (slug: Slug): Key => ({ pk: `dossier#${slug}`, sk: 'listing' }),
  edition: (slug: Slug, number: number): Key => ({ pk: `dossier#${slug}`, sk: `edition#${padded(number)}` }),
  record: (slug: Slug, hash: Hash, record: DossierRecord): Key => ({
    pk: `dossier#${slug}`,
    sk: `record#${short(hash)}#${record.kind}#${localId(record)}`,
  }),
  mention: ({ dossier, number, hash }: Edition, { subject, relation, kind, id }: Mention): Key => ({
    pk: `dossier#${dossier}`,
    sk: `mention#${padded(number)}#${short(hash)}#${subject}#${relation}#${kind}#${id}`,
  }),
  entry: (register: string, slug: Slug): Key => ({ pk: `entry#${register}`, sk: slug }),
  redirect: (path: string): Key => ({ pk: 'redirect', sk: path }),
  track: (id: string): Key => ({ pk: `track#${id}`, sk: 'track' }),
  trackOnDossier: (id: string): Key => ({ pk: `track#${id}`, sk: 'on-dossier' }),
  trackEntry: ({ track, id }: Entry): Key => ({ pk: `track#${track}`, sk: `entry#${id}` }),
  request: (track: string, request: string): Key => ({ pk: `track#${track}`, sk: `request#${request}` }),
  audit: (request: string, position: number, { subject, at }: AuditRecord): Key => ({
    pk: `audit#${subject}`,
    sk: `${at}#${request}#${position}`,
  }),
  tag: ({ target, concept, privateTo }: Tag): Key => ({
    pk: tagsOf(target.dossier, privateTo),
    sk: `${targetKey(target)}#${concept}`,
  }),
  account: (id: string): Key => ({ pk: `account#${id}`, sk: 'account' }),
  membership: ({ user, organization, role }: Membership): Key => ({
    pk: `account#${user}`,
    sk: `membership#${refKey(organization)}#${role}`,
  }),
  session: (hash: string): Key => ({ pk: `session#${hash}`, sk: 'session' }),
  pending: (hash: string): Key => ({ pk: `pending#${hash}`, sk: 'pending' }),
  invitation: (hash: string): Key => ({ pk: `invitation#${hash}`, sk: 'invitation' }),
} as const

/** The items that belong together in a partition. */
export const ranges = {
  editions: (slug: Slug): Range => ({ pk: `dossier#${slug}`, prefix: 'edition#' }),
  records: (slug: Slug, hash?: Hash): Range => ({
    pk: `dossier#${slug}`,
    prefix: hash ? `record#${short(hash)}#` : 'record#',
  }),
  mentions: (slug: Slug): Range => ({ pk: `dossier#${slug}`, prefix: 'mention#' }),
  mentionsBefore: (slug: Slug, edition: number): Range => ({
    ...ranges.mentions(slug),
    until: `mention#${padded(edition)}`,
  }),
  entries: (register: string): Range => ({ pk: `entry#${register}`, prefix: '' }),
  redirects: (): Range => ({ pk: 'redirect', prefix: '' }),
  tags: (dossier: Slug, privateTo?: RegistryRef): Range => ({ pk: tagsOf(dossier, privateTo), prefix: '' }),
  memberships: (account: string): Range => ({ pk: `account#${account}`, prefix: 'membership#' }),
  trackEntries: (id: string): Range => ({ pk: `track#${id}`, prefix: 'entry#' }),
} as const

/** Where items stand in the index; reading it forwards gives the newest first. */
export const indexKeys = {
  listing: ({ state, dossierKind, when, slug }: Listing): IndexKey => ({
    subject: dossierList(state === 'removed' ? 'removed' : dossierKind),
    order: `${newestFirst(when.end ?? when.start)}#${slug}`,
  }),
  mention: ({ subject, date, dossier }: Mention, position: number): IndexKey => ({
    subject,
    order: `${newestFirst(date)}#${dossier}#${padded(position)}`,
  }),
  trackOfParty: ({ track, asked }: TrackRow): IndexKey => ({
    subject: deskOf(track.party.ref),
    order: `${newestFirst(asked)}#${itemOrder(track.subject)}`,
  }),
  trackOnDossier: ({ track }: TrackRow): IndexKey => ({
    subject: followUpOf(track.subject.dossier),
    order: `${itemOrder(track.subject)}#${refKey(track.party.ref)}`,
  }),
  tag: ({ target, concept, privateTo, date }: Tag): IndexKey => ({
    subject: taggedWith(concept, privateTo),
    order: `${newestFirst(date)}#${target.dossier}#${targetKey(target)}`,
  }),
  membership: ({ organization, user }: Membership): IndexKey => ({ subject: membersOf(organization), order: user }),
  audit: ({ organization, at }: AuditRecord, request: string): IndexKey => ({
    subject: auditOf(organization),
    order: `${inverted(at)}#${request}`,
  }),
} as const

/** The subject under which all tracks of a party stand in the index. */
export function deskOf(party: RegistryRef): string {
  return `desk#${refKey(party)}`
}

/** The subject under which all tracks on a dossier stand in the index. */
export function followUpOf(dossier: Slug): string {
  return `follow-up#${dossier}`
}

/** The subject under which everything tagged with a term stands in the index, for the public or for one mission. */
export function taggedWith(concept: Slug, privateTo?: RegistryRef): string {
  return `tagged#${privateTo ? `${refKey(privateTo)}#` : ''}${concept}`
}

/** The subject under which all memberships of an organization stand in the index. */
export function membersOf(organization: RegistryRef): string {
  return `members#${refKey(organization)}`
}

/** The subject under which everything done for an organization stands in the index. */
export function auditOf(organization: RegistryRef): string {
  return `audit#${refKey(organization)}`
}

/** The subject under which the listings of a list stand in the index. */
export function dossierList(list: DossierList): string {
  return `list#${list}`
}

/** How the place of every listing of a year begins. */
export function yearPrefix(year: string): string {
  return inverted(`${year}-`)
}

/** Whether a mention was written for the edition that is current. */
export function isCurrent(mention: Key, { edition, hash, state }: Listing): boolean {
  return state !== 'removed' && mention.sk.startsWith(`mention#${padded(edition)}#${short(hash)}#`)
}

/** @NOTE Two documents of one dossier would have to share 64 bits of their SHA-256 to meet. */
function short(hash: Hash): string {
  return hash.slice(0, 16)
}

function tagsOf(dossier: Slug, privateTo?: RegistryRef): string {
  return privateTo ? `private-tags#${refKey(privateTo)}#${dossier}` : `tags#${dossier}`
}

/** Recommendations in the order of their labels, then commitments, each before its provisions. */
function itemOrder(subject: TrackSubject): string {
  if ('recommendation' in subject) return `${subject.dossier}#1#${countable(subject.recommendation)}`
  return `${subject.dossier}#2#${subject.commitment}#${countable(subject.provision ?? '')}`
}

/** A label whose numbers sort as a reader counts. */
function countable(label: string): string {
  return label.replace(/\d+/g, (digits) => digits.padStart(6, '0'))
}

function newestFirst(date: PartialDate): string {
  return inverted(lastDay(date))
}

function inverted(digits: string): string {
  return digits.replace(/\d/g, (digit) => `${9 - Number(digit)}`)
}

function padded(number: number): string {
  return `${number}`.padStart(6, '0')
}
