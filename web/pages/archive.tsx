import { EventType } from '../../content/model/event.ts'
import type { Listing } from '../../content/model/listing.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { ListingTable } from '../parts/listings.tsx'
import { MoreLink } from '../parts/mentions.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { yearOf } from '../words/date.ts'

/** What the archive of events shows: its listings, and the conditions in its address. */
export interface ArchiveProps {
  readonly view: View
  readonly listings: readonly Listing[]
  readonly year?: string | undefined
  readonly type?: string | undefined
  readonly next?: string | undefined
}

/** The archive of events: compact, by year, filtered by year and type through its address. */
export function ArchivePage(props: ArchiveProps) {
  const { view, listings, year, type } = props
  const { words } = view
  return (
    <Layout view={view} head={{ title: words.nav.events }}>
      <Title view={view} title={words.nav.events} />
      <Filter {...props} />
      {listings.length === 0 && <Nothing>{words.none.events}</Nothing>}
      {[...byYear(listings)].map(([each, inYear]) => (
        <Section view={view} id={`year-${each}`} title={each} count={inYear.length}>
          <ListingTable view={view} listings={inYear} caption={`${words.nav.events} ${each}`} />
        </Section>
      ))}
      <MoreLink view={view} path={links.events(year, type)} next={props.next} />
    </Layout>
  )
}

/** The campaigns, the latest first. */
export function CampaignsPage(props: { view: View; listings: readonly Listing[]; next?: string | undefined }) {
  const { view, listings, next } = props
  const { words } = view
  return (
    <Layout view={view} head={{ title: words.nav.campaigns }}>
      <Title view={view} title={words.nav.campaigns} />
      {listings.length === 0 ? (
        <Nothing>{words.none.campaigns}</Nothing>
      ) : (
        <ListingTable view={view} listings={listings} caption={words.nav.campaigns} />
      )}
      <MoreLink view={view} path={links.campaigns()} next={next} />
    </Layout>
  )
}

function Filter({ view, year, type }: ArchiveProps) {
  const { words, terms } = view
  return (
    <form class="filter" method="get" action={to(view, links.events())}>
      <label>
        {words.label.year}{' '}
        <input name="year" value={year} inputmode="numeric" pattern="[0-9]{4}" maxlength={4} size={6} />
      </label>
      <label>
        {words.label.type}{' '}
        <select name="type">
          <option value="">{words.label.all}</option>
          {EventType.options.map((each) => (
            <option value={each} selected={each === type}>
              {terms.event[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{words.label.show}</button>
    </form>
  )
}

function byYear(listings: readonly Listing[]): Map<string, Listing[]> {
  return Map.groupBy(listings, ({ when }) => yearOf(when.end ?? when.start))
}
