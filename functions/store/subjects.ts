import type { AuditRecord } from '../../content/model/audit.ts'
import { lastDay, type PartialDate } from '../../content/model/date.ts'
import type { Listing } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import { type Mailbox, openStates, type Reminder } from '../../content/model/reminder.ts'
import type { Slug } from '../../content/model/slug.ts'
import { type Tag, targetKey } from '../../content/model/tag.ts'
import type { TrackSubject } from '../../content/model/track.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { Membership } from '../../content/model/viewer.ts'
import type { PendingEntry, TrackNote } from '../../content/model/work.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'
import { padded } from './keys.ts'

/** The address of an item in the index that gathers what many partitions say about one subject. */
export interface IndexKey {
  readonly subject: string
  readonly order: string
}

/** The subject under which the drafts of all organizations stand in the index. */
export const EVERY_DRAFT = 'drafts'

/** A list of dossiers; what was removed stands in a list of its own, which no page shows. */
export type DossierList = Listing['dossierKind'] | 'removed'

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
  pending: (organization: RegistryRef, { track, entry }: PendingEntry): IndexKey => ({
    subject: waitingOn(track),
    order: `${refKey(organization)}#pending#${entry}`,
  }),
  note: (organization: RegistryRef, { track }: TrackNote): IndexKey => ({
    subject: waitingOn(track),
    order: `${refKey(organization)}#note`,
  }),
  membership: ({ organization, user }: Membership): IndexKey => ({ subject: membersOf(organization), order: user }),
  savedDraft: ({ organization, id }: Pick<SavedDraft, 'organization' | 'id'>): IndexKey => ({
    subject: EVERY_DRAFT,
    order: `${refKey(organization)}#${id}`,
  }),
  mailbox: ({ pace, address, user }: Mailbox): IndexKey | undefined =>
    pace === 'never' || address === undefined ? undefined : { subject: remindedAt(pace), order: user },
  reminder: ({ state, period, user }: Reminder): IndexKey | undefined => {
    const open = openStates.find((one) => one === state)
    return open && { subject: remindersIn(open), order: `${period}#${user}` }
  },
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

/** The subject under which everything that waits anywhere because of a track stands in the index. */
export function waitingOn(track: string): string {
  return `waiting-on#${track}`
}

/** The subject under which all memberships of an organization stand in the index. */
export function membersOf(organization: RegistryRef): string {
  return `members#${refKey(organization)}`
}

/** The subject under which everybody stands in the index who is reminded at a pace. */
export function remindedAt(pace: 'daily' | 'weekly'): string {
  return `reminded#${pace}`
}

/** The subject under which all reminders stand in the index to which something is still to happen. */
export function remindersIn(state: (typeof openStates)[number]): string {
  return `reminders#${state}`
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
