import type { Track } from '../../content/model/track.ts'
import type { EntryView } from '../../content/model/view.ts'
import type { TrackNote } from '../../content/model/work.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import { to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { AccountBar, type AccountBarProps } from './account-bar.tsx'
import { AnswerLinks } from './answers.tsx'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { EntryItem } from './entry-item.tsx'
import { Attempt } from './form.tsx'
import { ManageForm } from './manage-form.tsx'
import { TimelineBody, type TimelineProps, TimelineTitle } from './timeline.tsx'

/** One step that a viewer may take an entry. */
export type Step = 'release' | 'publish' | 'send-back' | 'retract'

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
  const { view, row, own } = props
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
        {props.form && (
          <Section view={view} id="say" title={word.record}>
            <EntryForm
              view={view}
              track={track.id}
              rev={track.rev}
              request={props.newRequest()}
              entries={props.entries}
              own={own}
              actionPlan={isActionPlan(track)}
              {...props.form}
            />
          </Section>
        )}
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

/** What waits in this track for the viewer's own organization, or for them as organizers. */
function Drafts(props: TrackPageProps) {
  const { view, entries, row, editable } = props
  const { word } = workWords(view)
  const waiting = entries.filter(({ state }) => state === 'draft' || state === 'released')
  if (waiting.length === 0) return null
  return (
    <Section view={view} id="waiting" title={word.pending} count={waiting.length}>
      <ol class="timeline">
        {waiting.map((entry) => (
          <EntryItem view={view} entry={entry} others={entries}>
            {entry.returned && (
              <p class="notice" dir="auto">
                <strong>{`${word.sentBack} ${dayIn(view.words, entry.returned.at)}: `}</strong>
                {entry.returned.comment}
              </p>
            )}
            {editable.has(entry.id) && (
              <p>
                <a href={`${links.deskTrack(row.track.id)}?edit=${entry.id}#record`}>{word.edit}</a>
              </p>
            )}
            <Steps {...props} entry={entry} />
          </EntryItem>
        ))}
      </ol>
    </Section>
  )
}

function Published(props: TrackPageProps) {
  const { view, entries, steps } = props
  const { word } = workWords(view)
  const mine = entries.filter(({ id, state }) => state === 'published' && steps.get(id)?.includes('retract'))
  if (mine.length === 0) return null
  return (
    <Section view={view} id="published" title={word.retract}>
      <ol class="timeline">
        {mine.map((entry) => (
          <li>
            <p>{dayIn(view.words, entry.publishedAt ?? entry.recordedAt)}</p>
            <Steps {...props} entry={entry} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Steps({ view, row, steps, entry, newRequest }: TrackPageProps & { entry: EntryView }) {
  const { word } = workWords(view)
  const words = { release: word.release, publish: word.publish, 'send-back': word.sendBack, retract: word.retract }
  const possible = steps.get(entry.id) ?? []
  if (possible.length === 0) return null
  return (
    <form class="work steps" method="post" action="/desk/steps">
      <Attempt request={newRequest()} rev={row.track.rev} track={row.track.id} />
      <input type="hidden" name="entry" value={entry.id} />
      {possible.includes('send-back') && (
        <label>
          {word.comment} <input type="text" name="comment" maxlength={2000} dir="auto" />
        </label>
      )}
      <p class="actions">
        {possible.map((step) => (
          <button type="submit" name="step" value={step} class={step === 'publish' ? '' : 'quiet'}>
            {words[step]}
          </button>
        ))}
      </p>
    </form>
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
