import * as z from 'zod'
import type { Campaign } from './campaign.ts'
import { firstDay, Instant, lastDay, Period } from './date.ts'
import type { Dossier } from './dossier.ts'
import { Correction, type Edition, Hash } from './edition.ts'
import { type Event, EventType } from './event.ts'
import { Label } from './label.ts'
import { Language } from './language.ts'
import { Name } from './party.ts'
import type { RegistryEntry } from './registry.ts'
import { Slug } from './slug.ts'

/** Whether readers find a dossier, a dossier with a notice that it was withdrawn, or only the trace that it was removed. */
export const ListingState = z.enum(['published', 'retracted', 'removed'])
export type ListingState = z.infer<typeof ListingState>

/** A label that a later edition no longer has, and the last edition that had it. */
export const WithdrawnLabel = z.strictObject({ label: Label, edition: z.int().positive() })
export type WithdrawnLabel = z.infer<typeof WithdrawnLabel>

/** One line of the archive about a dossier: what lists show, and which edition is current. */
export const Listing = z.strictObject({
  kind: z.literal('listing'),
  slug: Slug,
  dossierKind: z.enum(['event', 'campaign']),
  title: z.string(),
  type: EventType.optional(),
  when: Period,
  place: z.string().optional(),
  language: Language,
  organizers: z.array(Name),
  series: z.strictObject({ name: Name, edition: z.int().positive().optional() }).optional(),
  counts: z.strictObject({
    people: z.int().nonnegative(),
    outcomes: z.int().nonnegative(),
    recommendations: z.int().nonnegative(),
    commitments: z.int().nonnegative(),
  }),
  state: ListingState,
  edition: z.int().positive(),
  hash: Hash,
  publishedAt: Instant,
  records: z.int().nonnegative(),
  correction: Correction.optional(),
  withdrawn: z.array(WithdrawnLabel),
  rev: z.int().positive(),
})
export type Listing = z.infer<typeof Listing>

/** Registry entries by their key (`person/virginia-gamba`), as far as a page mentions them. */
export type Entries = ReadonlyMap<string, RegistryEntry>

/** A dossier opened for reading: one edition of it, which edition that is, and the entries its names resolve to. */
export interface OpenDossier {
  readonly listing: Listing
  readonly edition: Edition
  readonly dossier: Dossier
  readonly entries: Entries
}

/** What a listing says of the history of its dossier, rather than of the current edition's words. */
export type ListingHistory = Pick<Listing, 'state' | 'withdrawn' | 'rev'>

/** The line of the archive about a dossier whose current edition is the given one. */
export function listingOf(dossier: Dossier, edition: Edition, history: ListingHistory): Listing {
  const { head } = dossier
  return {
    kind: 'listing',
    slug: head.slug,
    dossierKind: head.kind,
    title: head.title,
    when: head.kind === 'event' ? head.when : campaignPeriod(head),
    language: head.language,
    organizers: head.kind === 'event' ? head.organizers : head.initiators,
    ...(head.kind === 'event' && occasionOf(head)),
    counts: countsOf(dossier),
    ...pointerTo(edition),
    ...history,
  }
}

/** The current edition, of which a listing knows everything, so that no reader has to ask for it. */
export function currentEdition({ slug, edition, hash, publishedAt, records, correction, state }: Listing): Edition {
  return {
    ...{ kind: 'edition', dossier: slug, number: edition, hash, publishedAt },
    ...(correction && { correction }),
    records,
    ...(state === 'removed' && { removed: true }),
  }
}

/** The trace that a removed dossier leaves: its address, its date, its labels and why, and none of its words. */
export function tombstoneOf(listing: Listing, edition: Edition, withdrawn: readonly WithdrawnLabel[]): Listing {
  const { kind, slug, dossierKind, when, language, rev } = listing
  return {
    ...{ kind, slug, dossierKind, title: '', when, language, organizers: [] },
    counts: { people: 0, outcomes: 0, recommendations: 0, commitments: 0 },
    ...pointerTo(edition),
    ...{ state: 'removed', withdrawn: [...withdrawn], rev: rev + 1 },
  }
}

type Pointer = Pick<Listing, 'edition' | 'hash' | 'publishedAt' | 'records' | 'correction'>

function pointerTo({ number, hash, publishedAt, records, correction }: Edition): Pointer {
  return { edition: number, hash, publishedAt, records, ...(correction && { correction }) }
}

function occasionOf({ type, place, series }: Event): Pick<Listing, 'type' | 'place' | 'series'> {
  return { type, ...(place !== undefined && { place }), ...(series && { series }) }
}

function countsOf({ appearances, outcomes, recommendations, commitments }: Dossier): Listing['counts'] {
  const people = new Set(appearances.map(({ id, person }) => person?.ref?.slug ?? person?.printed ?? id))
  return {
    people: people.size,
    outcomes: outcomes.length,
    recommendations: recommendations.length,
    commitments: commitments.length,
  }
}

function campaignPeriod({ launched, asOf }: Campaign): Period {
  if (launched && asOf && lastDay(asOf) >= firstDay(launched)) return { start: launched, end: asOf }
  return { start: asOf ?? launched ?? '0001' }
}
