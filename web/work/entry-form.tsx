import type { EntryView } from '../../content/model/view.ts'
import type { View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { Answered } from './answers.tsx'
import { Attempt, Choice, Field, type FieldFault, type Typed } from './form.tsx'

/** What the form for an entry needs: in whose name one may speak, what is there already, and what was typed before. */
export interface EntryFormProps {
  readonly view: View
  readonly track: string
  readonly rev: number
  readonly request: string
  /** The organizations one may speak for, by key, each with its name and whether one may publish for it at once. */
  readonly voices: readonly { readonly key: string; readonly name: string; readonly publishes: boolean }[]
  /** What the viewer may read in the track, and what of it they said themselves. */
  readonly entries: readonly EntryView[]
  readonly own: readonly EntryView[]
  readonly actionPlan: boolean
  readonly typed?: Typed
  readonly faults?: readonly FieldFault[]
}

/** The form with which somebody records where things stand; what is left open is not stated. */
export function EntryForm(props: EntryFormProps) {
  const { view, track, rev, request, voices } = props
  const { word } = workWords(view)
  const publishes = voices.some((voice) => voice.publishes)
  return (
    <form class="work" method="post" action="/desk/entries" id="record">
      <Attempt request={request} rev={rev} track={track} />
      {props.typed?.edits && <input type="hidden" name="edits" value={props.typed.edits} />}
      <Answered view={view} typed={props.typed ?? {}} entries={props.entries} />
      <p class="minor">{word.recordNote}</p>
      <Axes {...props} />
      <Circumstances {...props} />
      <p class="actions">
        <button type="submit" name="state" value="draft" class="quiet">
          {word.saveDraft}
        </button>
        {publishes && (
          <>
            <button type="submit" name="state" value="released" class="quiet">
              {word.release}
            </button>
            <button type="submit" name="state" value="published">
              {word.publish}
            </button>
          </>
        )}
      </p>
    </form>
  )
}

function Axes({ view, voices, actionPlan, typed = {}, faults = [] }: EntryFormProps) {
  const { terms, words } = view
  const { word } = workWords(view)
  const choice = { view, empty: word.notStated, faults }
  const names = Object.fromEntries(voices.map(({ key, name }) => [key, name]))
  return (
    <div class="fields">
      <Choice
        view={view}
        name="organization"
        label={word.speakFor}
        words={names}
        chosen={typed.organization}
        faults={faults}
      />
      <DateField
        view={view}
        name="from"
        label={word.asOfFrom}
        hint={word.dateNote}
        value={typed.from}
        faults={faults}
        required
      />
      <DateField view={view} name="until" label={word.asOfTo} value={typed.until} faults={faults} />
      <Choice {...choice} name="response" label={word.response} words={terms.response} chosen={typed.response} />
      <Choice {...choice} name="progress" label={word.progress} words={terms.progress} chosen={typed.progress} />
      <Choice {...choice} name="direction" label={word.direction} words={terms.direction} chosen={typed.direction} />
      <Choice {...choice} name="cause" label={words.label.cause} words={terms.cause} chosen={typed.cause} />
      {actionPlan && (
        <Choice {...choice} name="listing" label={word.listing} words={terms.listing} chosen={typed.listing} />
      )}
    </div>
  )
}

function Circumstances({ view, own, typed = {}, faults = [] }: EntryFormProps) {
  const { word, verification, visibility } = workWords(view)
  const entries = Object.fromEntries(own.map(({ id, asOf }) => [id, periodIn(view.words, asOf)]))
  const { correctionOf } = typed
  return (
    <div class="fields">
      <Field view={view} name="note" label={word.note} faults={faults}>
        {(attributes) => (
          <textarea {...attributes} rows={4} maxlength={4000} dir="auto">
            {typed.note ?? ''}
          </textarea>
        )}
      </Field>
      <EvidenceFields view={view} typed={typed} faults={faults} />
      <Choice
        view={view}
        name="verification"
        label={word.verification}
        words={verification}
        chosen={typed.verification}
      />
      <Choice view={view} name="visibility" label={word.visibility} words={visibility} chosen={typed.visibility} />
      {own.length > 0 && (
        <Choice
          {...{ view, faults, name: 'correctionOf', words: entries, chosen: correctionOf }}
          label={word.correctionOf}
          empty={word.none}
        />
      )}
    </div>
  )
}

function EvidenceFields({ view, typed, faults }: { view: View; typed: Typed; faults: readonly FieldFault[] }) {
  const { word } = workWords(view)
  const [title, url] = [typed['evidence-title'] ?? '', typed['evidence-url'] ?? '']
  return (
    <>
      <Field view={view} name="evidence-title" label={word.evidenceTitle} faults={faults}>
        {(attributes) => <input {...attributes} type="text" maxlength={300} dir="auto" value={title} />}
      </Field>
      <Field view={view} name="evidence-url" label={word.evidenceAddress} faults={faults}>
        {(attributes) => <input {...attributes} type="url" maxlength={2000} value={url} placeholder="https://" />}
      </Field>
    </>
  )
}

function DateField(props: {
  view: View
  name: string
  label: string
  hint?: string
  value: string | undefined
  faults: readonly FieldFault[]
  required?: boolean
}) {
  const { view, name, label, hint, value, faults, required } = props
  return (
    <Field view={view} name={name} label={label} faults={faults} {...(hint && { hint })}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          inputmode="numeric"
          size={12}
          pattern="\d{4}(-\d{2}(-\d{2})?)?"
          value={value ?? ''}
          required={required ?? false}
        />
      )}
    </Field>
  )
}
