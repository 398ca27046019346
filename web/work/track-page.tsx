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
import { Conflict, type ConflictProps } from './conflict.tsx'
import { EntryForm, type EntryFormProps } from './entry-form.tsx'
import { ErrorSummary } from './form.tsx'
import { ManageForm } from './manage-form.tsx'
import { NotePart } from './note-part.tsx'
import { EntriesPart, PicturePart, StandingPart, type TimelineProps, TimelineTitle } from './timeline.tsx'
import { isWaiting, type Step, Steps, WaitingPart } from './track-steps.tsx'

/** What the workspace shows of a track: the timeline as this viewer may see it, and every form that they may use. */
export interface TrackPageProps extends TimelineProps, AccountBarProps {
  readonly view: View
  readonly form?: Omit<EntryFormProps, 'view' | 'track' | 'rev' | 'request' | 'own' | 'entries' | 'actionPlan'>
  readonly own: readonly EntryView[]
  readonly steps: ReadonlyMap<string, readonly Step[]>
  readonly editable: ReadonlySet<string>
  readonly note?: TrackNote
  readonly manages: { readonly track: boolean; readonly assessor: boolean }
  readonly conflict?: Omit<ConflictProps, 'view' | 'track'>
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
        <ErrorSummary view={view} faults={props.form?.faults ?? []} />
        <TimelineTitle view={view} row={row} />
        {props.conflict && <Conflict view={view} track={track.id} {...props.conflict} />}
        <StandingPart {...props} />
        <WaitingPart {...props} />
        <Say {...props} />
        <EntriesPart
          view={view}
          entries={props.entries.filter((entry) => !isWaiting(entry))}
          others={props.entries}
          below={(entry) => (
            <>
              {props.form && <AnswerLinks view={view} track={track.id} entry={entry} />}
              <Steps {...props} entry={entry} />
            </>
          )}
        />
        <PicturePart view={view} entries={props.entries} />
        {props.note && <NotePart view={view} note={props.note} />}
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

function isActionPlan({ subject }: Track): boolean {
  return 'commitment' in subject && subject.provision === undefined
}
