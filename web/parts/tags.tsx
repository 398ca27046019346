import type { Entries } from '../../content/model/listing.ts'
import { refKey } from '../../content/model/party.ts'
import type { Tag } from '../../content/model/tag.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { EntryName } from './name.tsx'
import { Section } from './section.tsx'

/** The terms that organizers gave beside those that the document states, each with who gave it. */
export function TagsPart({ view, tags, entries }: { view: View; tags: readonly Tag[]; entries: Entries }) {
  const { word } = workWords(view)
  if (tags.length === 0) return null
  return (
    <Section view={view} id="tags" title={word.tags} count={tags.length} note={word.taggedNote}>
      <ul class="items">
        {tags.map((tag) => (
          <li>
            <a href={to(view, links.entry('concept', tag.concept))}>
              <NameOfKey view={view} entries={entries} name={`concept/${tag.concept}`} />
            </a>{' '}
            <TaggedBy view={view} tag={tag} entries={entries} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What organizers tied to a theme, wherever it stands; `next` leads on to what is older. */
export function TaggedPart(props: {
  view: View
  tags: readonly Tag[]
  entries: Entries
  path: string
  next?: string | undefined
}) {
  const { view, tags, entries, path, next } = props
  const { word } = workWords(view)
  if (tags.length === 0) return null
  return (
    <Section view={view} id="tagged" title={word.taggedWith} count={tags.length} note={word.taggedNote}>
      <ul class="items">
        {tags.map((tag) => (
          <li>
            <a href={to(view, addressOf(tag))}>
              <bdi>{tag.target.kind === 'recommendation' ? `${tag.target.id} ${tag.words}` : tag.words}</bdi>
            </a>
            <p class="minor notes">
              <span>
                <bdi>{tag.dossierTitle}</bdi>
              </span>
              <span>{dateIn(view.words, tag.date)}</span>
              <span>
                <TaggedBy view={view} tag={tag} entries={entries} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <p class="pager">
          <a rel="next" href={to(view, `${path}?${new URLSearchParams({ tagged: next })}#tagged`)}>
            {view.words.label.more}
          </a>
        </p>
      )}
    </Section>
  )
}

function TaggedBy({ view, tag, entries }: { view: View; tag: Tag; entries: Entries }) {
  const { register, slug } = tag.organization
  return (
    <span class="minor">
      {workWords(view).word.taggedBy}{' '}
      <a href={to(view, links.entry(register, slug))}>
        <NameOfKey view={view} entries={entries} name={refKey(tag.organization)} />
      </a>
    </span>
  )
}

function NameOfKey({ view, entries, name }: { view: View; entries: Entries; name: string }) {
  const entry = entries.get(name)
  return entry ? <EntryName view={view} entry={entry} /> : <bdi>{name.split('/')[1]}</bdi>
}

function addressOf({ target: { dossierKind, dossier, kind, id } }: Tag): string {
  const page = links.dossier(dossierKind, dossier)
  if (kind === 'dossier') return page
  return kind === 'recommendation' ? links.recommendation(dossierKind, dossier, id) : `${page}#${kind}-${id}`
}
