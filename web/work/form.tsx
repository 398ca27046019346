import type { Child } from 'hono/jsx'
import type { View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'

/** Something that is wrong with what was typed, by the field that mends it. */
export interface FieldFault {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** What would be right, in the reader's language; where the code is not known, in the words of the refusal itself. */
function rightly(view: View, { field, code, message }: FieldFault): string {
  const known = new Map<string, string>(Object.entries(workWords(view).fault))
  return known.get(code === 'bad-value' ? (expected.get(field) ?? code) : code) ?? message
}

const expected = new Map([
  ['from', 'bad-date'],
  ['until', 'bad-date'],
  ['evidence-url', 'bad-address'],
])

/** What somebody typed, kept when a form comes back with faults. */
export type Typed = Readonly<Record<string, string | undefined>>

/** The summary at the head of a form that came back: each fault leads to its field (WCAG 3.3.1). */
export function ErrorSummary({ view, faults }: { view: View; faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null
  return (
    <div class="notice errors" role="alert" id="errors" tabindex={-1}>
      <p>
        <strong>{workWords(view).say.errors(faults.length)}</strong>
      </p>
      <ul>
        {faults.map((fault) => (
          <li>
            <a href={`#field-${fault.field}`}>{rightly(view, fault)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A field with its label, a hint where one helps, and what is wrong with it. */
export function Field(props: {
  view: View
  name: string
  label: string
  hint?: string
  faults?: readonly FieldFault[]
  children: (attributes: { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => Child
}) {
  const { view, name, label, hint, faults = [], children } = props
  const own = faults.filter(({ field }) => field === name)
  const notes = [hint && `${name}-hint`, own.length > 0 && `${name}-fault`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={`field-${name}`}>{label}</label>
      {hint && (
        <p class="minor" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p class="fault" id={`${name}-fault`}>
          {own.map((fault) => rightly(view, fault)).join(' ')}
        </p>
      )}
      {children({
        id: `field-${name}`,
        name,
        ...(notes && { 'aria-describedby': notes }),
        ...(own.length > 0 && { 'aria-invalid': 'true' as const }),
      })}
    </div>
  )
}

/** A list to choose one value from; the empty choice says that nothing is stated. */
export function Choice(props: {
  view: View
  name: string
  label: string
  words: Readonly<Record<string, string>>
  chosen?: string | undefined
  empty?: string
  faults?: readonly FieldFault[]
}) {
  const { view, name, label, words, chosen, empty, faults } = props
  return (
    <Field view={view} name={name} label={label} {...(faults && { faults })}>
      {(attributes) => (
        <select {...attributes}>
          {empty !== undefined && <option value="">{empty}</option>}
          {Object.entries(words).map(([value, word]) => (
            <option value={value} selected={value === chosen}>
              {word}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** The attempt of a form: a random name, made when the form is drawn, and what its reader saw. */
export function Attempt({ request, rev, track }: { request: string; rev?: number; track?: string }) {
  return (
    <>
      <input type="hidden" name="request" value={request} />
      {rev !== undefined && <input type="hidden" name="rev" value={String(rev)} />}
      {track !== undefined && <input type="hidden" name="track" value={track} />}
    </>
  )
}
