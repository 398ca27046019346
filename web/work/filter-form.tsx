import type { DeskFilter } from '../../content/model/desk.ts'
import { distribution } from '../../content/model/desk.ts'
import { refKey } from '../../content/model/party.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { to, type View } from '../view.ts'
import { headlineIn, workWords } from '../words/work/speak-work.ts'

/** What is narrowed, and how; `knownOn` is the day as of which the list is read, which a narrower list keeps. */
export interface DeskFilterProps {
  readonly view: View
  readonly rows: readonly TrackRow[]
  readonly filter: DeskFilter
  readonly path: string
  readonly knownOn?: string | undefined
}

/** The form that narrows a list of tracks; its choices are those that the list really has. */
export function DeskFilterForm({ view, rows, filter, path, knownOn }: DeskFilterProps) {
  const { words } = view
  const work = workWords(view)
  const states = distribution(rows).map(([headline]) => ({ value: headline, word: headlineIn(view, headline) }))
  const dossiers = pairs(rows.map(({ track, dossierTitle }) => [track.subject.dossier, dossierTitle]))
  const parties = pairs(rows.map(({ track }) => [refKey(track.party.ref), track.party.printed]))
  const themes = pairs(rows.flatMap((row) => row.themes.map((theme) => [theme, theme.replaceAll('-', ' ')] as const)))
  const late = (['overdue', 'silent', 'contested', 'backwards'] as const).map((value) => ({
    value,
    word: work.late[value],
  }))
  return (
    <form class="filter" method="get" action={to(view, path)}>
      {knownOn && <input type="hidden" name="on" value={knownOn} />}
      <label>
        {work.word.search}
        <input type="search" name="q" value={filter.q ?? ''} maxlength={200} />
      </label>
      <Choice name="state" label={work.word.state} of={states} chosen={filter.state} any={work.word.any} />
      <Choice name="late" label={work.word.lateness} of={late} chosen={filter.late} any={work.word.any} />
      {dossiers.length > 1 && (
        <Choice name="dossier" label={words.label.event} of={dossiers} chosen={filter.dossier} any={work.word.any} />
      )}
      {parties.length > 1 && (
        <Choice name="party" label={words.label.party} of={parties} chosen={filter.party} any={work.word.any} />
      )}
      {themes.length > 1 && (
        <Choice name="theme" label={words.label.themes} of={themes} chosen={filter.theme} any={work.word.any} />
      )}
      <button type="submit">{work.word.filter}</button>
    </form>
  )
}

interface Option {
  readonly value: string
  readonly word: string
}

function Choice(props: {
  name: string
  label: string
  of: readonly Option[]
  chosen: string | undefined
  any: string
}) {
  const { name, label, of, chosen, any } = props
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">{any}</option>
        {of.map(({ value, word }) => (
          <option value={value} selected={value === chosen}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

function pairs(all: readonly (readonly [value: string, word: string])[]): Option[] {
  return [...new Map(all)].map(([value, word]) => ({ value, word })).toSorted((a, b) => (a.word < b.word ? -1 : 1))
}
