import type { DossierRecord } from '../../content/model/dossier.ts'
import type { Edition, Hash } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import type { Slug } from '../../content/model/slug.ts'
import type { Freshness } from './batches.ts'
import type { DossierList } from './subjects.ts'

/** A page of a long list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** A reference to a registry entry; concepts are a register of their own. */
export type EntryKey = RegistryRef | { readonly register: 'concept'; readonly slug: Slug }

/** Which part of a list of dossiers is asked for: all of it or one year, from the start or from a cursor. */
export interface ListOptions {
  readonly year?: string | undefined
  readonly cursor?: string | undefined
}

/** An address that was once in use, and where it leads now. */
export interface Redirect {
  readonly path: string
  readonly to: string
}

/** Where records are kept; every adapter passes the contract in `test/functions/store/contract.ts`. */
export interface Store {
  findListing(slug: Slug): Promise<Listing | undefined>
  /** The listings of these dossiers, in no particular order; what is not there is left out. */
  findListings(slugs: readonly Slug[]): Promise<Listing[]>
  /** Listings of one kind, the newest first. */
  listDossiers(list: DossierList, options?: ListOptions): Promise<Page<Listing>>
  /** The slugs of the same, also of those whose listings cannot be read. */
  listSlugs(list: DossierList, cursor?: string): Promise<Page<Slug>>
  findEdition(slug: Slug, number: number): Promise<Edition | undefined>
  /** The editions of a dossier, the oldest first. */
  listEditions(slug: Slug): Promise<Edition[]>
  readRecords(slug: Slug, hash: Hash): Promise<DossierRecord[]>
  /** Writes the records of an edition beside those of others; nobody sees them before `flip`. */
  writeRecords(edition: Edition, records: readonly DossierRecord[], mentions: readonly Mention[]): Promise<void>
  /** Makes an edition current in one step, or answers false when the listing is no longer at the expected revision. */
  flip(listing: Listing, edition: Edition, expectedRev: number | undefined): Promise<boolean>
  /** Keeps an edition as it was, without making it current. */
  putEdition(edition: Edition): Promise<void>
  /** Clears away the mentions of the editions before the given one, which no reader sees any more. */
  dropMentionsBefore(slug: Slug, edition: number): Promise<void>
  /** Deletes every record and mention of a dossier, or the records of one document; its listing and editions stay. */
  eraseRecords(slug: Slug, hash?: Hash): Promise<void>
  /** Mentions of a subject in current editions, newest first. */
  listMentions(subject: string, cursor?: string): Promise<Page<Mention>>
  /** Entries by their keys; what decides something needs the newest, a page that shows names does not. */
  findEntries(keys: readonly EntryKey[], freshness?: Freshness): Promise<RegistryEntry[]>
  /** Entries of a register, ordered by slug. */
  listEntries(register: EntryKey['register'], cursor?: string): Promise<Page<RegistryEntry>>
  putEntry(entry: RegistryEntry): Promise<void>
  /** Where an address that was once in use leads now. */
  findRedirect(path: string): Promise<string | undefined>
  putRedirect(redirect: Redirect): Promise<void>
  /** Deletes old addresses; they lead nowhere from then on. */
  dropRedirects(paths: readonly string[]): Promise<void>
  listRedirects(cursor?: string): Promise<Page<Redirect>>
}
