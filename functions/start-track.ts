import * as z from 'zod'
import type { Dossier } from '../content/model/dossier.ts'
import { EntryId } from '../content/model/entry.ts'
import { listingDate } from '../content/model/mention.ts'
import { Name, RegistryRef, refKey } from '../content/model/party.ts'
import { plainText } from '../content/model/prose.ts'
import { nameOf } from '../content/model/registry.ts'
import { type Track, TrackSubject, trackId } from '../content/model/track.ts'
import { summaryOf, type TrackRow } from '../content/model/track-row.ts'
import type { Viewer } from '../content/model/viewer.ts'
import { demand, may } from './access.ts'
import { type FollowUpTools, organizersOf } from './open-track.ts'
import { Problem } from './problem.ts'
import { openDossier } from './read.ts'

/** What somebody sends to have a recommendation or commitment followed for a party. */
export const StartInput = z.strictObject({ subject: TrackSubject, party: RegistryRef, request: EntryId })
export type StartInput = z.infer<typeof StartInput>

/** How often a track wants to be confirmed when nobody has said otherwise, in months. */
export const REVIEW_MONTHS = 12

/**
 * Opens a track: an organizer for whomever the recommendation is addressed to, or a party for its own part under an
 * addressee that stands for many. Opening one that is open already answers with that one.
 */
export async function startTrack(tools: FollowUpTools, viewer: Viewer, input: StartInput, now: string): Promise<Track> {
  const { subject, party } = input
  const id = trackId(subject, party)
  const sides = { party, organizers: await organizersOf(tools.store, subject.dossier) }
  const organizer = may(viewer, 'open-track', { track: sides })
  if (!organizer) demand(viewer, 'volunteer-track', { track: sides })
  const existing = await tools.tracks.openTrack(id)
  if (existing) return existing.row.track
  const { dossier } = await openDossier(tools.store, subject.dossierKind, subject.dossier)
  const words = subjectWords(dossier, subject)
  if (words === undefined)
    throw new Problem('not-found', `Cannot find what "${id}" would follow in "${dossier.head.title}"`)
  const name = await partyName(tools, party)
  const row = newRow(dossier, subject, { printed: name, ref: party }, organizer ? 'organizer' : 'party', now)
  const by = { user: viewer.user?.id ?? '', name: viewer.user?.name ?? '' }
  const audit = { kind: 'audit', at: now, by, organization: party, action: 'track-opened', subject: id } as const
  const result = await tools.tracks.change({
    request: input.request,
    row,
    expectedRev: undefined,
    entries: [],
    audit: [audit],
  })
  if (result === 'conflict') return (await tools.tracks.openTrack(id))?.row.track ?? row.track
  return row.track
}

/** The row of a track in which nobody has spoken yet. */
export function newRow(
  dossier: Dossier,
  subject: TrackSubject,
  party: Track['party'],
  openedBy: Track['opened']['by'],
  now: string,
): TrackRow {
  const track: Track = {
    kind: 'track',
    id: trackId(subject, party.ref),
    subject,
    party: Name.extend({ ref: RegistryRef }).parse(party),
    opened: { by: openedBy, at: now },
    state: 'open',
    dueChanges: [],
    reviewMonths: REVIEW_MONTHS,
    rev: 1,
    ...dueOf(dossier, subject),
  }
  return {
    kind: 'track-row',
    track,
    asked: listingDate(dossier),
    ...wordsFor(dossier, subject),
    standing: summaryOf([], track),
  }
}

/** What a line says of its subject in the words of an edition. */
export function wordsFor(dossier: Dossier, subject: TrackSubject): Pick<TrackRow, 'words' | 'dossierTitle' | 'themes'> {
  return {
    words: subjectWords(dossier, subject) ?? '',
    dossierTitle: dossier.head.title,
    themes: themesOf(dossier, subject),
  }
}

/** What a track follows, in a few words, or undefined when the dossier has no such thing. */
export function subjectWords(dossier: Dossier, subject: TrackSubject): string | undefined {
  if ('recommendation' in subject) {
    const item = dossier.recommendations.find(({ label }) => label === subject.recommendation)
    return item && (item.title ?? plainText(item.text)).slice(0, 400)
  }
  const commitment = dossier.commitments.find(({ id }) => id === subject.commitment)
  if (!subject.provision) return commitment?.title
  return commitment?.provisions.find(({ label }) => label === subject.provision)?.text.slice(0, 400)
}

function themesOf(dossier: Dossier, subject: TrackSubject): string[] {
  if ('recommendation' in subject) {
    return dossier.recommendations.find(({ label }) => label === subject.recommendation)?.themes ?? []
  }
  return dossier.commitments.find(({ id }) => id === subject.commitment)?.themes ?? []
}

function dueOf(dossier: Dossier, subject: TrackSubject): Pick<Track, 'due'> {
  if ('recommendation' in subject) {
    const item = dossier.recommendations.find(({ label }) => label === subject.recommendation)
    return item?.due ? { due: item.due } : {}
  }
  const commitment = dossier.commitments.find(({ id }) => id === subject.commitment)
  const provision = commitment?.provisions.find(({ label }) => label === subject.provision)
  return provision?.due ? { due: provision.due } : {}
}

async function partyName({ store }: FollowUpTools, party: RegistryRef): Promise<string> {
  if (party.register !== 'country' && party.register !== 'organization') {
    throw new Problem('bad-request', `Cannot follow "${refKey(party)}": only countries and organizations are parties`)
  }
  const [entry] = await store.findEntries([party])
  if (!entry) throw new Problem('not-found', `Cannot find "${refKey(party)}" in the registry`)
  return nameOf(entry)
}
