import { fieldsOf, typedOf } from '../../../content/reading/record-fields.ts'
import { isOpen, type ReviewRecord } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { inLanguage, to } from '../../view.ts'
import { labelled } from '../../words/labelled.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { toldWords } from '../../words/told/speak-told.ts'
import { Namesake } from './namesake.tsx'
import { type Desk, passageName, recordName, recordText } from './place.ts'
import { RecordForms } from './record-forms.tsx'
import { Seen } from './seen.tsx'
import { valueWord } from './value-word.ts'

const shownAsText: readonly string[] = ['text', 'name', 'honorific', 'value', 'unit', 'url', 'title', 'number']

/** One record: what it says, where it comes from, what was in doubt, and what can be done about it. */
export function RecordItem({ desk, record, fault }: { desk: Desk; record: ReviewRecord; fault?: string | undefined }) {
  const { view, review, place } = desk
  const { word } = reviewWords(view)
  const name = recordName(desk, record)
  return (
    <li
      class={`record${isOpen(record) ? ' unsure' : ''}${record.parent === null ? '' : ' below'}`}
      id={record.id}
      data-passages={record.value.passages.join(' ')}
      tabindex={-1}
    >
      <Marks desk={desk} record={record} name={name} />
      <p {...inLanguage(view, review.reading.neutral.language || 'und')} dir="auto">
        {recordText(record)}
      </p>
      {place.open !== record.id && <Facts desk={desk} record={record} />}
      <p class="minor">
        {labelled(view, word.passages, '')}
        {record.value.passages.map((id) => (
          <>
            <a href={desk.toPassage(id)} aria-label={`${word.passages} ${passageName(id)}`}>
              {passageName(id)}
            </a>{' '}
          </>
        ))}
        {!isOpen(record) && toldWords(view).why[record.value.why]}
      </p>
      <Namesake desk={desk} record={record} />
      {place.open === record.id ? (
        <RecordForms desk={desk} record={record} fault={fault} />
      ) : (
        <Steps desk={desk} record={record} name={name} />
      )}
    </li>
  )
}

function Marks({ desk, record, name }: { desk: Desk; record: ReviewRecord; name: string }) {
  const { word, say } = reviewWords(desk.view)
  const label = desk.labels.get(record.id)
  const above = record.parent === null ? undefined : desk.labels.get(record.parent)?.label
  return (
    <p class="marks">
      <input type="checkbox" form="selected" name="records" value={record.id} aria-label={say.select(name)} />
      <strong>{name}</strong>
      {isOpen(record) && <span class="badge late">{word.unsure}</span>}
      {record.decided && <span class="badge">{word.seen}</span>}
      {label?.proposed && <span class="badge">{say.proposed(label.label)}</span>}
      {above !== undefined && <span class="minor">{say.below(above)}</span>}
    </p>
  )
}

function Facts({ desk: { view, review }, record }: { desk: Desk; record: ReviewRecord }) {
  const { field } = reviewWords(view)
  const facts = fieldsOf(record.kind).flatMap(({ name }) => {
    const typed = typedOf(record, name, review.address)
    return typed === '' || shownAsText.includes(name) ? [] : [{ name, typed }]
  })
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(({ name, typed }) => (
        <div>
          <dt>{field[name]}</dt>
          <dd dir="auto">
            {typed
              .split('\n')
              .map((line) => valueWord(view, record.kind, name, line))
              .join(view.words.comma)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Steps({ desk, record, name }: { desk: Desk; record: ReviewRecord; name: string }) {
  const { view, draft } = desk
  const { word } = reviewWords(view)
  return (
    <form class="actions" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      <Seen desk={desk} />
      <input type="hidden" name="records" value={record.id} />
      {isOpen(record) && (
        <button type="submit" name="kind" value="accept" aria-label={`${word.accept}: ${name}`}>
          {word.accept}
        </button>
      )}
      <a href={desk.toForm(record.id)} aria-label={`${word.change}: ${name}`}>
        {word.change}
      </a>
      {record.kind !== 'event' && (
        <button type="submit" name="kind" value="drop" class="quiet" aria-label={`${word.drop}: ${name}`}>
          {word.drop}
        </button>
      )}
    </form>
  )
}
