import { type Language, type Words, wordsIn } from '../../content/model/language.ts'
import type { Entries } from '../../content/model/listing.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'

/** What the parts of one dossier share: the reader's side, the entries that names resolve to, the document's language. */
export interface Reading {
  readonly view: View
  readonly entries: Entries
  readonly language: Language
}

/** A printed name, linked to what it is resolved to; where the two differ, both are shown. */
export function NameOf({ name, view, entries, language }: Reading & { name: Name }) {
  const entry = name.ref && entries.get(refKey(name.ref))
  const registered = entry && differingName(name, entry, language)
  return (
    <>
      {name.ref ? (
        <a href={to(view, links.entry(name.ref.register, name.ref.slug))}>
          <bdi {...inLanguage(view, language)}>{name.printed}</bdi>
        </a>
      ) : (
        <bdi {...inLanguage(view, language)}>{name.printed}</bdi>
      )}
      {registered && <Registered view={view} entry={entry} />}
    </>
  )
}

/** Several names, parted by the comma of the language. */
export function NamesOf({ names, ...reading }: Reading & { names: readonly Name[] }) {
  return (
    <>
      {names.map((name, at) => (
        <>
          {at > 0 && reading.view.words.comma}
          <NameOf name={name} {...reading} />
        </>
      ))}
    </>
  )
}

/** Several names, one on a line. */
export function NameLines({ names, ...reading }: Reading & { names: readonly Name[] }) {
  return (
    <ul class="lines">
      {names.map((name) => (
        <li>
          <NameOf name={name} {...reading} />
        </li>
      ))}
    </ul>
  )
}

/** The note that a printed name is registered under another one. */
export function Registered({ view, entry }: { view: View; entry: RegistryEntry }) {
  return (
    <span class="registered">
      {' ('}
      {view.words.say.registeredAs} <EntryName view={view} entry={entry} />)
    </span>
  )
}

/** The name of a registry entry for the reader, marked when it falls back to another language. */
export function EntryName({ view, entry }: { view: View; entry: RegistryEntry }) {
  const words = wordsOfEntry(entry)
  if (typeof words === 'string') return <bdi>{words}</bdi>
  const own = words[view.language] !== undefined
  return <bdi {...inLanguage(view, own ? view.language : 'en')}>{wordsIn(words, view.language)}</bdi>
}

/** The name of a registry entry for the reader as plain words. */
export function entryName(view: View, entry: RegistryEntry): string {
  const words = wordsOfEntry(entry)
  return typeof words === 'string' ? words : wordsIn(words, view.language)
}

/** The registered name where a document prints one that the registry does not know for the entry. */
export function differingName(name: Name, entry: RegistryEntry, language: Language): string | undefined {
  const words = wordsOfEntry(entry)
  const names = typeof words === 'string' ? [words] : Object.values(words)
  const acronym = 'acronym' in entry ? entry.acronym : undefined
  const known = [...names, ...otherNamesOf(entry), acronym]
  if (known.some((registered) => registered !== undefined && same(registered, name.printed))) return undefined
  return typeof words === 'string' ? words : (Object.entries(words).find(([key]) => key === language)?.[1] ?? words.en)
}

function otherNamesOf(entry: RegistryEntry): readonly string[] {
  if (entry.kind === 'concept') return entry.synonyms
  return entry.kind === 'series' ? [] : entry.otherNames
}

function same(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain(words: string): string {
  return words.replace(/^the /i, '').replace(/[’']/g, "'").replace(/\s+/g, ' ').trim().toLocaleLowerCase('en')
}

function wordsOfEntry(entry: RegistryEntry): string | Words {
  switch (entry.kind) {
    case 'person':
    case 'series':
      return entry.name
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
