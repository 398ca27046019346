import type { TrackRow } from '../../content/model/track-row.ts'
import type { View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'

/** The box that selects every line shown, and what it stands for; only where a bulk change could take them all. */
export function SelectAll({ view, rows }: { view: View; rows: readonly TrackRow[] }) {
  const { word } = workWords(view)
  if (rows.length < 2 || rows.length > 500) return null
  return (
    <p>
      <input type="hidden" name="shown" value={rows.map(({ track }) => track.id).join(' ')} />
      <label>
        <input type="checkbox" name="all" value="yes" /> {`${word.selectAll} (${rows.length})`}
      </label>
    </p>
  )
}

/** A term for the selected lines, or the term taken away from them; `concepts` is the list that completes it. */
export function TermFields({ view, concepts }: { view: View; concepts: readonly (readonly [string, string])[] }) {
  const { word } = workWords(view)
  return (
    <p class="actions">
      <label>
        {word.term} <input type="text" name="concept" list="terms" autocomplete="off" maxlength={200} />
      </label>
      <datalist id="terms">
        {concepts.map(([slug, label]) => (
          <option value={slug}>{label}</option>
        ))}
      </datalist>
      <button type="submit" class="quiet" name="what" value="term" formaction="/desk/bulk">
        {word.termForSelected}
      </button>
      <button type="submit" class="quiet" name="what" value="term-remove" formaction="/desk/bulk">
        {word.termOffSelected}
      </button>
    </p>
  )
}

/** A due date for the selected lines. */
export function DueFields({ view }: { view: View }) {
  const { word } = workWords(view)
  return (
    <p class="actions">
      <label>
        {view.words.label.due}{' '}
        <input type="text" name="due" size={12} inputmode="numeric" pattern="\d{4}(-\d{2}(-\d{2})?)?" />
      </label>
      <label>
        {word.reason} <input type="text" name="reason" maxlength={500} dir="auto" />
      </label>
      <button type="submit" class="quiet" name="what" value="due">
        {word.dueForSelected}
      </button>
    </p>
  )
}
