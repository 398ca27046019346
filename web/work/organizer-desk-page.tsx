import type { DeskFilter } from '../../content/model/desk.ts'
import { distribution, pageOfRows } from '../../content/model/desk.ts'
import type { OpenDossier } from '../../content/model/listing.ts'
import type { RegistryEntry } from '../../content/model/registry.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { PendingEntry } from '../../content/model/work.ts'
import { DistributionChart } from '../charts/distribution.tsx'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { inLanguage, to } from '../view.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { DueFields, SelectAll } from './bulk-fields.tsx'
import { DeskFilterForm } from './filter-form.tsx'
import { FollowForm } from './follow-form.tsx'
import { Pending } from './pending.tsx'
import { RowPager } from './row-pager.tsx'
import { RowTable } from './row-table.tsx'

/** What those who organize an event or campaign see of it. */
export interface OrganizerDeskProps extends AccountBarProps {
  readonly open: OpenDossier
  readonly rows: readonly TrackRow[]
  readonly shown: readonly TrackRow[]
  readonly pending: readonly PendingEntry[]
  readonly parties: readonly RegistryEntry[]
  readonly concepts: readonly (readonly [slug: string, label: string])[]
  readonly filter: DeskFilter
  readonly today: string
  readonly newRequest: () => string
}

/** The organizer's desk of one event or campaign: what waits for a look, where every party stands, what is to be followed. */
export function OrganizerDeskPage(props: OrganizerDeskProps) {
  const { view, open, rows, shown, filter } = props
  const { head } = open.dossier
  const { word } = workWords(view)
  const path = links.deskFollowUp(head.kind, head.slug)
  return (
    <Layout view={view} head={{ title: labelled(view, word.desk, head.title), hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title
        view={view}
        kind={word.desk}
        title={
          <a href={to(view, links.dossier(head.kind, head.slug))}>
            <bdi {...inLanguage(view, head.language)}>{head.title}</bdi>
          </a>
        }
      />
      <p class="ways">
        <a href={to(view, links.tagging(head.kind, head.slug))}>{word.tags}</a>
        <a href={to(view, links.dossierFollowUp(head.kind, head.slug))}>{word.followUp}</a>
        <a href={`${links.dossierFollowUp(head.kind, head.slug)}.csv`}>{word.table}</a>
      </p>
      <Pending {...props} />
      <DistributionChart view={view} of={distribution(shown)} id="standing" />
      {rows.length > 0 && <DeskFilterForm view={view} rows={rows} filter={filter} path={path} />}
      <Section view={view} id="tracks" title={word.followUp} count={shown.length}>
        {shown.length === 0 ? (
          <Nothing>{rows.length === 0 ? word.noFollowUp : word.noTracks}</Nothing>
        ) : (
          <Tracks {...props} />
        )}
      </Section>
      <FollowForm {...props} />
    </Layout>
  )
}

function Tracks({ view, shown, filter, today }: OrganizerDeskProps) {
  return (
    <form class="work" method="post" action="/desk/bulk">
      <RowTable
        view={view}
        rows={pageOfRows(shown, filter.page).rows}
        today={today}
        caption={workWords(view).word.followUp}
        of="dossier"
        addressOf={({ track }) => links.deskTrack(track.id)}
        select="tracks"
      />
      <RowPager view={view} rows={shown} filter={filter} />
      <SelectAll view={view} rows={shown} />
      <DueFields view={view} />
    </form>
  )
}
