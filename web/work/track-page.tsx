import type { Track } from '../../content/model/track.ts'
import type { EntryView } from '../../content/model/view.ts'
import type { TrackNote } from '../../content/model/work.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { to, type View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { AnswerLinks } from './answers.tsx'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { EntryItem } from './entry-item.tsx'
import { ManageForm } from './manage-form.tsx'
import { TimelineBody, type TimelineProps, TimelineTitle } from './timeline.tsx'
import { Drafts, Published, type Step } from './track-steps.tsx'

/** What the workspace shows of a track: the timeline as this viewer may see it, and every form that they may use. */
export interface TrackPageProps extends TimelineProps, AccountBarProps {
  readonly view: View
  readonly form?: Omit<EntryFormProps, 'view' | 'track' | 'rev' | 'request' | 'own' | 'entries' | 'actionPlan'>
  readonly own: readonly EntryView[]
  readonly steps: ReadonlyMap<string, readonly Step[]>
  readonly editable: ReadonlySet<string>
  readonly note?: TrackNote
  readonly manages: { readonly track: boolean; readonly assessor: boolean }
  readonly conflict?: readonly EntryView[]
  readonly newRequest: () => string
}

/** A track in the workspace: read it, say where things stand, take drafts further, keep notes, manage it. */
export function TrackPage(props: TrackPageProps) {
  const { view, row } = props
  const { track } = row
  const { word } = workWords(view)
  const title = `${row.words} · ${track.party.printed}`
  return (
    <Layout view={view} head={{ title, hidden: true, data: false }}>
      <AccountBar {...props} />
      <article>
        <TimelineTitle view={view} row={row} />
        <Conflict {...props} />
        <Drafts {...props} />
        <Say {...props} />
        <TimelineBody
          {...props}
          below={(entry) => props.form && <AnswerLinks view={view} track={track.id} entry={entry} />}
        />
        <Published {...props} />
        <Notes {...props} />
        {props.manages.track && (
          <Section view={view} id="manage" title={word.manage}>
            <ManageForm view={view} track={track} assessor={props.manages.assessor} newRequest={props.newRequest} />
          </Section>
        )}
        <p class="minor">
          <a href={to(view, links.track(track))}>{word.whole}</a>
        </p>
      </article>
    </Layout>
  )
}

/** The form with which the viewer may speak here, if they may. */
function Say(props: TrackPageProps) {
  const { view, row, entries, own, form } = props
  const { track } = row
  if (!form) return null
  return (
    <Section view={view} id="say" title={workWords(view).word.record}>
      <EntryForm
        view={view}
        track={track.id}
        rev={track.rev}
        request={props.newRequest()}
        entries={entries}
        own={own}
        actionPlan={isActionPlan(track)}
        {...form}
      />
    </Section>
  )
}

function Conflict({ view, conflict }: TrackPageProps) {
  const { word, say } = workWords(view)
  if (!conflict) return null
  return (
    <div class="notice" role="alert" id="conflict">
      <p>{say.conflict}</p>
      <h2>{word.theirs}</h2>
      <ol class="timeline">
        {conflict.map((entry) => (
          <EntryItem view={view} entry={entry} others={conflict} />
        ))}
      </ol>
      <p>
        <a href="#record">{word.yours}</a>
      </p>
    </div>
  )
}

function Notes({ view, note }: TrackPageProps) {
  const { word } = workWords(view)
  if (!note) return null
  return (
    <Section view={view} id="notes" title={word.myNotes} note={word.myNotesNote}>
      <form class="work" method="post" action="/desk/notes">
        <input type="hidden" name="track" value={note.track} />
        <input type="hidden" name="rev" value={String(note.rev)} />
        <label class="field">
          {word.note}
          <textarea name="note" rows={4} maxlength={4000} dir="auto">
            {note.note}
          </textarea>
        </label>
        <label class="field">
          {word.assignees}
          <input type="text" name="assignees" value={note.assignees.join(', ')} maxlength={1000} dir="auto" />
        </label>
        <p class="actions">
          <button type="submit" class="quiet">
            {word.save}
          </button>
        </p>
      </form>
    </Section>
  )
}

function isActionPlan({ subject }: Track): boolean {
  return 'commitment' in subject && subject.provision === undefined
}
