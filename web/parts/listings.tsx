import type { Listing } from '../../content/model/listing.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { numberIn } from '../words/number.ts'

/** Dossiers as a compact table: when, what, by whom, and how much came of it. */
export function ListingTable({
  view,
  listings,
  caption,
}: {
  view: View
  listings: readonly Listing[]
  caption: string
}) {
  const { words } = view
  const counted = columns.filter(({ count }) => listings.some(({ counts }) => counts[count] > 0))
  return (
    <table class="stack archive">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.date}</th>
          <th scope="col">{words.label.title}</th>
          {counted.map(({ head }) => (
            <th scope="col" class="amount">
              {words.head[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listings.map((listing) => (
          <ListingRow view={view} listing={listing} counted={counted} />
        ))}
      </tbody>
    </table>
  )
}

type Column = {
  readonly count: keyof Listing['counts']
  readonly head: 'people' | 'outcomes' | 'recommendations' | 'commitments'
}

/** What is counted, each with its heading; a column without any count in the whole table is left out. */
const columns: readonly Column[] = [
  { count: 'people', head: 'people' },
  { count: 'outcomes', head: 'outcomes' },
  { count: 'commitments', head: 'commitments' },
  { count: 'recommendations', head: 'recommendations' },
]

function ListingRow({ view, listing, counted }: { view: View; listing: Listing; counted: readonly Column[] }) {
  const { words } = view
  return (
    <tr>
      <td class="when">{periodIn(words, listing.when)}</td>
      <th scope="row">
        <a href={to(view, links.dossier(listing.dossierKind, listing.slug))}>
          <bdi {...inLanguage(view, listing.language)}>{listing.title}</bdi>
        </a>
        <ListingNotes view={view} listing={listing} />
      </th>
      {counted.map(({ count, head }) => (
        <td class="amount" data-label={words.head[head]}>
          {numberIn(words, listing.counts[count])}
        </td>
      ))}
    </tr>
  )
}

function ListingNotes({ view, listing }: { view: View; listing: Listing }) {
  const type = listing.type ? view.terms.event[listing.type] : view.terms.record.campaign
  return (
    <p class="minor notes">
      <span>{type}</span>
      {listing.organizers.length > 0 && (
        <span {...inLanguage(view, listing.language)}>
          {listing.organizers.map((name) => name.printed).join(view.words.comma)}
        </span>
      )}
      {listing.place && <span {...inLanguage(view, listing.language)}>{listing.place}</span>}
      {listing.state === 'retracted' && <span>{view.terms.correction.retraction}</span>}
    </p>
  )
}
