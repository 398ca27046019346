import type { DossierRecord } from '../../content/model/dossier.ts'
import type { Edition, Hash } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import type { Slug } from '../../content/model/slug.ts'

/** A page of a long list; `next` is the cursor of the page after it. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** A reference to a registry entry; concepts are a register of their own. */
export type EntryKey = RegistryRef | { readonly register: 'concept'; readonly slug: Slug }

/** Where records are kept; every adapter passes the contract in `test/functions/store/contract.ts`. */
export interface Store {
  findListing(slug: Slug): Promise<Listing | undefined>
  /** Listings of a kind, the newest event first. */
  listDossiers(kind: Listing['dossierKind'], cursor?: string): Promise<Page<Listing>>
  findEdition(slug: Slug, number: number): Promise<Edition | undefined>
  listEditions(slug: Slug): Promise<Edition[]>
  readRecords(slug: Slug, hash: Hash): Promise<DossierRecord[]>
  /** Writes the records of an edition beside those of others; nobody sees them before `flip`. */
  writeRecords(slug: Slug, hash: Hash, records: readonly DossierRecord[], mentions: readonly Mention[]): Promise<void>
  /** Makes an edition current in one step, or answers false when the listing is no longer at the expected revision. */
  flip(listing: Listing, edition: Edition, expectedRev: number | undefined): Promise<boolean>
  /** Mentions of a subject in current editions, newest first. */
  listMentions(subject: string, cursor?: string): Promise<Page<Mention>>
  findEntries(keys: readonly EntryKey[]): Promise<RegistryEntry[]>
  listEntries(register: EntryKey['register'], cursor?: string): Promise<Page<RegistryEntry>>
  putEntry(entry: RegistryEntry): Promise<void>
  /** Where an address that was once in use leads now. */
  findRedirect(path: string): Promise<string | undefined>
  putRedirect(path: string, to: string): Promise<void>
}
