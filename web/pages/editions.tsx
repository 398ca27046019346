import type { Edition } from '../../content/model/edition.ts'
import type { Listing } from '../../content/model/listing.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Title } from '../parts/title.tsx'
import { inLanguage, to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { numberIn } from '../words/number.ts'

/** Every edition of a dossier, with the corrections that say why there is another one. */
export function EditionsPage({
  view,
  listing,
  editions,
}: {
  view: View
  listing: Listing
  editions: readonly Edition[]
}) {
  const { words } = view
  const { dossierKind: kind, slug } = listing
  return (
    <Layout
      view={view}
      head={{ title: labelled(view, words.head.editions, listing.title), canonical: links.editions(kind, slug) }}
    >
      <Title
        view={view}
        kind={
          <a href={to(view, links.dossier(kind, slug))}>
            <bdi {...inLanguage(view, listing.language)}>{listing.title}</bdi>
          </a>
        }
        title={words.head.editions}
        note={words.say.editionsIntro}
      />
      <EditionTable view={view} listing={listing} editions={editions} />
    </Layout>
  )
}

function EditionTable({ view, listing, editions }: { view: View; listing: Listing; editions: readonly Edition[] }) {
  const { words } = view
  const newest = editions.toSorted((a, b) => b.number - a.number)
  return (
    <table class="stack">
      <caption class="unseen">{words.head.editions}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.edition}</th>
          <th scope="col">{words.label.published}</th>
          <th scope="col">{words.label.correction}</th>
          <th scope="col" class="amount">
            {words.label.records}
          </th>
          <th scope="col">{words.label.document}</th>
        </tr>
      </thead>
      <tbody>
        {newest.map((edition) => (
          <EditionRow view={view} listing={listing} edition={edition} />
        ))}
      </tbody>
    </table>
  )
}

function EditionRow({ view, listing, edition }: { view: View; listing: Listing; edition: Edition }) {
  const { words } = view
  const { dossierKind: kind, slug, language } = listing
  return (
    <tr>
      <th scope="row">
        <a href={to(view, links.edition(kind, slug, edition.number))}>{edition.number}</a>
        {edition.number === listing.edition && <span class="minor">{` ${words.label.current}`}</span>}
      </th>
      <td data-label={words.label.published}>{dayIn(words, edition.publishedAt)}</td>
      <td data-label={words.label.correction}>
        {edition.correction && (
          <>
            {view.terms.correction[edition.correction.type]}
            <p class="minor" {...inLanguage(view, language)}>
              {edition.correction.note}
            </p>
          </>
        )}
      </td>
      <td class="amount" data-label={words.label.records}>
        {numberIn(words, edition.records)}
      </td>
      <td data-label={words.label.document}>
        <a href={links.document(kind, slug, edition.number)}>
          <code class="hash">{edition.hash.slice(0, 12)}</code>
        </a>
      </td>
    </tr>
  )
}
