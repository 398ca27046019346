import * as z from 'zod'
import { Account, Invitation, PendingSignIn, Session } from '../../content/model/account.ts'
import { AuditRecord } from '../../content/model/audit.ts'
import { Bulk } from '../../content/model/bulk.ts'
import { DossierRecord } from '../../content/model/dossier.ts'
import { Edition } from '../../content/model/edition.ts'
import { Entry } from '../../content/model/entry.ts'
import { Listing } from '../../content/model/listing.ts'
import { Mention } from '../../content/model/mention.ts'
import { RegistryRef } from '../../content/model/party.ts'
import { RegistryEntry } from '../../content/model/registry.ts'
import { Mailbox, Reminder, ReminderDay, ReminderKey, Told } from '../../content/model/reminder.ts'
import type { Slug } from '../../content/model/slug.ts'
import { Tag } from '../../content/model/tag.ts'
import { TrackRow } from '../../content/model/track-row.ts'
import { Membership } from '../../content/model/viewer.ts'
import { VocabularyChange } from '../../content/model/vocabulary.ts'
import { PendingEntry, TrackNote } from '../../content/model/work.ts'
import { SavedDraft, TakenDecision } from '../../content/reading/saved-draft.ts'
import { CurrentIndex } from '../indexing/index-shelf.ts'
import { Problem } from '../problem.ts'
import { PurgeCount } from '../purging/purge-count.ts'
import { type Key, keys } from './keys.ts'
import type { Redirect } from './store.ts'
import { type IndexKey, indexKeys } from './subjects.ts'

/**
 * What the table holds. The record is kept as JSON text, because nested text is deeper than the 32 levels that an item
 * may have, and because a thousand records are read back many times faster.
 */
export interface Item extends Key, Partial<IndexKey> {
  readonly json: string
  readonly rev?: number
  /** When the table may delete the item, in seconds since 1970; readers do not wait for that. */
  readonly lapses?: number
}

/** The largest item that the table takes, in bytes, with some room for the names of its attributes. */
export const LARGEST_ITEM = 400 * 1024 - 200

const Stored = z.object({ pk: z.string(), sk: z.string(), json: z.string() })
const Waiting = z.discriminatedUnion('kind', [PendingEntry, TrackNote])
const DraftPart = z.strictObject({ data: z.string() })
const StoredRedirect = z.strictObject({ path: z.string(), to: z.string() })

/** From records to items. */
export const toItem = {
  listing: (listing: Listing) => ({
    ...item(keys.listing(listing.slug), listing, indexKeys.listing(listing)),
    rev: listing.rev,
  }),
  edition: (edition: Edition) => item(keys.edition(edition.dossier, edition.number), edition),
  record: ({ dossier, hash }: Pick<Edition, 'dossier' | 'hash'>, record: DossierRecord) =>
    item(keys.record(dossier, hash, record), record),
  mention: (edition: Edition, mention: Mention, position: number) =>
    item(keys.mention(edition, mention), mention, indexKeys.mention(mention, position)),
  entry: (entry: RegistryEntry) => item(keys.entry(entry.kind, entry.slug), entry),
  redirect: (redirect: Redirect) => item(keys.redirect(redirect.path), redirect),
  track: (row: TrackRow) => ({
    ...item(keys.track(row.track.id), row, indexKeys.trackOfParty(row)),
    rev: row.track.rev,
  }),
  trackOnDossier: (row: TrackRow) => item(keys.trackOnDossier(row.track.id), row, indexKeys.trackOnDossier(row)),
  trackEntry: (entry: Entry) => item(keys.trackEntry(entry), entry),
  audit: (record: AuditRecord, request: string, position: number) =>
    item(keys.audit(request, position, record), record, indexKeys.audit(record, request)),
  request: (track: string, request: string) => item(keys.request(track, request), {}),
  pendingEntry: (organization: RegistryRef, pending: PendingEntry) =>
    item(keys.pending(organization, pending), pending, indexKeys.pending(organization, pending)),
  note: (organization: RegistryRef, note: TrackNote) => ({
    ...item(keys.note(organization, note), note, indexKeys.note(organization, note)),
    rev: note.rev,
  }),
  tag: (tag: Tag) => item(keys.tag(tag), tag, tag.state === 'accepted' ? indexKeys.tag(tag) : undefined),
  savedDraft: (draft: SavedDraft) => ({
    ...item(keys.savedDraft(draft.organization, draft.id), draft, indexKeys.savedDraft(draft)),
    rev: draft.rev,
  }),
  draftPart: (draft: Omit<SavedDraft, 'parts'>, part: number, data: string) =>
    item(keys.draftPart(draft, part), { data }),
  takenDecision: (draft: SavedDraft, taken: TakenDecision) => item(keys.draftDecision(draft, taken.number), taken),
  vocabularyChange: (change: VocabularyChange) => item(keys.vocabularyChange(change.id), change),
  bulk: (bulk: Bulk) => item(keys.bulk(bulk.id), bulk),
  bulkMark: (dossier: Slug, id: string) => item(keys.bulkMark(dossier, id), {}),
  privateTagger: (dossier: Slug, organization: RegistryRef) =>
    item(keys.privateTagger(dossier, organization), organization),
  account: (account: Account) => item(keys.account(account.id), account),
  membership: (membership: Membership) =>
    item(keys.membership(membership), membership, indexKeys.membership(membership)),
  session: (hash: string, session: Session) => lapsing(item(keys.session(hash), session), session.until),
  pending: (hash: string, pending: PendingSignIn) => lapsing(item(keys.signIn(hash), pending), pending.until),
  invitation: (hash: string, invitation: Invitation) =>
    lapsing(item(keys.invitation(hash), invitation), invitation.until),
  purgeCount: (count: PurgeCount) => ({ ...item(keys.purgeCount(), count), rev: count.rev }),
  mailbox: (mailbox: Mailbox) => ({
    ...item(keys.mailbox(mailbox.user), mailbox, indexKeys.mailbox(mailbox)),
    rev: mailbox.rev,
  }),
  told: (told: Told) => item(keys.told(told.user), told),
  reminder: (reminder: Reminder) => ({
    ...lapsing(item(keys.reminder(reminder), reminder, indexKeys.reminder(reminder)), daysAfter(reminder.at)),
    rev: reminder.rev,
  }),
  reminderDay: (day: string, count: number) => ({
    ...lapsing(item(keys.reminderDay(day), { kind: 'reminder-day', day }), daysAfter(day)),
    rev: count,
  }),
  reminderKey: (key: ReminderKey) => item(keys.reminderKey(), key),
  searchIndex: (index: CurrentIndex) => ({ ...item(keys.searchIndex(), index), rev: index.rev }),
} as const

/** From items back to records; every record is parsed again on the way out. */
export const fromItem = {
  listing: (stored: unknown) => Listing.parse(contentOf(stored)),
  edition: (stored: unknown) => Edition.parse(contentOf(stored)),
  record: (stored: unknown) => DossierRecord.parse(contentOf(stored)),
  mention: (stored: unknown) => Mention.parse(contentOf(stored)),
  entry: (stored: unknown) => RegistryEntry.parse(contentOf(stored)),
  redirect: (stored: unknown): Redirect => StoredRedirect.parse(contentOf(stored)),
  track: (stored: unknown) => TrackRow.parse(contentOf(stored)),
  trackEntry: (stored: unknown) => Entry.parse(contentOf(stored)),
  audit: (stored: unknown) => AuditRecord.parse(contentOf(stored)),
  work: (stored: unknown) => Waiting.parse(contentOf(stored)),
  tag: (stored: unknown) => Tag.parse(contentOf(stored)),
  savedDraft: (stored: unknown) => SavedDraft.parse(contentOf(stored)),
  draftPart: (stored: unknown) => DraftPart.parse(contentOf(stored)).data,
  takenDecision: (stored: unknown) => TakenDecision.parse(contentOf(stored)),
  vocabularyChange: (stored: unknown) => VocabularyChange.parse(contentOf(stored)),
  bulk: (stored: unknown) => Bulk.parse(contentOf(stored)),
  privateTagger: (stored: unknown) => RegistryRef.parse(contentOf(stored)),
  account: (stored: unknown) => Account.parse(contentOf(stored)),
  membership: (stored: unknown) => Membership.parse(contentOf(stored)),
  session: (stored: unknown) => Session.parse(contentOf(stored)),
  pending: (stored: unknown) => PendingSignIn.parse(contentOf(stored)),
  invitation: (stored: unknown) => Invitation.parse(contentOf(stored)),
  purgeCount: (stored: unknown) => PurgeCount.parse(contentOf(stored)),
  mailbox: (stored: unknown) => Mailbox.parse(contentOf(stored)),
  told: (stored: unknown) => Told.parse(contentOf(stored)),
  reminder: (stored: unknown) => Reminder.parse(contentOf(stored)),
  reminderDay: (stored: unknown) => ReminderDay.parse(contentOf(stored)),
  reminderKey: (stored: unknown) => ReminderKey.parse(contentOf(stored)),
  searchIndex: (stored: unknown) => CurrentIndex.parse(contentOf(stored)),
} as const

/** The key of an item. */
export function keyOf(stored: unknown): Key {
  const { pk, sk } = Stored.pick({ pk: true, sk: true }).parse(stored)
  return { pk, sk }
}

/** The slug of the dossier in whose partition an item stands. */
export function dossierOfKey({ pk }: Key): Slug {
  return pk.slice('dossier#'.length)
}

/** The text of an item's record, for comparing whether two items hold the same. */
export function textOf(stored: unknown): string {
  return Stored.parse(stored).json
}

function lapsing(kept: Item, until: string): Item {
  return { ...kept, lapses: Math.floor(Date.parse(until) / 1000) }
}

/** For how many days it is kept what became of a reminder. */
const REMINDER_DAYS = 90

function daysAfter(at: string): string {
  return new Date(Date.parse(at) + REMINDER_DAYS * 86_400_000).toISOString()
}

function contentOf(stored: unknown): unknown {
  return JSON.parse(textOf(stored))
}

function item(key: Key, record: object, index?: IndexKey): Item {
  const json = JSON.stringify(record)
  const bytes = Buffer.byteLength(json) + 2 * Buffer.byteLength(key.pk + key.sk)
  if (bytes > LARGEST_ITEM) throw tooLarge(record, bytes)
  return { ...key, ...index, json }
}

function tooLarge(record: object, bytes: number): Problem {
  const name = ['kind', 'label', 'id', 'slug'].flatMap((field) => new Map(Object.entries(record)).get(field) ?? [])
  const message = `Cannot store "${name.join(' ')}": it takes ${Math.ceil(bytes / 1024)} KB, and one record may take 400`
  return new Problem('too-large', message)
}
