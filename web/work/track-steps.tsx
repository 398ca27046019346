import type { TrackRow } from '../../content/model/track-row.ts'
import type { EntryView } from '../../content/model/view.ts'
import { links } from '../links.ts'
import { Section } from '../parts/section.tsx'
import type { View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { EntryItem } from './entry-item.tsx'
import { Attempt } from './form.tsx'

/** One step that a viewer may take an entry. */
export type Step = 'release' | 'publish' | 'send-back' | 'retract'

/** What the steps of entries need: the track, its entries, and which steps this viewer may take. */
interface StepsProps {
  readonly view: View
  readonly row: TrackRow
  readonly entries: readonly EntryView[]
  readonly steps: ReadonlyMap<string, readonly Step[]>
  readonly editable: ReadonlySet<string>
  readonly newRequest: () => string
}

/** What waits in this track for the viewer's own organization, or for them as organizers. */
export function Drafts(props: StepsProps) {
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

/** What the viewer's organization published here, and may take out of the record. */
export function Published(props: StepsProps) {
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

function Steps({ view, row, steps, entry, newRequest }: StepsProps & { entry: EntryView }) {
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
