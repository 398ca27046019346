import type { Statement } from '../../content/model/statement.ts'
import { inLanguage } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { numberIn } from '../words/number.ts'
import { NameOf, type Reading } from './name.tsx'
import { StatementMarks } from './standing.tsx'

/** Many statements under what they share: the party, the date and the values once, then the label of each with its note. */
export function LongStatements({ statements, ...reading }: Reading & { statements: readonly Statement[] }) {
  const { view } = reading
  return (
    <ul class="items">
      {[...Map.groupBy(statements, sharedBy).values()].map(([first, ...others]) => {
        if (!first) return null
        const all = [first, ...others]
        return (
          <li>
            <p class="lead">
              <NameOf name={first.party} {...reading} />
            </p>
            <StatementMarks view={view} statement={first} />
            <p class="minor notes">
              <span>{view.words.say.saidOn(dateIn(view.words, first.asOf))}</span>
              <span>{numberIn(view.words, all.length)}</span>
            </p>
            <ul class="inline">
              {all.map((statement) => (
                <Labelled {...reading} statement={statement} />
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

function Labelled({ view, language, statement: { id, subject, note } }: Reading & { statement: Statement }) {
  const [anchor, label] =
    'recommendation' in subject
      ? [`recommendation-${subject.recommendation}`, subject.recommendation]
      : subject.provision
        ? [`provision-${subject.commitment}-${subject.provision}`, subject.provision]
        : [`commitment-${subject.commitment}`, subject.commitment]
  return (
    <li id={`statement-${id}`} {...(note && { class: 'noted' })}>
      <a href={`#${anchor}`}>{label}</a>
      {note && <span {...inLanguage(view, language)}>{` ${note}`}</span>}
    </li>
  )
}

/** What statements must have in common to stand under one head. */
function sharedBy({ party, asOf, response, progress, direction, listing, cause }: Statement): string {
  return JSON.stringify([party, asOf, response, progress, direction, listing, cause])
}
