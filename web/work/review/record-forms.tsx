import { type FieldName, type FieldShape, fieldsOf, typedOf } from '../../../content/reading/record-fields.ts'
import type { ReviewRecord } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { Choice, Field } from '../form.tsx'
import { type Desk, recordName, recordText, reviewAddress } from './place.ts'
import { Seen } from './seen.tsx'
import { valueWord } from './value-word.ts'

/** The forms of one record: its fields, and how it stands to others. */
export function RecordForms(props: { desk: Desk; record: ReviewRecord; fault?: string | undefined }) {
  const { desk, record, fault } = props
  const { view, draft, place } = desk
  const { word } = reviewWords(view)
  const { open: _, ...closed } = place
  const alike = desk.review.records.filter(({ id, kind }) => kind === record.kind && id !== record.id)
  const nests = record.kind === 'recommendation' || record.kind === 'outcome'
  return (
    <div class="forms">
      {fault && (
        <p class="notice errors" role="alert">
          {fault}
        </p>
      )}
      <form class="work" method="post" action={`${to(view, links.draft(draft.id, 'decisions'))}#${record.id}`}>
        <Seen desk={desk} />
        <input type="hidden" name="record" value={record.id} />
        <div class="fields">
          {fieldsOf(record.kind).map(({ name, shape }) => (
            <RecordField desk={desk} record={record} name={name} shape={shape} />
          ))}
        </div>
        <p class="actions">
          <button type="submit" name="kind" value="edit">
            {word.save}
          </button>
          <a href={reviewAddress(view, draft.id, closed, record.id)}>{word.close}</a>
        </p>
      </form>
      {nests && <Split desk={desk} record={record} />}
      {nests && <Others desk={desk} record={record} others={alike} kind="move" />}
      {alike.length > 0 && record.kind !== 'event' && (
        <Others desk={desk} record={record} others={alike} kind="merge" />
      )}
    </div>
  )
}

function RecordField(props: { desk: Desk; record: ReviewRecord; name: FieldName; shape: FieldShape }) {
  const { desk, record, name, shape } = props
  const { view, review } = desk
  const { field, word } = reviewWords(view)
  const sent = `field.${name}`
  const typed = desk.typed?.get(sent) ?? typedOf(record, name, review.address)
  if (typeof shape !== 'string') {
    const values = [...new Set([...shape, ...(typed === '' ? [] : [typed])])]
    const words = Object.fromEntries(values.map((value) => [value, valueWord(view, record.kind, name, value)]))
    const empty = name === 'isEvent' || (name === 'kind' && record.kind === 'session') ? {} : { empty: word.notStated }
    return <Choice view={view} name={sent} label={field[name]} words={words} chosen={typed} {...empty} />
  }
  const hint = shape === 'lines' ? { hint: word.linesNote } : shape === 'date' ? { hint: word.dateNote } : {}
  return (
    <Field view={view} name={sent} label={field[name]} {...hint}>
      {(attributes) =>
        name === 'text' || shape === 'lines' ? (
          <textarea {...attributes} rows={name === 'text' ? 5 : 3} dir="auto">
            {typed}
          </textarea>
        ) : (
          <input {...attributes} type="text" value={typed} dir="auto" autocomplete="off" />
        )
      }
    </Field>
  )
}

function Split({ desk, record }: { desk: Desk; record: ReviewRecord }) {
  const { word } = reviewWords(desk.view)
  return (
    <form
      class="work line"
      method="post"
      action={`${to(desk.view, links.draft(desk.draft.id, 'decisions'))}#${record.id}`}
    >
      <Seen desk={desk} />
      <input type="hidden" name="record" value={record.id} />
      <label>
        {word.splitAt}
        <input type="text" name="at" required dir="auto" autocomplete="off" value={desk.typed?.get('at') ?? ''} />
      </label>
      <button type="submit" name="kind" value="split" class="quiet">
        {word.split}
      </button>
    </form>
  )
}

function Others(props: { desk: Desk; record: ReviewRecord; others: readonly ReviewRecord[]; kind: 'move' | 'merge' }) {
  const { desk, record, others, kind } = props
  const { word } = reviewWords(desk.view)
  const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
  return (
    <form
      class="work line"
      method="post"
      action={`${to(desk.view, links.draft(desk.draft.id, 'decisions'))}#${record.id}`}
    >
      <Seen desk={desk} />
      <input type="hidden" name="record" value={record.id} />
      <label>
        {kind === 'move' ? word.moveBelow : word.joinWith}
        <select name={kind === 'move' ? 'under' : 'into'}>
          {kind === 'move' && <option value="">{word.toTop}</option>}
          {others.map((one) => (
            <option value={one.id} selected={kind === 'move' && one.id === record.parent}>
              {`${recordName(desk, one)} · ${shorten(recordText(one))}`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" name="kind" value={kind} class="quiet">
        {kind === 'move' ? word.move : word.join}
      </button>
    </form>
  )
}
