import type { Entries } from '../../content/model/listing.ts'
import type { Slug } from '../../content/model/slug.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { EntryName } from './name.tsx'

/** The themes of a record, each leading to what else was said about it. */
export function Themes({ view, themes, entries }: { view: View; themes: readonly Slug[]; entries: Entries }) {
  return (
    <>
      {themes.map((slug, at) => {
        const entry = entries.get(`concept/${slug}`)
        return (
          <>
            {at > 0 && view.words.comma}
            <a href={to(view, links.entry('concept', slug))}>
              {entry ? <EntryName view={view} entry={entry} /> : <bdi>{slug}</bdi>}
            </a>
          </>
        )
      })}
    </>
  )
}
