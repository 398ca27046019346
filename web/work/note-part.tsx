import type { TrackNote } from '../../content/model/work.ts'
import { Section } from '../parts/section.tsx'
import type { View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { Field } from './form.tsx'

/** What a mission keeps for itself about a track, and who looks after it. */
export function NotePart({ view, note }: { view: View; note: TrackNote }) {
  const { word } = workWords(view)
  return (
    <Section view={view} id="notes" title={word.myNotes} note={word.myNotesNote}>
      <form class="work" method="post" action="/desk/notes">
        <input type="hidden" name="track" value={note.track} />
        <input type="hidden" name="rev" value={String(note.rev)} />
        <div class="fields">
          <NoteFields view={view} note={note} />
        </div>
        <p class="actions">
          <button type="submit" class="quiet">
            {word.save}
          </button>
        </p>
      </form>
    </Section>
  )
}

function NoteFields({ view, note }: { view: View; note: TrackNote }) {
  const { word } = workWords(view)
  return (
    <>
      <Field view={view} name="own-note" label={word.note}>
        {(attributes) => (
          <textarea {...attributes} name="note" rows={4} maxlength={4000} dir="auto">
            {note.note}
          </textarea>
        )}
      </Field>
      <Field view={view} name="assignees" label={word.assignees}>
        {(attributes) => (
          <input {...attributes} type="text" value={note.assignees.join(', ')} maxlength={1000} dir="auto" />
        )}
      </Field>
    </>
  )
}
