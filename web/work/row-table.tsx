import { lateness } from '../../content/model/lateness.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { labelIn, promiseOf } from './row-label.ts'
import { StandingLine } from './standing-line.tsx'

/** What a table of tracks needs beside its rows: the day on which it is read, and where each line leads. */
export interface RowTableProps {
  readonly view: View
  readonly rows: readonly TrackRow[]
  readonly today: string
  readonly caption: string
  /** What all lines share and the page says already: whose desk it is, whose event, or which recommendation. */
  readonly of: 'party' | 'dossier' | 'subject'
  readonly addressOf?: (row: TrackRow) => string
  /** The name of the box with which a line is selected, where the table stands in a form. */
  readonly select?: string
  /** Who looks after a track in one's own mission. */
  readonly assigneesOf?: (row: TrackRow) => readonly string[]
}

/** Tracks as a dense table: what was asked, of whom, where it stands, what is due. */
export function RowTable(props: RowTableProps) {
  const { view, rows, caption, of, select, assigneesOf } = props
  const { words } = view
  const { word } = workWords(view)
  const asks = rows.every(({ track: { subject } }) => 'recommendation' in subject)
  return (
    <table class="stack tracks">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          {select && <th scope="col">{word.select}</th>}
          <th scope="col">{of === 'subject' ? words.label.party : words.label[asks ? 'ask' : 'what']}</th>
          {of === 'dossier' && <th scope="col">{words.label.party}</th>}
          <th scope="col">{word.state}</th>
          <th scope="col">{words.label.due}</th>
          {assigneesOf && <th scope="col">{word.assignees}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row(props: RowTableProps & { row: TrackRow }) {
  const { view, row, today, of, select, assigneesOf } = props
  const { words } = view
  const { word } = workWords(view)
  const name = [labelIn(row), row.words, row.track.party.printed].filter(Boolean).join(words.comma)
  return (
    <tr>
      {select && (
        <td data-label={word.select}>
          <input type="checkbox" name={select} value={row.track.id} aria-label={`${word.select}: ${name}`} />
        </td>
      )}
      <Ask {...props} />
      {of === 'dossier' && (
        <td data-label={words.label.party}>
          <bdi>{row.track.party.printed}</bdi>
        </td>
      )}
      <td data-label={word.state}>
        <StandingLine view={view} standing={row.standing} />
      </td>
      <td data-label={words.label.due}>
        <Due view={view} row={row} today={today} />
      </td>
      {assigneesOf && <td data-label={word.assignees}>{assigneesOf(row).join(words.comma)}</td>}
    </tr>
  )
}

function Ask({ view, row, rows, of, addressOf = publicAddress }: RowTableProps & { row: TrackRow }) {
  const promise = promiseOf(row, rows)
  return (
    <th scope="row">
      <a href={to(view, addressOf(row))}>
        {labelIn(row) && <bdi class="number">{labelIn(row)}</bdi>}{' '}
        <bdi>{of === 'subject' ? row.track.party.printed : row.words}</bdi>
      </a>
      <p class="minor notes">
        {promise && (
          <span>
            <bdi>{promise}</bdi>
          </span>
        )}
        {of === 'party' && (
          <span>
            <bdi>{row.dossierTitle}</bdi>
          </span>
        )}
        {of === 'party' && <span>{dateIn(view.words, row.asked)}</span>}
      </p>
    </th>
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
      {(overdue || silent) && <p class="badge late">{silent ? work.late.silent : work.late.overdue}</p>}
      {standing.lastConfirmed && <p class="minor">{work.say.confirmed(dateIn(view.words, standing.lastConfirmed))}</p>}
    </>
  )
}

function publicAddress({ track }: TrackRow): string {
  return links.track(track)
}
