import type { RegistryEntry } from '../../content/model/registry.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { MoreLink } from '../parts/mentions.tsx'
import { EntryName, entryName } from '../parts/name.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'

/** The registers that have a list of all their entries. */
export type ListedRegister = 'person' | 'organization' | 'office' | 'country' | 'series' | 'concept'

/** All entries of a register, grouped by what they are, in the order of the alphabet. */
export function RegisterPage(props: {
  view: View
  register: ListedRegister
  entries: readonly RegistryEntry[]
  next?: string | undefined
}) {
  const { view, register, entries, next } = props
  const title = view.words.nav[wordOf[register]]
  return (
    <Layout view={view} head={{ title, canonical: links.list(register) }}>
      <Title view={view} title={title} />
      {entries.length === 0 && <Nothing>{view.words.none.entries}</Nothing>}
      {grouped(view, entries).map(([group, members], at) => (
        <Section view={view} id={`group-${at + 1}`} title={group} count={members.length}>
          <ul class="columns">
            {members.map((entry) => (
              <li>
                <a href={to(view, links.entry(entry.kind, entry.slug))}>
                  <EntryName view={view} entry={entry} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <MoreLink view={view} path={links.list(register)} next={next} />
    </Layout>
  )
}

const wordOf = {
  person: 'people',
  organization: 'organizations',
  office: 'offices',
  country: 'countries',
  series: 'series',
  concept: 'themes',
} as const

/** Entries in the order of the reader's alphabet, under what they are or, where all are alike, under their letter. */
function grouped(view: View, entries: readonly RegistryEntry[]): [string, RegistryEntry[]][] {
  const { compare } = new Intl.Collator(view.language)
  const sorted = entries.toSorted((a, b) => compare(entryName(view, a), entryName(view, b)))
  const groups = [...Map.groupBy(sorted, (entry) => groupOf(view, entry))]
  return groups.toSorted(([a], [b]) => compare(a, b))
}

function groupOf(view: View, entry: RegistryEntry): string {
  const { words, terms } = view
  if (entry.kind === 'organization') return terms.organization[entry.type]
  if (entry.kind === 'concept') return terms.scheme[entry.scheme]
  // @NOTE Chinese has no letters, and a group for each first character would hold one name.
  if (view.language === 'zh' || entry.kind === 'office' || entry.kind === 'series') return words.nav[wordOf[entry.kind]]
  return entryName(view, entry).normalize('NFD').slice(0, 1).toLocaleUpperCase(view.language)
}
