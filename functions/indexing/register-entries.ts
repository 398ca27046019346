import { addressOf } from '../../content/model/address.ts'
import {
  nameOf,
  type Office,
  type Organization,
  type Person,
  type RegistryEntry,
  spellingsOf,
  translationsOf,
} from '../../content/model/registry.ts'
import type { Concept, SearchEntry } from '../search/entry.ts'

/** The registers as a search needs them: entries that are found by themselves, and the vocabulary that finds others. */
export interface Registers {
  readonly entries: readonly SearchEntry[]
  readonly concepts: readonly Concept[]
}

/** What the registers bring to the index, in the order of their slugs. */
export function registersOf(all: readonly RegistryEntry[]): Registers {
  const sorted = all.toSorted((a, b) => (`${a.kind}/${a.slug}` < `${b.kind}/${b.slug}` ? -1 : 1))
  const offices = sorted.filter((entry) => entry.kind === 'office')
  const people = new Map(sorted.flatMap((entry) => (entry.kind === 'person' ? [[entry.slug, entry] as const] : [])))
  return {
    entries: sorted.flatMap((entry) => entryOf(entry, offices, people) ?? []),
    concepts: sorted.flatMap((entry) => conceptOf(entry) ?? []),
  }
}

function entryOf(
  entry: RegistryEntry,
  offices: readonly Office[],
  people: ReadonlyMap<string, Person>,
): SearchEntry | undefined {
  if (entry.kind === 'concept' || entry.kind === 'series') return undefined
  const { kind, slug } = entry
  const base = {
    id: addressOf({ register: kind, slug }).slice(1),
    title: nameOf(entry),
    names: spellingsOf(entry).filter((name) => name !== nameOf(entry)),
    language: 'en',
  }
  switch (kind) {
    case 'person':
      return { ...base, kind: 'person', ...under(officesOf(slug, offices)), facets: { person: [slug] } }
    case 'organization':
      return { ...base, kind: 'organization', text: entry.note ?? '', facets: organizationFacets(entry) }
    case 'office':
      return { ...base, kind: 'organization', ...under(holdersOf(entry, people)), facets: holderFacets(entry) }
    case 'country':
      return { ...base, kind: 'organization', text: '', facets: { country: [slug] } }
    default:
      return kind satisfies never
  }
}

function under(lines: readonly string[]): Pick<SearchEntry, 'text' | 'context'> {
  return { text: lines.join('\n'), ...(lines[0] && { context: lines[0] }) }
}

function officesOf(person: string, offices: readonly Office[]): string[] {
  return offices.filter(({ holders }) => holders.some((holder) => holder.person === person)).map(nameOf)
}

function holdersOf({ holders }: Office, people: ReadonlyMap<string, Person>): string[] {
  return holders.flatMap(({ person }) => people.get(person)?.name ?? [])
}

function holderFacets({ organization, holders }: Office): SearchEntry['facets'] {
  return {
    organization: organization ? [organization] : [],
    person: [...new Set(holders.map(({ person }) => person))].toSorted(),
  }
}

function organizationFacets({ slug, represents, country }: Organization): SearchEntry['facets'] {
  const countries = [represents, country].flatMap((each) => each ?? [])
  return { organization: [slug], country: [...new Set(countries)].toSorted() }
}

/** @NOTE A term that was merged into another counts as narrower than it, so what carries it is found under both. */
function conceptOf(entry: RegistryEntry): Concept | undefined {
  const { kind, slug } = entry
  if (kind === 'office') return undefined
  const facet = kind === 'concept' ? 'theme' : kind
  const labels = translationsOf(entry)
  const synonyms = spellingsOf(entry).filter((name) => !Object.values(labels).includes(name))
  const broader =
    kind === 'concept' ? [...entry.broader, ...(entry.replacedBy ? [entry.replacedBy] : [])] : ([] as const)
  return {
    facet,
    value: slug,
    labels,
    ...(synonyms.length > 0 && { synonyms }),
    ...(broader.length > 0 && { broader }),
  }
}
