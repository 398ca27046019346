import type { DeskFilter } from '../../content/model/desk.ts'
import { distribution, pageOfRows } from '../../content/model/desk.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { DistributionChart } from '../charts/distribution.tsx'
import { MonthsChart, type MonthsProps } from '../charts/months.tsx'
import { Layout } from '../layout.tsx'
import { type DayRead, KnownOnForm, KnownOnNotice, onQuery, shownDay } from '../parts/known-on.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { boardSpeech } from '../words/board.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AskedAndPromised } from './asked-and-promised.tsx'
import { DeskFilterForm } from './filter-form.tsx'
import { RowPager } from './row-pager.tsx'
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
  readonly day: DayRead
  /** For a campaign: its parties, and what was said of each month by month. */
  readonly campaign?: Omit<MonthsProps, 'view'> | undefined
}

/** Everything that was asked of a party, or on an event, and where each thing stands; readable by anyone. */
export function FollowUpPage(props: FollowUpProps) {
  const { view, title, path, of, rows, shown, filter, campaign, day } = props
  const work = workWords(view)
  return (
    <Layout
      view={view}
      head={{ title: labelled(view, work.word.followUp, title), canonical: path, hidden: day.knownOn !== undefined }}
    >
      <Title view={view} kind={work.word.followUp} title={<bdi>{title}</bdi>} />
      <KnownOnNotice view={view} day={day} />
      {rows.length === 0 ? (
        <Nothing>{work.word.noFollowUp}</Nothing>
      ) : (
        <>
          <DistributionChart view={view} of={distribution(shown)} id="standing" />
          <DeskFilterForm view={view} rows={rows} filter={filter} path={path} knownOn={day.knownOn} />
          {of === 'party' ? <AskedAndPromised {...props} today={shownDay(day)} /> : <Tracks {...props} />}
          <Files {...props} />
          {campaign && (
            <Section view={view} id="months" title={work.word.matrix}>
              <MonthsChart view={view} {...campaign} />
            </Section>
          )}
        </>
      )}
      <KnownOnForm view={view} day={day} keep={keptOf(filter)} />
    </Layout>
  )
}

function Tracks({ view, of, shown, filter, day }: FollowUpProps) {
  const { word } = workWords(view)
  const { rows } = pageOfRows(shown, filter.page)
  return (
    <Section view={view} id="tracks" title={word.followUp} count={shown.length}>
      {shown.length === 0 ? (
        <Nothing>{word.noTracks}</Nothing>
      ) : (
        <RowTable view={view} rows={rows} today={shownDay(day)} caption={word.followUp} of={of} />
      )}
      <RowPager view={view} rows={shown} filter={filter} />
    </Section>
  )
}

/** The same lines as a table and as a feed. */
function Files({ view, path, of, filter, day }: FollowUpProps) {
  const query = onQuery(day, keptOf(filter))
  return (
    <p class="ways">
      <a href={to(view, `${path}.csv${query}`)}>{workWords(view).word.table}</a>
      {of === 'party' && <a href={to(view, `${path}.atom${query}`)}>{boardSpeech[view.language].feed}</a>}
    </p>
  )
}

/** The conditions of the page, without which of its pages it is: a table or a feed has them all. */
function keptOf({ page: _, ...conditions }: DeskFilter): Record<string, string> {
  return conditions
}
