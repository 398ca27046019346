import type { Entry, Evidence, Visibility } from './entry.ts'
import { type RegistryRef, refKey } from './party.ts'
import { isMemberOfAny, type MemberRole, membershipFor, type Viewer } from './viewer.ts'

/** The parties to a track that decide who sees what: whom it concerns, and whose event it came from. */
export interface TrackSides {
  readonly party: RegistryRef
  readonly organizers: readonly RegistryRef[]
}

/** What a viewer may know of an entry; of a retracted one, outsiders know only that it was there. */
export type EntryView = Omit<Entry, 'author' | 'returned'> & {
  readonly own: boolean
  readonly returned?: Entry['returned']
}

/**
 * What a viewer sees of an entry, or undefined when for this viewer it does not exist. Every page, file, feed, index
 * and error takes what this answers, and never the entry itself.
 */
export function viewEntry(entry: Entry, viewer: Viewer, sides: TrackSides): EntryView | undefined {
  const own = isOwn(entry, viewer)
  if (!own && !isOpenTo(entry, viewer, sides)) return undefined
  const { author: _, returned, evidence, ...rest } = entry
  const seen = evidence.filter((item) => own || sees(item.visibility, viewer, sides))
  if (entry.state === 'retracted' && !own) return withoutWords({ ...rest, own, evidence: [] })
  return { ...rest, own, evidence: seen, ...(own && returned ? { returned } : {}) }
}

/** The entries of a track that a viewer may know of, as far as they may know them. */
export function viewEntries(entries: readonly Entry[], viewer: Viewer, sides: TrackSides): EntryView[] {
  return entries.flatMap((entry) => viewEntry(entry, viewer, sides) ?? [])
}

/** Whether anybody at all may read an entry: published, for the public. */
export function isPublic(entry: Entry): boolean {
  return entry.state === 'published' && entry.visibility === 'public'
}

/** The evidence of an entry that anybody may read. */
export function publicEvidence(entry: Entry): Evidence[] {
  return entry.evidence.filter((item) => item.visibility === 'public')
}

const writers: readonly MemberRole[] = ['focal-point', 'head', 'editor', 'administrator', 'assessor']

function isOwn(entry: Entry, viewer: Viewer): boolean {
  const organization = entry.author?.organization
  if (!organization) return false
  const membership = viewer.memberships.find((one) => refKey(one.organization) === refKey(organization))
  return membership !== undefined && writers.includes(membership.role)
}

function isOpenTo(entry: Entry, viewer: Viewer, sides: TrackSides): boolean {
  if (entry.state === 'draft') return false
  if (entry.state === 'released') return isMemberOfAny(viewer, sides.organizers, ['editor', 'administrator'])
  return sees(entry.visibility, viewer, sides)
}

function sees(visibility: Visibility, viewer: Viewer, sides: TrackSides): boolean {
  switch (visibility) {
    case 'public':
      return true
    case 'organizers':
      return isMemberOfAny(viewer, sides.organizers, ['editor', 'administrator'])
    case 'party':
      return (
        membershipFor(viewer, sides.party, ['focal-point', 'head']) !== undefined ||
        isMemberOfAny(viewer, sides.organizers, ['editor', 'administrator'])
      )
    default:
      return visibility satisfies never
  }
}

function withoutWords(view: EntryView): EntryView {
  return { ...view, states: {}, asOf: { start: view.asOf.start.slice(0, 4) } }
}
