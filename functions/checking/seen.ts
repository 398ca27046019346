import type { Edition, Hash } from '../../content/model/edition.ts'
import type { Entry } from '../../content/model/entry.ts'
import type { Listing } from '../../content/model/listing.ts'
import { type RegistryRef, refKey } from '../../content/model/party.ts'
import type { PendingEntry } from '../../content/model/work.ts'
import type { SavedDraft } from '../../content/reading/saved-draft.ts'
import type { CurrentIndex } from '../indexing/index-shelf.ts'
import type { Item } from '../store/items.ts'
import type { EntryKey } from '../store/store.ts'

/** What is known of a dossier to those that point to it. */
export interface SeenDossier {
  readonly kind: Listing['dossierKind']
  readonly state: Listing['state']
  readonly organizers: readonly RegistryRef[]
  readonly rev: number
  readonly hash: Hash
  readonly editions: readonly Edition[]
  /** The labels that its recommendations have or ever had; unknown when its words are gone. */
  readonly labels?: ReadonlySet<string>
  /** When its words were last removed; what was written before that is gone rightly. */
  readonly erasedAt?: string
}

/** What is known of a track to those that point to it. */
export interface SeenTrack {
  readonly key: string
  readonly dossier: string
  readonly party: RegistryRef
  readonly rev: number
  readonly label?: string
  readonly entries: ReadonlyMap<string, Pick<Entry, 'state' | 'author'>>
}

/** Something that waits in an organization, as the table has it. */
export interface SeenWork {
  readonly key: string
  readonly organization: RegistryRef
  readonly pending?: PendingEntry
  readonly track: string
}

/** One thing that points to another: where it stands, and what it points to. */
export interface Pointer {
  readonly key: string
  readonly to: string
}

/** That somebody is on record to have written an entry. */
export interface WrittenEntry {
  readonly key: string
  readonly track: string
  readonly entry: string
  readonly at: string
}

/** What a draft consists of, and the address that it leads to where it can be opened. */
export interface SeenParts {
  readonly parts: number
  readonly decisions: number
  readonly leadsTo?: string
}

/** What the partitions say of each other, gathered while they pass by. */
export interface Seen {
  readonly dossiers: Map<string, SeenDossier>
  readonly entries: Set<string>
  readonly tracks: Map<string, SeenTrack>
  readonly accounts: Set<string>
  readonly redirects: Map<string, string>
  readonly work: SeenWork[]
  readonly expectedWork: Map<string, PendingEntry>
  readonly toEntries: Map<string, Pointer>
  readonly toDossiers: Pointer[]
  readonly toAccounts: Pointer[]
  /** Entries of tracks that somebody is on record to have written. */
  readonly written: WrittenEntry[]
  /** Records of changes of tracks that say more than that they happened. */
  readonly told: (Pointer & { readonly at: string })[]
  readonly drafts: Map<string, SavedDraft & { readonly key: string }>
  readonly draftParts: Map<string, SeenParts>
  /** The marks by which erasure finds what lies apart from a dossier, those that are there and those that must be. */
  readonly marks: Set<string>
  readonly expectedMarks: Map<string, { readonly dossier: string; readonly put: Item; readonly key: string }>
  /** The index that readers use, and the changes of the vocabulary, each with the one that undid it. */
  readonly indexes: CurrentIndex[]
  readonly vocabulary: Map<string, { readonly key: string; readonly undoneBy?: string | undefined }>
}

/** Nothing seen yet. */
export function nothingSeen(): Seen {
  return {
    dossiers: new Map(),
    entries: new Set(),
    tracks: new Map(),
    accounts: new Set(),
    redirects: new Map(),
    work: [],
    expectedWork: new Map(),
    toEntries: new Map(),
    toDossiers: [],
    toAccounts: [],
    written: [],
    told: [],
    drafts: new Map(),
    draftParts: new Map(),
    marks: new Set(),
    expectedMarks: new Map(),
    indexes: [],
    vocabulary: new Map(),
  }
}

/** Remembers which entries and dossiers something points to. */
export function pointTo(seen: Seen, key: string, refs: readonly (EntryKey | undefined)[]): void {
  for (const ref of refs) {
    if (!ref) continue
    const to = ref.register === 'concept' ? `concept/${ref.slug}` : refKey(ref)
    if (!seen.toEntries.has(to)) seen.toEntries.set(to, { key, to })
  }
}
