import type { Entries } from '../../content/model/listing.ts'
import type { Mention, MentionRelation } from '../../content/model/mention.ts'
import type { Concept, Organization, RegistryEntry } from '../../content/model/registry.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { EntryFacts } from '../parts/entry-facts.tsx'
import { Holders, Terms } from '../parts/entry-terms.tsx'
import { type DayRead, KnownOnForm, KnownOnNotice } from '../parts/known-on.tsx'
import { MentionTable, MoreLink } from '../parts/mentions.tsx'
import { EntryName, entryName } from '../parts/name.tsx'
import { PartyFollowUp } from '../parts/recognition.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { TaggedPart } from '../parts/tags.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'
import { FollowUpPart } from '../work/followed.tsx'

/** What the page of a registry entry shows. */
export interface EntryProps {
  readonly view: View
  readonly entry: RegistryEntry
  /** The entries that this one is tied to, by key. */
  readonly entries: Entries
  readonly mentions: readonly Mention[]
  readonly next?: string | undefined
  /** Narrower terms of a concept, by slug. */
  readonly narrower?: readonly Concept[]
  /** What organizers tied to a concept. */
  readonly tagged?: readonly Tag[]
  readonly nextTagged?: string | undefined
  /** Where everything stands that is followed of a country or an organization. */
  readonly rows?: readonly TrackRow[]
  /** The day as of which the page is read. */
  readonly day?: DayRead | undefined
}

/** A person, organization, office, country, series or theme, and every record that names it. */
export function EntryPage(props: EntryProps) {
  const { view, entry, entries, day } = props
  const path = links.entry(entry.kind, entry.slug)
  return (
    <Layout view={view} head={{ title: entryName(view, entry), canonical: path, hidden: day?.knownOn !== undefined }}>
      <article>
        <Title view={view} kind={kindOf(view, entry)} title={<EntryName view={view} entry={entry} />} />
        <KnownOnNotice view={view} day={day} />
        <Section view={view} id="facts" title={view.words.head.facts}>
          <EntryFacts view={view} entry={entry} entries={entries} />
        </Section>
        {(entry.kind === 'country' || entry.kind === 'organization') && (
          <PartyFollowUp view={view} entry={entry} linked={(props.rows ?? []).length === 0} />
        )}
        {entry.kind === 'office' && <Holders view={view} office={entry} entries={entries} />}
        {entry.kind === 'concept' && (
          <Terms view={view} concept={entry} entries={entries} narrower={props.narrower ?? []} />
        )}
        {(entry.kind === 'country' || entry.kind === 'organization') && (
          <FollowUpPart
            view={view}
            rows={props.rows ?? []}
            path={links.partyFollowUp({ register: entry.kind, slug: entry.slug })}
          />
        )}
        <MentionParts {...props} />
        <MoreLink view={view} path={path} next={props.next} />
        <TaggedPart view={view} tags={props.tagged ?? []} entries={entries} path={path} next={props.nextTagged} />
        {day && <KnownOnForm view={view} day={day} />}
      </article>
    </Layout>
  )
}

function MentionParts({ view, entry, mentions }: EntryProps) {
  const { words } = view
  if (mentions.length === 0) return <Nothing>{words.none.mentions}</Nothing>
  const parts = partsFor(view, entry)
  const named = new Set(parts.flatMap(({ relations }) => relations))
  const others = mentions.filter(({ relation }) => !named.has(relation))
  return (
    <>
      {parts.map(({ id, title, relations, none, note }) => {
        const rows = mentions.filter(({ relation }) => relations.includes(relation))
        if (rows.length === 0 && none === undefined) return null
        return (
          <Section view={view} id={id} title={title} count={rows.length} {...(note ? { note } : {})}>
            {rows.length === 0 ? (
              <Nothing>{none}</Nothing>
            ) : (
              <MentionTable view={view} mentions={rows} caption={title} words={columnOf(view, id)} {...nameOn(entry)} />
            )}
          </Section>
        )
      })}
      {others.length > 0 && (
        <Section view={view} id="mentions" title={words.head.otherMentions} count={others.length}>
          <MentionTable view={view} mentions={others} caption={words.head.otherMentions} words={words.label.passage} />
        </Section>
      )}
    </>
  )
}

interface Part {
  readonly id: string
  readonly title: string
  readonly relations: readonly MentionRelation[]
  readonly none?: string
  readonly note?: string
}

/** Which parts the page of an entry has, by what kind of entry it is. */
function partsFor({ words }: View, entry: RegistryEntry): Part[] {
  const { head, none } = words
  const appeared: Part = { id: 'appearances', title: head.appearances, relations: ['appeared', 'represented'] }
  const activity: Part = { id: 'activity', title: head.activity, relations: ['organized', 'sponsored', 'in-series'] }
  const asks: Part = { id: 'asks', title: head.asks, relations: ['asked-of'] }
  const promises: Part = { id: 'promises', title: head.promises, relations: ['committed'] }
  switch (entry.kind) {
    case 'person':
      return [{ ...appeared, note: words.say.notesAppear }]
    case 'office':
      return [appeared, asks]
    case 'organization':
      return isState(entry) ? [asks, promises, appeared, activity] : [activity, appeared, asks, promises]
    case 'country':
      return [{ ...asks, none: none.asks }, { ...promises, none: none.promises }, appeared, activity]
    case 'series':
      return [{ ...activity, title: words.nav.events }]
    case 'concept':
      return []
    default:
      return entry satisfies never
  }
}

function kindOf({ terms, words }: View, entry: RegistryEntry): string {
  switch (entry.kind) {
    case 'person':
      return words.label.person
    case 'organization':
      return terms.organization[entry.type]
    case 'office':
      return words.label.office
    case 'country':
      return words.label.country
    case 'series':
      return words.label.series
    case 'concept':
      return terms.scheme[entry.scheme]
    default:
      return entry satisfies never
  }
}

function nameOn(entry: RegistryEntry): { name?: string } {
  return entry.kind === 'person' ? { name: entry.name } : {}
}

function columnOf({ words }: View, id: string): string {
  if (id === 'appearances') return words.label.capacity
  return id === 'asks' ? words.label.ask : words.label.what
}

function isState({ type }: Organization): boolean {
  return type === 'state' || type === 'ministry' || type === 'permanent-mission'
}
