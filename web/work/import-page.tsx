import type { TableFault, TableLine } from '../../content/model/desk-table.ts'
import type { Entry } from '../../content/model/entry.ts'
import type { RegistryRef } from '../../content/model/party.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import type { View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { Attempt } from './form.tsx'

/** What a table that came in would change, before anything is changed. */
export interface ImportProps extends AccountBarProps {
  readonly party: RegistryRef
  readonly name: string
  readonly changes: readonly { readonly line: TableLine; readonly row: TrackRow; readonly before?: Said }[]
  readonly unchanged: number
  readonly faults: readonly TableFault[]
  readonly text: string
  readonly request: string
}

type Said = Pick<Entry, 'asOf' | 'states'>

/** The difference between a table and what was said before, line by line, and the button that takes it in. */
export function ImportPage(props: ImportProps) {
  const { view, name, changes, unchanged, faults, party } = props
  const { word, say } = workWords(view)
  return (
    <Layout view={view} head={{ title: word.import, hidden: true, data: false }}>
      <AccountBar {...props} />
      <Title view={view} kind={word.desk} title={word.import} below={<bdi>{name}</bdi>} />
      <p>{`${say.changes(changes.length)}. ${say.unchanged(unchanged)}.`}</p>
      <Faults view={view} faults={faults} />
      {changes.length > 0 && <Changes {...props} />}
      {changes.length > 0 && faults.length === 0 && (
        <form class="work" method="post" action={`${links.desk(party)}/import/confirm`}>
          <Attempt request={props.request} />
          <textarea name="table" hidden aria-label={word.table}>
            {props.text}
          </textarea>
          <p class="actions">
            <button type="submit">{word.takeIn}</button>
          </p>
        </form>
      )}
    </Layout>
  )
}

function Faults({ view, faults }: { view: View; faults: readonly TableFault[] }) {
  const { word } = workWords(view)
  if (faults.length === 0) return null
  return (
    <Section view={view} id="faults" title={word.faults} count={faults.length}>
      <ul class="items numbers" lang="en" dir="ltr">
        {faults.map(({ line, message }) => (
          <li class="item">
            <p class="tag number">{line}</p>
            <p class="text">{message}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Changes({ view, changes }: ImportProps) {
  const { word } = workWords(view)
  return (
    <table class="stack">
      <caption class="unseen">{word.preview}</caption>
      <thead>
        <tr>
          <th scope="col">{view.words.label.lines}</th>
          <th scope="col">{view.words.label.ask}</th>
          <th scope="col">{word.before}</th>
          <th scope="col">{word.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ line, row, before }) => (
          <tr>
            <td class="number" data-label={view.words.label.lines}>
              {line.line}
            </td>
            <th scope="row">
              <bdi>{row.words}</bdi>
            </th>
            <td data-label={word.before}>{before ? <Words view={view} said={before} /> : word.none}</td>
            <td data-label={word.after}>
              <Words view={view} said={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ view, said: { asOf, states } }: { view: View; said: Said }) {
  const { terms } = view
  const { response, progress, direction, listing, cause, note } = states
  const values = [
    periodIn(view.words, asOf),
    response && terms.response[response],
    progress && terms.progress[progress],
    direction && terms.direction[direction],
    listing && terms.listing[listing],
    cause && terms.cause[cause],
  ]
  return (
    <>
      {values.filter(Boolean).join(' · ')}
      {note && <p dir="auto">{note}</p>}
    </>
  )
}
