import * as z from 'zod'
import { Period } from './date.ts'
import type { Dossier } from './dossier.ts'
import { Correction, type Edition, Hash } from './edition.ts'
import { EventType } from './event.ts'
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
