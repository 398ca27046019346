import * as z from 'zod'
import { Instant, PartialDate } from './date.ts'
import { Words } from './language.ts'
import { RegistryRef } from './party.ts'
import { Href } from './prose.ts'
import { Slug } from './slug.ts'

/** A person, known by a name or by a title only. */
export const Person = z.strictObject({
  kind: z.literal('person'),
  slug: Slug,
  name: z.string().min(1).max(200),
  named: z.boolean(),
  otherNames: z.array(z.string().min(1).max(200)).max(20),
})
export type Person = z.infer<typeof Person>

/** What an organization is; the words are neutral, and none of them is a recognition. */
export const OrganizationType = z.enum([
  'state',
  'permanent-mission',
  'ministry',
  'un-entity',
  'regional-organization',
  'intergovernmental-organization',
  'ngo',
  'non-state-armed-group',
  'armed-force',
  'political-movement',
  'monitoring-body',
  'academic',
  'media',
  'collective',
  'other',
])
export type OrganizationType = z.infer<typeof OrganizationType>

/** An organization; a mission represents a country. */
export const Organization = z.strictObject({
  kind: z.literal('organization'),
  slug: Slug,
  type: OrganizationType,
  names: Words,
  acronym: z.string().max(40).optional(),
  otherNames: z.array(z.string().min(1).max(300)).max(30),
  represents: Slug.optional(),
  country: Slug.optional(),
  parent: Slug.optional(),
  url: Href.optional(),
  note: z.string().max(1000).optional(),
})
export type Organization = z.infer<typeof Organization>

/** Who held an office, and when that is known from; a holder seen at one event has that date and no more. */
export const Holder = z.strictObject({
  person: Slug,
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  seen: z.array(PartialDate).max(50),
})
export type Holder = z.infer<typeof Holder>

/** A post with successive holders. */
export const Office = z.strictObject({
  kind: z.literal('office'),
  slug: Slug,
  titles: Words,
  acronym: z.string().max(40).optional(),
  otherNames: z.array(z.string().min(1).max(300)).max(30),
  organization: Slug.optional(),
  established: PartialDate.optional(),
  holders: z.array(Holder).max(100),
})
export type Office = z.infer<typeof Office>

/** A country with the official short names that the United Nations uses. */
export const Country = z.strictObject({
  kind: z.literal('country'),
  slug: Slug,
  code: z.string().regex(/^[A-Z]{3}$/, 'Expected an ISO 3166-1 alpha-3 code'),
  names: Words,
  otherNames: z.array(z.string().min(1).max(200)).max(30),
})
export type Country = z.infer<typeof Country>

/** A run of events under one name. */
export const Series = z.strictObject({
  kind: z.literal('series'),
  slug: Slug,
  name: z.string().min(1).max(300),
  organizers: z.array(RegistryRef).max(20),
  description: z.string().max(2000).optional(),
})
export type Series = z.infer<typeof Series>

/** Whether a concept of the vocabulary is a theme, a grave violation or a target of the Sustainable Development Goals. */
export const Scheme = z.enum(['theme', 'grave-violation', 'sdg-target', 'region'])
export type Scheme = z.infer<typeof Scheme>

/** A term of a vocabulary with its labels per language, broader terms and synonyms. */
export const Concept = z.strictObject({
  kind: z.literal('concept'),
  slug: Slug,
  scheme: Scheme,
  labels: Words,
  synonyms: z.array(z.string().min(1).max(200)).max(60),
  broader: z.array(Slug).max(5),
  related: z.array(Slug).max(20),
  definition: z.string().max(1000).optional(),
  /** Terms that were merged into this one: what was tagged with them counts as tagged with it. */
  absorbs: z.array(Slug).max(100).optional(),
  /** The term that this one was merged into; its address leads there for ever. */
  replacedBy: Slug.optional(),
  /** When it was last changed at the desk; from then on publishing the vocabulary leaves it alone. */
  curatedAt: Instant.optional(),
})
export type Concept = z.infer<typeof Concept>

/** An entry of a register: what printed names are resolved to. */
export const RegistryEntry = z.discriminatedUnion('kind', [Person, Organization, Office, Country, Series, Concept])
export type RegistryEntry = z.infer<typeof RegistryEntry>

/** The canonical name of an entry in English. */
export function nameOf(entry: RegistryEntry): string {
  switch (entry.kind) {
    case 'person':
    case 'series':
      return entry.name
    case 'organization':
    case 'country':
      return entry.names.en
    case 'office':
      return entry.titles.en
    case 'concept':
      return entry.labels.en
    default:
      return entry satisfies never
  }
}

/** The canonical name of an entry per language; a person or a series is called the same in all. */
export function translationsOf(entry: RegistryEntry): Words {
  switch (entry.kind) {
    case 'person':
    case 'series':
      return { en: entry.name }
    case 'organization':
    case 'country':
      return entry.names
    case 'office':
      return entry.titles
    case 'concept':
      return entry.labels
    default:
      return entry satisfies never
  }
}

/** Every way in which an entry is written: its names in all languages, its other names and its acronym. */
export function spellingsOf(entry: RegistryEntry): string[] {
  const others = 'otherNames' in entry ? entry.otherNames : 'synonyms' in entry ? entry.synonyms : []
  const acronym = 'acronym' in entry && entry.acronym ? [entry.acronym] : []
  return [...new Set([...Object.values(translationsOf(entry)), ...others, ...acronym])]
}
