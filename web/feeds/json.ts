import type { Dossier, DossierRecord } from '../../content/model/dossier.ts'
import type { Edition } from '../../content/model/edition.ts'
import type { Entries, Listing, OpenDossier } from '../../content/model/listing.ts'
import type { Mention } from '../../content/model/mention.ts'
import type { Passage } from '../../content/model/passage.ts'
import { type Prose, plainText } from '../../content/model/prose.ts'
import type { Recommendation } from '../../content/model/recommendation.ts'
import type { Reference } from '../../content/model/reference.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import type { Tag } from '../../content/model/tag.ts'
import { links } from '../links.ts'
import type { Answering } from '../parts/answering.tsx'

/** A page of a list as data, with the address of the page after it. */
export function listData(origin: string, path: string, items: readonly object[], next: string | undefined) {
  const search = new URLSearchParams({ after: next ?? '' })
  return {
    address: origin + path,
    items,
    ...(next !== undefined && { next: `${origin}${path}${path.includes('?') ? '&' : '?'}${search}` }),
  }
}

/** A dossier as data: which edition it is, every record with its address and its text in plain words, and its entries. */
export function dossierData(origin: string, { listing, edition, dossier, entries }: OpenDossier) {
  const { dossierKind: kind, slug } = listing
  return {
    address: origin + links.edition(kind, slug, edition.number),
    current: edition.number === listing.edition,
    state: listing.state,
    edition: editionData(origin, kind, edition),
    ...recordsData(origin, kind, dossier),
    entries: Object.fromEntries([...entries].map(([key, entry]) => [key, entryWithAddress(origin, entry)])),
  }
}

/** One recommendation as data, with the dossier and the edition that it stands in. */
export function recommendationData(
  origin: string,
  open: OpenDossier,
  recommendation: Recommendation,
  answers: readonly Answering[] = [],
) {
  const { listing, edition, dossier } = open
  const { dossierKind: kind, slug } = listing
  return {
    ...recordData(origin, kind, slug, recommendation),
    dossier: { address: origin + links.dossier(kind, slug), title: dossier.head.title },
    edition: editionData(origin, kind, edition),
    items: dossier.recommendations
      .filter(({ label }) => label.startsWith(`${recommendation.label}.`))
      .map((item) => recordData(origin, kind, slug, item)),
    answeredBy: answers.map(({ commitment, open: { dossier: other } }) => ({
      ...recordData(origin, other.head.kind, other.head.slug, commitment),
      dossier: { address: origin + links.dossier(other.head.kind, other.head.slug), title: other.head.title },
    })),
  }
}

/** A registry entry as data, with every record that names it. */
export function entryData(
  origin: string,
  entry: RegistryEntry,
  entries: Entries,
  mentions: readonly Mention[],
  tags: readonly Tag[] = [],
) {
  return {
    ...entryWithAddress(origin, entry),
    entries: Object.fromEntries([...entries].map(([key, each]) => [key, entryWithAddress(origin, each)])),
    mentions: mentions.map((mention) => mentionData(origin, mention)),
    ...(tags.length > 0 && { tags: tags.map(({ by: _, ...tag }) => tag) }),
  }
}

/** A cited document as data, with everywhere it was cited. */
export function referenceData(origin: string, reference: Reference, mentions: readonly Mention[]) {
  return {
    ...reference,
    address: origin + links.entry('reference', reference.id),
    mentions: mentions.map((mention) => mentionData(origin, mention)),
  }
}

/** A line of the archive as data. */
export function listingData(origin: string, listing: Listing) {
  return { ...listing, address: origin + links.dossier(listing.dossierKind, listing.slug) }
}

/** A registry entry with its address. */
export function entryWithAddress(origin: string, entry: RegistryEntry) {
  return { ...entry, address: origin + links.entry(entry.kind, entry.slug) }
}

/** An edition with its address and that of its original document. */
export function editionData(origin: string, kind: Listing['dossierKind'], edition: Edition) {
  return {
    ...edition,
    address: origin + links.edition(kind, edition.dossier, edition.number),
    document: origin + links.document(kind, edition.dossier, edition.number),
  }
}

/** The coverage of a document as data. */
export function coverageData(origin: string, listing: Listing, passages: readonly Passage[]) {
  return { address: origin + links.coverage(listing.dossierKind, listing.slug), hash: listing.hash, passages }
}

function mentionData(origin: string, mention: Mention) {
  return { ...mention, address: origin + links.mention(mention) }
}

function recordsData(origin: string, kind: Listing['dossierKind'], dossier: Dossier) {
  const { head, ...parts } = dossier
  const lists = Object.entries(parts).map(([name, records]) => [
    name,
    records.map((record) => recordData(origin, kind, head.slug, record)),
  ])
  return { head: recordData(origin, kind, head.slug, head), ...Object.fromEntries(lists) }
}

function recordData(origin: string, kind: Listing['dossierKind'], slug: string, record: DossierRecord) {
  const text = proseOf(record)
  return {
    ...record,
    ...(text && { plain: plainText(text) }),
    address: origin + links.record(kind, slug, record),
  }
}

function proseOf(record: DossierRecord): Prose | undefined {
  if ('summary' in record) return record.summary
  return 'text' in record ? record.text : undefined
}
