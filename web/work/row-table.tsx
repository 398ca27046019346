import { labelOf } from '../../content/model/desk.ts'
import { lateness } from '../../content/model/lateness.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { StandingLine } from './standing-line.tsx'

/** What a table of tracks needs beside its rows: the day on which it is read, and where each line leads. */
export interface RowTableProps {
  readonly view: View
  readonly rows: readonly TrackRow[]
  readonly today: string
  readonly caption: string
  readonly addressOf?: (row: TrackRow) => string
  /** The name of the box with which a line is selected, where the table stands in a form. */
  readonly select?: string
}

/** Tracks as a dense table: what was asked, of whom, where it stands, what is due. */
export function RowTable({ view, rows, today, caption, addressOf = publicAddress, select }: RowTableProps) {
  const { words } = view
  const work = workWords(view)
  return (
    <table class="stack tracks">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {select && <th scope="col">{work.word.select}</th>}
          <th scope="col">{words.label.ask}</th>
          <th scope="col">{words.label.party}</th>
          <th scope="col">{work.word.state}</th>
          <th scope="col">{words.label.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row view={view} row={row} today={today} address={addressOf(row)} select={select} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: { view: View; row: TrackRow; today: string; address: string; select: string | undefined }) {
  const { view, row, today, address, select } = props
  const { words } = view
  const work = workWords(view)
  return (
    <tr>
      {select && (
        <td data-label={work.word.select}>
          <input
            type="checkbox"
            name={select}
            value={row.track.id}
            aria-label={`${labelOf(row)} ${row.track.party.printed}`}
          />
        </td>
      )}
      <th scope="row">
        <a href={to(view, address)}>
          <bdi class="number">{labelOf(row)}</bdi> <bdi>{row.words}</bdi>
        </a>
        <p class="minor notes">
          <span>
            <bdi>{row.dossierTitle}</bdi>
          </span>
          <span>{dateIn(words, row.asked)}</span>
        </p>
      </th>
      <td data-label={words.label.party}>
        <bdi>{row.track.party.printed}</bdi>
      </td>
      <td data-label={work.word.state}>
        <StandingLine view={view} standing={row.standing} />
      </td>
      <td data-label={words.label.due}>
        <Due view={view} row={row} today={today} />
      </td>
    </tr>
  )
}

/** When something is due, how often that was moved, and whether it is late; silence is named too. */
export function Due({ view, row: { track, standing }, today }: { view: View; row: TrackRow; today: string }) {
  const work = workWords(view)
  const { overdue, silent } = lateness(track, standing, today)
  return (
    <>
      {track.due && (
        <p>{work.say.due(dateIn(view.words, track.due), track.dueChanges.filter(({ from }) => from).length)}</p>
      )}
      {(overdue || silent) && <p class="badge back">{silent ? work.late.silent : work.late.overdue}</p>}
      {standing.lastConfirmed && <p class="minor">{work.say.confirmed(dateIn(view.words, standing.lastConfirmed))}</p>}
    </>
  )
}

function publicAddress({ track }: TrackRow): string {
  return links.track(track)
}
