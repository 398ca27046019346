import type { Entries } from '../../content/model/listing.ts'
import type { Office, Organization, RegistryEntry } from '../../content/model/registry.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { type Fact, Facts } from './facts.tsx'
import { EntryName } from './name.tsx'

/** What a registry entry is, with the entries it is tied to. */
export function EntryFacts({ view, entry, entries }: { view: View; entry: RegistryEntry; entries: Entries }) {
  return <Facts rows={factsOf(view, entry, entries)} />
}

function factsOf(view: View, entry: RegistryEntry, entries: Entries): Fact[] {
  const { words, terms } = view
  switch (entry.kind) {
    case 'person':
      return [
        [words.label.otherNames, namesOf(entry.otherNames, view)],
        [words.label.note, !entry.named && words.say.titleOnly],
      ]
    case 'organization':
      return organizationFacts(view, entry, entries)
    case 'office':
      return officeFacts(view, entry, entries)
    case 'country':
      return [
        [words.label.code, entry.code],
        [words.label.otherNames, namesOf(entry.otherNames, view)],
      ]
    case 'series':
      return [
        [
          words.label.organizers,
          listOf(
            view,
            entries,
            entry.organizers.map((ref) => [ref.register, ref.slug] as const),
          ),
        ],
        [words.label.note, entry.description && <span {...inLanguage(view, 'en')}>{entry.description}</span>],
      ]
    case 'concept':
      return [
        [words.label.scheme, terms.scheme[entry.scheme]],
        [words.label.definition, entry.definition && <span {...inLanguage(view, 'en')}>{entry.definition}</span>],
        [words.label.otherNames, namesOf(entry.synonyms, view)],
      ]
    default:
      return entry satisfies never
  }
}

function organizationFacts(view: View, entry: Organization, entries: Entries): Fact[] {
  const { words, terms } = view
  return [
    [words.label.type, terms.organization[entry.type]],
    [words.label.otherNames, namesOf(entry.acronym ? [entry.acronym, ...entry.otherNames] : entry.otherNames, view)],
    [words.label.represents, entry.represents && listOf(view, entries, [['country', entry.represents]])],
    [words.label.country, entry.country && listOf(view, entries, [['country', entry.country]])],
    [words.label.partOf, entry.parent && listOf(view, entries, [['organization', entry.parent]])],
    [words.label.website, entry.url && <a href={entry.url}>{entry.url.replace(/^https?:\/\//, '')}</a>],
    [words.label.note, entry.note && <span {...inLanguage(view, 'en')}>{entry.note}</span>],
  ]
}

function officeFacts(view: View, entry: Office, entries: Entries): Fact[] {
  const { words } = view
  return [
    [words.label.organization, entry.organization && listOf(view, entries, [['organization', entry.organization]])],
    [words.label.established, entry.established && dateIn(words, entry.established)],
    [words.label.otherNames, namesOf(entry.acronym ? [entry.acronym, ...entry.otherNames] : entry.otherNames, view)],
  ]
}

/** Entries by register and slug as links with their names. */
export function listOf(view: View, entries: Entries, keys: readonly (readonly [Register, string])[]) {
  if (keys.length === 0) return undefined
  return (
    <>
      {keys.map(([register, slug], at) => {
        const entry = entries.get(`${register}/${slug}`)
        return (
          <>
            {at > 0 && view.words.comma}
            <a href={to(view, links.entry(register, slug))}>
              {entry ? <EntryName view={view} entry={entry} /> : <bdi>{slug}</bdi>}
            </a>
          </>
        )
      })}
    </>
  )
}

type Register = Parameters<typeof links.entry>[0]

function namesOf(names: readonly string[], view: View) {
  if (names.length === 0) return undefined
  return names.map((name, at) => (
    <>
      {at > 0 && view.words.comma}
      <bdi>{name}</bdi>
    </>
  ))
}
