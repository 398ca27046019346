import type { RegistryEntry } from '../../content/model/registry.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { MoreLink } from '../parts/mentions.tsx'
import { EntryName } from '../parts/name.tsx'
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
      {[...Map.groupBy(entries, (entry) => groupOf(view, entry))].map(([group, members], at) => (
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

function groupOf({ words, terms }: View, entry: RegistryEntry): string {
  if (entry.kind === 'organization') return terms.organization[entry.type]
  if (entry.kind === 'concept') return terms.scheme[entry.scheme]
  return words.nav[wordOf[entry.kind]]
}
