import type { PropsWithChildren } from 'hono/jsx'
import type { EntryView } from '../../content/model/view.ts'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import type { View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { EntryItem } from './entry-item.tsx'
import { Attempt } from './form.tsx'
import type { TimelineProps } from './timeline.tsx'

/** One step that a viewer may take an entry. */
export type Step = 'release' | 'publish' | 'send-back' | 'retract'

/** What taking entries further needs: which steps each allows, and which of them may still be written again. */
export interface StepsProps extends Pick<TimelineProps, 'view' | 'row' | 'entries'> {
  readonly steps: ReadonlyMap<string, readonly Step[]>
  readonly editable: ReadonlySet<string>
  readonly newRequest: () => string
}

/** Whether an entry has not reached its readers yet. */
export function isWaiting({ state }: EntryView): boolean {
  return state === 'draft' || state === 'released'
}

/** What waits in this track for the viewer's own organization, or for them as organizers. */
export function WaitingPart(props: StepsProps) {
  const { view, entries, row, editable } = props
  const { word } = workWords(view)
  const waiting = entries.filter(isWaiting)
  if (waiting.length === 0) return null
  return (
    <Section view={view} id="waiting" title={word.pending} count={waiting.length}>
      <ol class="timeline">
        {waiting.map((entry) => (
          <EntryItem view={view} entry={entry} others={entries}>
            {entry.returned && <SentBack view={view} returned={entry.returned} />}
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

function SentBack({ view, returned }: { view: View; returned: NonNullable<EntryView['returned']> }) {
  return (
    <p class="notice">
      <strong>{`${workWords(view).word.sentBack} ${dayIn(view.words, returned.at)}: `}</strong>
      <bdi>{returned.comment}</bdi>
    </p>
  )
}

/** The forms that take an entry further, or back to its author with a comment. */
export function Steps(props: StepsProps & { entry: EntryView }) {
  const { view, steps, entry } = props
  const { word } = workWords(view)
  const words = { release: word.release, publish: word.publish, retract: word.retract }
  const possible = steps.get(entry.id) ?? []
  const onward = (['release', 'publish', 'retract'] as const).filter((step) => possible.includes(step))
  if (possible.length === 0) return null
  return (
    <div class="steps">
      {onward.length > 0 && (
        <StepForm {...props}>
          {onward.map((step) => (
            <button type="submit" name="step" value={step} class={step === 'publish' ? '' : 'quiet'}>
              {words[step]}
            </button>
          ))}
        </StepForm>
      )}
      {possible.includes('send-back') && (
        <StepForm {...props}>
          <label>
            {word.comment} <input type="text" name="comment" maxlength={2000} dir="auto" required />
          </label>
          <button type="submit" name="step" value="send-back" class="quiet">
            {word.sendBack}
          </button>
        </StepForm>
      )}
    </div>
  )
}

function StepForm({ row, entry, newRequest, children }: PropsWithChildren<StepsProps & { entry: EntryView }>) {
  return (
    <form class="line" method="post" action="/desk/steps">
      <Attempt request={newRequest()} rev={row.track.rev} track={row.track.id} />
      <input type="hidden" name="entry" value={entry.id} />
      {children}
    </form>
  )
}
