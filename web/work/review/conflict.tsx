import type { TakenDecision } from '../../../content/reading/saved-draft.ts'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { workWords } from '../../words/work/speak-work.ts'
import { DecisionLines } from './decisions.tsx'
import type { Desk } from './place.ts'

/** A change that came second: what came in between, and the form as it was sent, to be sent again. */
export interface Overtaken {
  readonly since: readonly TakenDecision[]
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** What somebody else decided meanwhile, beside what this editor wanted; nothing of either is lost. */
export function Conflict({ desk, overtaken }: { desk: Desk; overtaken: Overtaken }) {
  const { view, draft } = desk
  const { word } = reviewWords(view)
  const { word: work } = workWords(view)
  const { since, action, fields } = overtaken
  return (
    <section class="notice errors" id="conflict" role="alert" tabindex={-1}>
      <p>
        <strong>{word.conflict}</strong>
      </p>
      <h2>{work.theirs}</h2>
      <DecisionLines desk={desk} decisions={since} />
      <h2>{work.yours}</h2>
      <form method="post" action={to(view, action)}>
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={name === 'rev' ? String(draft.rev) : value} />
        ))}
        <dl class="facts">
          {fields
            .filter(([name, value]) => name !== 'rev' && name !== 'source' && value !== '')
            .map(([name, value]) => (
              <div>
                <dt>{name.replace(/^field\./, '')}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
        </dl>
        <p class="actions">
          <button type="submit">{work.sendAnyway}</button>
        </p>
      </form>
    </section>
  )
}
