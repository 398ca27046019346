import type { Listing } from '../../content/model/listing.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { ListingTable } from '../parts/listings.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { to, type View } from '../view.ts'

/** The way in: what this is, the latest events, the campaigns. */
export function HomePage(props: { view: View; events: readonly Listing[]; campaigns: readonly Listing[] }) {
  const { view, events, campaigns } = props
  const { words } = view
  return (
    <Layout view={view} head={{ title: words.nav.home }}>
      <header class="title home">
        <h1>{words.site.tagline}</h1>
        <p class="below">{words.home.intro}</p>
      </header>
      <Section view={view} id="events" title={words.head.latest}>
        {events.length > 0 ? (
          <ListingTable view={view} listings={events} caption={words.head.latest} />
        ) : (
          <Nothing>{words.none.events}</Nothing>
        )}
        <p class="pager">
          <a href={to(view, links.events())}>{words.home.open}</a>
        </p>
      </Section>
      <Section view={view} id="campaigns" title={words.nav.campaigns}>
        {campaigns.length > 0 ? (
          <ListingTable view={view} listings={campaigns} caption={words.nav.campaigns} />
        ) : (
          <Nothing>{words.none.campaigns}</Nothing>
        )}
      </Section>
    </Layout>
  )
}
