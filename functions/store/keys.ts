import type { AuditRecord } from '../../content/model/audit.ts'
import { type DossierRecord, localId } from '../../content/model/dossier.ts'
import type { Edition, Hash } from '../../content/model/edition.ts'
import type { Entry } from '../../content/model/entry.ts'
import type { Listing } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import type { Reminder } from '../../content/model/reminder.ts'
import type { Slug } from '../../content/model/slug.ts'
import { type Tag, targetKey } from '../../content/model/tag.ts'
import type { Membership } from '../../content/model/viewer.ts'
import type { PendingEntry, TrackNote } from '../../content/model/work.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'

/** The address of one item: its partition and its place in it. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** The items of a partition whose place begins alike, or lies between two places. */
export interface Range {
  readonly pk: string
  readonly prefix: string
  readonly until?: string
}

/** What the items of a saved draft are found by. */
type DraftKey = Pick<SavedDraft, 'organization' | 'id'>

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
  pending: (organization: RegistryRef, { track, entry }: Pick<PendingEntry, 'track' | 'entry'>): Key => ({
    pk: workOf(organization),
    sk: `pending#${track}#${entry}`,
  }),
  note: (organization: RegistryRef, { track }: TrackNote): Key => ({ pk: workOf(organization), sk: `note#${track}` }),
  tag: ({ target, concept, privateTo }: Tag): Key => ({
    pk: tagsOf(target.dossier, privateTo),
    sk: `${privateTo ? `${target.dossier}#` : ''}${targetKey(target)}#${concept}`,
  }),
  savedDraft: (organization: RegistryRef, id: string): Key => ({ pk: `drafts#${refKey(organization)}`, sk: id }),
  draftPart: ({ organization, id }: DraftKey, part: number): Key => ({
    pk: draftOf(organization, id),
    sk: `part#${padded(part)}`,
  }),
  draftDecision: ({ organization, id }: DraftKey, decision: number): Key => ({
    pk: draftOf(organization, id),
    sk: `decision#${padded(decision)}`,
  }),
  vocabularyChange: (id: string): Key => ({ pk: 'vocabulary', sk: id }),
  bulk: (id: string): Key => ({ pk: `bulk#${id}`, sk: 'bulk' }),
  bulkMark: (dossier: Slug, id: string): Key => ({ pk: `bulks-on#${dossier}`, sk: id }),
  privateTagger: (dossier: Slug, organization: RegistryRef): Key => ({
    pk: `private-tags-on#${dossier}`,
    sk: refKey(organization),
  }),
  account: (id: string): Key => ({ pk: `account#${id}`, sk: 'account' }),
  membership: ({ user, organization, role }: Membership): Key => ({
    pk: `account#${user}`,
    sk: `membership#${refKey(organization)}#${role}`,
  }),
  session: (hash: string): Key => ({ pk: `session#${hash}`, sk: 'session' }),
  signIn: (hash: string): Key => ({ pk: `sign-in#${hash}`, sk: 'sign-in' }),
  invitation: (hash: string): Key => ({ pk: `invitation#${hash}`, sk: 'invitation' }),
  mailbox: (user: string): Key => ({ pk: mailboxOf(user), sk: 'mailbox' }),
  told: (user: string): Key => ({ pk: mailboxOf(user), sk: 'told' }),
  reminder: ({ user, period }: Pick<Reminder, 'user' | 'period'>): Key => ({
    pk: mailboxOf(user),
    sk: `reminder#${period}`,
  }),
  reminderDay: (day: string): Key => ({ pk: `reminder-day#${day}`, sk: 'day' }),
  reminderKey: (): Key => ({ pk: 'reminder-key', sk: 'key' }),
  searchIndex: (): Key => ({ pk: 'search-index', sk: 'current' }),
  purgeCount: (): Key => ({ pk: 'purge-count', sk: 'current' }),
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
  vocabularyChanges: (): Range => ({ pk: 'vocabulary', prefix: '' }),
  redirects: (): Range => ({ pk: 'redirect', prefix: '' }),
  work: (organization: RegistryRef): Range => ({ pk: workOf(organization), prefix: '' }),
  savedDrafts: (organization: RegistryRef): Range => ({ pk: `drafts#${refKey(organization)}`, prefix: '' }),
  draft: (organization: RegistryRef, id: string): Range => ({ pk: draftOf(organization, id), prefix: '' }),
  draftParts: (organization: RegistryRef, id: string): Range => ({ pk: draftOf(organization, id), prefix: 'part#' }),
  draftDecisions: (organization: RegistryRef, id: string): Range => ({
    pk: draftOf(organization, id),
    prefix: 'decision#',
  }),
  tags: (dossier: Slug, privateTo?: RegistryRef): Range => ({
    pk: tagsOf(dossier, privateTo),
    prefix: privateTo ? `${dossier}#` : '',
  }),
  privateTags: (organization: RegistryRef): Range => ({ pk: tagsOf('', organization), prefix: '' }),
  bulkMarks: (dossier: Slug): Range => ({ pk: `bulks-on#${dossier}`, prefix: '' }),
  privateTaggers: (dossier: Slug): Range => ({ pk: `private-tags-on#${dossier}`, prefix: '' }),
  audit: (subject: string): Range => ({ pk: `audit#${subject}`, prefix: '' }),
  mailbox: (user: string): Range => ({ pk: mailboxOf(user), prefix: '' }),
  memberships: (account: string): Range => ({ pk: `account#${account}`, prefix: 'membership#' }),
  track: (id: string): Range => ({ pk: `track#${id}`, prefix: '' }),
  trackEntries: (id: string): Range => ({ pk: `track#${id}`, prefix: 'entry#' }),
} as const

/** Whether a mention was written for the edition that is current. */
export function isCurrent(
  mention: Key,
  { edition, hash, state }: Pick<Listing, 'edition' | 'hash' | 'state'>,
): boolean {
  return state !== 'removed' && mention.sk.startsWith(`mention#${padded(edition)}#${short(hash)}#`)
}

/** @NOTE Two documents of one dossier would have to share 64 bits of their SHA-256 to meet. */
function short(hash: Hash): string {
  return hash.slice(0, 16)
}

function draftOf(organization: RegistryRef, id: string): string {
  return `draft#${refKey(organization)}#${id}`
}

function mailboxOf(user: string): string {
  return `mailbox#${user}`
}

function workOf(organization: RegistryRef): string {
  return `work#${refKey(organization)}`
}

function tagsOf(dossier: Slug, privateTo?: RegistryRef): string {
  return privateTo ? `private-tags#${refKey(privateTo)}` : `tags#${dossier}`
}

/** A number whose place among others is that of a reader who counts. */
export function padded(number: number): string {
  return `${number}`.padStart(6, '0')
}
