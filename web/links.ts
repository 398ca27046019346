import { type Folder, folders } from '../content/model/address.ts'
import type { DossierRecord } from '../content/model/dossier.ts'
import { localId } from '../content/model/dossier.ts'
import type { Mention } from '../content/model/mention.ts'
import type { RegistryRef } from '../content/model/party.ts'
import type { Track, TrackSubject } from '../content/model/track.ts'

/** Every address of the site, without the language prefix that the layout puts before it. */
export const links = {
  home: () => '/',
  events: (year?: string, type?: string) => `/events${query({ year, type })}`,
  campaigns: () => '/campaigns',
  data: () => '/data',
  track: (track: Pick<Track, 'subject' | 'party'>) =>
    `${subjectAddress(track.subject)}${partyAddress(track.party.ref)}`,
  board: (campaign: string) => `/campaigns/${campaign}/board`,
  dossierFollowUp: (kind: 'event' | 'campaign', slug: string) => `/${kind}s/${slug}/follow-up`,
  partyFollowUp: (party: RegistryRef) => `${partyAddress(party)}/follow-up`,
  signIn: (goTo: string) => `/sign-in${query({ go: goTo })}`,
  desks: () => '/desk',
  desk: (party: RegistryRef) => `/desk${partyAddress(party)}`,
  deskTrack: (id: string) => `/desk/tracks/${id}`,
  deskFollowUp: (kind: 'event' | 'campaign', slug: string) => `/desk/${kind}s/${slug}`,
  deskAsk: (kind: 'event' | 'campaign', slug: string, label: string) =>
    `/desk/${kind}s/${slug}/recommendations/${label}`,
  tagging: (kind: 'event' | 'campaign', slug: string) => `/desk/${kind}s/${slug}/tags`,
  bulk: (id: string) => `/desk/bulk/${id}`,
  ownTerms: (party: RegistryRef) => `/desk${partyAddress(party)}/terms`,
  vocabulary: () => '/desk/vocabulary',
  reminders: () => '/desk/reminders',
  stopReminders: (token: string) => `/reminders/stop${query({ token })}`,
  publishing: () => '/desk/publish',
  reading: () => '/desk/read',
  draft: (id: string, step?: 'decisions' | 'undo' | 'preview' | 'publish' | 'remove') =>
    `/desk/drafts/${id}${step ? `/${step}` : ''}`,
  members: (organization: RegistryRef) => `/desk${partyAddress(organization)}/members`,
  audit: (organization: RegistryRef) => `/desk${partyAddress(organization)}/audit`,
  invitation: (secret: string) => `/invitations/${secret}`,
  list: (register: Folder) => `/${folders[register]}`,
  entry: (register: Folder, slug: string) => `/${folders[register]}/${slug}`,
  subject: (key: string) => `/${key.replace(/^[a-z]+/, (register) => folderOf(register))}`,
  dossier: (kind: 'event' | 'campaign', slug: string) => `/${kind}s/${slug}`,
  record: (kind: 'event' | 'campaign', slug: string, record: DossierRecord) =>
    recordAddress(kind, slug, record.kind, localId(record)),
  mention: (mention: Mention) => recordAddress(mention.dossierKind, mention.dossier, mention.kind, mention.id),
  recommendation: (kind: 'event' | 'campaign', slug: string, label: string) =>
    `/${kind}s/${slug}/recommendations/${label}`,
  edition: (kind: 'event' | 'campaign', slug: string, number: number) => `/${kind}s/${slug}/editions/${number}`,
  coverage: (kind: 'event' | 'campaign', slug: string) => `/${kind}s/${slug}/coverage`,
  editions: (kind: 'event' | 'campaign', slug: string) => `/${kind}s/${slug}/editions`,
  document: (kind: 'event' | 'campaign', slug: string, number: number) => `/${kind}s/${slug}/editions/${number}.md`,
} as const

function recordAddress(
  kind: 'event' | 'campaign',
  slug: string,
  recordKind: DossierRecord['kind'],
  id: string,
): string {
  const page = `/${kind}s/${slug}`
  if (recordKind === 'event' || recordKind === 'campaign') return page
  return recordKind === 'recommendation' ? `${page}/recommendations/${id}` : `${page}#${recordKind}-${id}`
}

function subjectAddress(subject: TrackSubject): string {
  const page = `/${subject.dossierKind}s/${subject.dossier}`
  if ('recommendation' in subject) return `${page}/recommendations/${subject.recommendation}`
  return `${page}/commitments/${subject.commitment}${subject.provision ? `/${subject.provision}` : ''}`
}

function partyAddress(party: RegistryRef): string {
  return `/${folders[party.register]}/${party.slug}`
}

function folderOf(register: string): string {
  return new Map<string, string>(Object.entries(folders)).get(register) ?? register
}

function query(values: Record<string, string | undefined>): string {
  const search = new URLSearchParams(
    Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
  return search.size > 0 ? `?${search}` : ''
}
