import { editable, fieldNames, typedOf } from '../../../content/reading/record-fields.ts'
import type { TakenDecision } from '../../../content/reading/saved-draft.ts'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { workWords } from '../../words/work/speak-work.ts'
import { DecisionLines, named } from './decisions.tsx'
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
        <Yours desk={desk} fields={fields} />
        <p class="actions">
          <button type="submit">{work.sendAnyway}</button>
        </p>
      </form>
    </section>
  )
}

/** What was about to be decided: about which records, and what of it differs from what stands there now. */
function Yours({ desk, fields }: { desk: Desk; fields: Overtaken['fields'] }) {
  const { decided, field } = reviewWords(desk.view)
  const sent = new Map(fields)
  const kind = Object.entries(decided).find(([name]) => name === (sent.has('take') ? 'take' : sent.get('kind')))
  const about = fields.flatMap(([name, value]) => (['record', 'records', 'into', 'under'].includes(name) ? value : []))
  const record = desk.review.records.find(({ id }) => id === sent.get('record'))
  const changed = fieldNames.flatMap((name) => {
    const typed = sent.get(`field.${name}`)
    const same = record && name in editable[record.kind] && typedOf(record, name, desk.review.address) === typed
    return typed === undefined || same ? [] : [{ name, typed }]
  })
  return (
    <>
      <p>
        {kind && <span class="badge">{kind[1]}</span>}{' '}
        {about.map((id) => (
          <>
            <bdi>{named(desk, id)}</bdi>{' '}
          </>
        ))}
        <bdi>{sent.get('at')}</bdi>
      </p>
      <dl class="facts">
        {changed.map(({ name, typed }) => (
          <div>
            <dt>{field[name]}</dt>
            <dd dir="auto">{typed}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
