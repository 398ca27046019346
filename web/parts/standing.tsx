import type { Statement } from '../../content/model/statement.ts'
import { links } from '../links.ts'
import { inLanguage, to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { NameOf, type Reading } from './name.tsx'
import type { Home } from './recommendations.tsx'

/** A value of the follow-up vocabulary: a small mark, and always the word beside it. */
export function Mark({ tone, children }: { tone: Tone; children: string }) {
  return <span class={`mark ${tone}`}>{children}</span>
}

/** What a document states of a party: its values in words unless a page has them already, the note and its date. */
export function StatementText(props: Reading & { statement: Statement; home: Home; marked?: boolean }) {
  const { statement, home, view, language, marked = true } = props
  const { note } = statement
  const { words } = view
  return (
    <div class="statement" id={`statement-${statement.id}`}>
      {marked && <StatementMarks view={view} statement={statement} />}
      {note && <p {...inLanguage(view, language)}>{note}</p>}
      <p class="minor notes">
        <span>{words.say.saidOn(dateIn(words, statement.asOf))}</span>
        <span>
          <Subject statement={statement} home={home} view={view} />
        </span>
      </p>
    </div>
  )
}

/** The values of a statement, each with its mark and its word. */
export function StatementMarks({ view, statement }: { view: View; statement: Statement }) {
  const { response, progress, direction, listing, cause } = statement
  const { terms, words } = view
  return (
    <p class="marks">
      {response && <Mark tone={response === 'repudiated' ? 'back' : 'still'}>{terms.response[response]}</Mark>}
      {progress && <Mark tone={progressTone(progress)}>{terms.progress[progress]}</Mark>}
      {direction && <Mark tone={directionTone(direction)}>{terms.direction[direction]}</Mark>}
      {listing && <Mark tone={listing === 'delisted' ? 'done' : 'still'}>{terms.listing[listing]}</Mark>}
      {cause && <span class="minor">{labelled(view, words.label.cause, terms.cause[cause])}</span>}
    </p>
  )
}

/** Statements about parties that no table of the page lists. */
export function Statements(props: Reading & { statements: readonly Statement[]; home: Home }) {
  const { statements, home, ...reading } = props
  return (
    <ul class="items">
      {statements.map((statement) => (
        <li>
          <p class="lead">
            <NameOf name={statement.party} {...reading} />
          </p>
          <StatementText statement={statement} home={home} {...reading} />
        </li>
      ))}
    </ul>
  )
}

function Subject({ statement, home, view }: { statement: Statement; home: Home; view: View }) {
  const { subject } = statement
  if ('recommendation' in subject) {
    const path = links.recommendation(home.kind, home.slug, subject.recommendation)
    return <a href={to(view, path)}>{view.words.say.recommendation(subject.recommendation)}</a>
  }
  if (subject.provision === undefined) {
    return <a href={`#commitment-${subject.commitment}`}>{view.terms.record.commitment}</a>
  }
  const anchor = `#provision-${subject.commitment}-${subject.provision}`
  return <a href={anchor}>{view.words.say.provision(subject.provision)}</a>
}

/** What a mark looks like; each look has a shape of its own beside its colour. */
export type Tone = 'done' | 'moving' | 'still' | 'back' | 'unknown'

/** What the mark of a progress looks like. */
export function progressTone(progress: NonNullable<Statement['progress']>): Tone {
  if (progress === 'implemented') return 'done'
  if (progress === 'not_assessed' || progress === 'no_information' || progress === 'not_applicable') return 'unknown'
  return progress === 'not_started' || progress === 'planned' ? 'still' : 'moving'
}

/** What the mark of a direction looks like. */
export function directionTone(direction: NonNullable<Statement['direction']>): Tone {
  if (direction === 'advancing') return 'moving'
  return direction === 'set_back' || direction === 'reversed' ? 'back' : 'still'
}
