import type { DeskFilter } from '../../content/model/desk.ts'
import { distribution } from '../../content/model/desk.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { DistributionChart } from '../charts/distribution.tsx'
import { MonthsChart, type MonthsProps } from '../charts/months.tsx'
import { Layout } from '../layout.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { DeskFilterForm } from './filter-form.tsx'
import { RowTable } from './row-table.tsx'

/** What a page of follow-up shows: all tracks of one party or of one dossier, as far as a filter lets them through. */
export interface FollowUpProps {
  readonly view: View
  readonly title: string
  readonly path: string
  readonly of: 'party' | 'dossier'
  readonly rows: readonly TrackRow[]
  readonly shown: readonly TrackRow[]
  readonly filter: DeskFilter
  readonly today: string
  /** For a campaign: its parties, and what was said of each month by month. */
  readonly campaign?: Omit<MonthsProps, 'view'> | undefined
}

/** Everything that was asked of a party, or on an event, and where each thing stands; readable by anyone. */
export function FollowUpPage({ view, title, path, of, rows, shown, filter, today, campaign }: FollowUpProps) {
  const work = workWords(view)
  return (
    <Layout view={view} head={{ title: `${work.word.followUp}: ${title}`, canonical: path }}>
      <Title view={view} kind={work.word.followUp} title={<bdi>{title}</bdi>} below={work.say.tracks(rows.length)} />
      {rows.length === 0 ? (
        <Nothing>{work.word.noFollowUp}</Nothing>
      ) : (
        <>
          <DistributionChart view={view} of={distribution(shown)} id="standing" />
          <DeskFilterForm view={view} rows={rows} filter={filter} path={path} />
          <Section view={view} id="tracks" title={work.word.followUp} count={shown.length}>
            {shown.length === 0 ? (
              <Nothing>{work.word.noTracks}</Nothing>
            ) : (
              <RowTable view={view} rows={shown} today={today} caption={work.word.followUp} of={of} />
            )}
            <p class="minor">
              <a href={to(view, `${path}.csv`)}>{work.word.table}</a>
            </p>
          </Section>
          {campaign && (
            <Section view={view} id="months" title={work.word.matrix}>
              <MonthsChart view={view} {...campaign} />
            </Section>
          )}
        </>
      )}
    </Layout>
  )
}
