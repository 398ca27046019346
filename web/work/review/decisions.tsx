import type { Decision } from '../../../content/reading/decision.ts'
import type { TakenDecision } from '../../../content/reading/saved-draft.ts'
import { Section } from '../../parts/section.tsx'
import { dayIn } from '../../words/date.ts'
import { labelled } from '../../words/labelled.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { type Desk, passageName, recordName, recordText } from './place.ts'

const SHOWN = 20

/** What was decided, the newest first. */
export function Decisions({ desk, decisions }: { desk: Desk; decisions: readonly TakenDecision[] }) {
  const { view } = desk
  const { word } = reviewWords(view)
  if (decisions.length === 0) return null
  return (
    <Section view={view} id="decisions" title={word.decisions} count={decisions.length}>
      <DecisionLines desk={desk} decisions={decisions.slice(-SHOWN)} />
    </Section>
  )
}

/** Decisions in words, the newest first: what, about which records, by whom and when. */
export function DecisionLines({ desk, decisions }: { desk: Desk; decisions: readonly TakenDecision[] }) {
  const { view } = desk
  const { decided, say } = reviewWords(view)
  return (
    <ul class="items brief">
      {decisions.toReversed().map(({ decision, by, at }) => (
        <li>
          <p>
            <span class="badge">{decided[decision.kind]}</span>{' '}
            {aboutOf(decision).map((id) => (
              <>
                <bdi>{named(desk, id)}</bdi>{' '}
              </>
            ))}
          </p>
          <p class="minor">{say.changed(by.name, dayIn(view.words, at))}</p>
        </li>
      ))}
    </ul>
  )
}

/** The records and passages that a decision is about, by their ids. */
export function aboutOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'accept':
    case 'drop':
      return decision.records
    case 'merge':
      return [decision.record, decision.into]
    case 'take':
    case 'take-person':
      return [decision.passage]
    case 'settle':
    case 'accept-sure':
      return []
    default:
      return [decision.record]
  }
}

/** A record in few words: its name and the beginning of what it says; a passage by its place. */
export function named(desk: Desk, id: string): string {
  const record = desk.review.records.find((one) => one.id === id)
  return record ? labelled(desk.view, recordName(desk, record), recordText(record).slice(0, 60)) : passageName(id)
}
