import { type DeskFilter, type Distribution, pageOfRows } from '../../content/model/desk.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { Work } from '../../content/model/work.ts'
import { DistributionChart } from '../charts/distribution.tsx'
import { searchPath } from '../find/address.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { SelectAll, TermFields } from './bulk-fields.tsx'
import { DeskFilterForm } from './filter-form.tsx'
import { OwnTermList } from './own-terms.tsx'
import { Pending } from './pending.tsx'
import { RowPager } from './row-pager.tsx'
import { RowTable } from './row-table.tsx'

/** What the own desk of a party shows, beside what anybody may see: what waits there and the notes of the mission. */
export interface DeskProps extends AccountBarProps {
  readonly party: RegistryRef
  readonly name: string
  readonly rows: readonly TrackRow[]
  readonly shown: readonly TrackRow[]
  readonly distribution: Distribution
  readonly work: Work
  readonly filter: DeskFilter
  readonly today: string
  /** The terms that the mission gave for itself, and the one that narrows the desk now. */
  readonly terms: readonly (readonly [concept: string, tags: readonly Tag[]])[]
  readonly term?: string | undefined
  /** The vocabulary, to complete a term that somebody types. */
  readonly concepts: readonly (readonly [slug: string, label: string])[]
}

/** The desk of a party: what is asked of it, by whom, since when, what is due or silent, and what waits to be sent. */
export function DeskPage(props: DeskProps) {
  const { view, party, name, rows, shown, filter } = props
  const work = workWords(view)
  return (
    <Layout view={view} head={{ title: labelled(view, work.word.desk, name), hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={work.word.desk} title={<bdi>{name}</bdi>} />
      <Pending view={view} rows={rows} pending={props.work.pending} />
      <DistributionChart view={view} of={props.distribution} id="standing" />
      {rows.length > 0 && <DeskFilterForm view={view} rows={rows} filter={filter} path={links.desk(party)} />}
      <OwnTermList view={view} party={party} terms={props.terms} chosen={props.term} />
      <Section view={view} id="tracks" title={work.word.followUp} count={shown.length}>
        {rows.length === 0 && <NothingAsked view={view} />}
        {rows.length > 0 && shown.length === 0 && <Nothing>{work.word.noTracks}</Nothing>}
        {shown.length > 0 && <Tracks {...props} />}
      </Section>
      <TableExchange {...props} />
    </Layout>
  )
}

/** The answer to a party of whom nothing was asked by name: it may take up what was asked of many. */
function NothingAsked({ view }: { view: View }) {
  return (
    <>
      <Nothing>{workWords(view).word.nothingAsked}</Nothing>
      <p>
        <a href={to(view, searchPath({ filters: { kind: ['recommendation'] } }))}>{view.words.head.recommendations}</a>
      </p>
    </>
  )
}

function Tracks({ view, party, shown, filter, today, concepts, work: { notes } }: DeskProps) {
  const { word } = workWords(view)
  return (
    <form class="work" method="post" action="/desk/bulk">
      <input type="hidden" name="mission" value={`${party.register}/${party.slug}`} />
      <RowTable
        view={view}
        rows={pageOfRows(shown, filter.page).rows}
        today={today}
        caption={word.followUp}
        of="party"
        addressOf={({ track }) => links.deskTrack(track.id)}
        select="tracks"
        assigneesOf={({ track }) => notes.find((note) => note.track === track.id)?.assignees ?? []}
      />
      <RowPager view={view} rows={shown} filter={filter} />
      <SelectAll view={view} rows={shown} />
      <p class="actions">
        <label>
          {word.assignees} <input type="text" name="assignees" maxlength={200} list="assignees" dir="auto" />
        </label>
        <datalist id="assignees">
          {[...new Set(notes.flatMap(({ assignees }) => assignees))].map((assignee) => (
            <option value={assignee} />
          ))}
        </datalist>
        <button type="submit" class="quiet" name="what" value="assign">
          {word.assign}
        </button>
      </p>
      <p class="minor">{word.privately}</p>
      <TermFields view={view} concepts={concepts} />
    </form>
  )
}

function TableExchange({ view, party }: DeskProps) {
  const { word } = workWords(view)
  return (
    <Section view={view} id="table" title={word.import}>
      <p>
        <a href={`${links.desk(party)}.csv`}>{word.table}</a>
      </p>
      <p class="minor">{word.tableNote}</p>
      <form class="work" method="post" action={`${links.desk(party)}/import`} enctype="multipart/form-data">
        <p class="actions">
          <label>
            {word.import} <input type="file" name="table" accept=".csv,text/csv" required />
          </label>
          <button type="submit">{word.preview}</button>
        </p>
      </form>
    </Section>
  )
}
