import type { PropsWithChildren } from 'hono/jsx'
import type { Track } from '../../content/model/track.ts'
import type { View } from '../view.ts'
import { workWords } from '../words/work/speak-work.ts'
import { Attempt } from './form.tsx'

/** What a form about a track needs; each is an attempt of its own. */
interface ManageProps {
  readonly view: View
  readonly track: Track
  readonly newRequest: () => string
}

/** What an organizer may change about a track itself, each in a form of its own. */
export function ManageForm({ assessor, ...props }: ManageProps & { assessor: boolean }) {
  const { view, track } = props
  const { word } = workWords(view)
  return (
    <>
      <DueForms {...props} />
      {track.state === 'open' ? <CloseForms {...props} /> : <Change {...props} change="reopen" button={word.reopen} />}
      {assessor && (
        <Change {...props} change="assessor" button={word.save}>
          <label>
            {word.assessor} <input type="text" name="assessor" value={track.assessorOfRecord ?? ''} maxlength={100} />
          </label>
        </Change>
      )}
    </>
  )
}

function DueForms(props: ManageProps) {
  const { view, track } = props
  const { word } = workWords(view)
  return (
    <>
      <Change {...props} change="due" button={word.setDue}>
        <label>
          {view.words.label.due}{' '}
          <input type="text" name="due" value={track.due ?? ''} size={12} pattern="\d{4}(-\d{2}(-\d{2})?)?" />
        </label>
        <label>
          {word.reason} <input type="text" name="reason" maxlength={500} dir="auto" />
        </label>
      </Change>
      <Change {...props} change="review" button={word.save}>
        <label>
          {`${word.review} … ${word.months}`}
          <input type="number" name="reviewMonths" min={1} max={120} value={track.reviewMonths} required />
        </label>
      </Change>
    </>
  )
}

function CloseForms(props: ManageProps) {
  const { word, closing } = workWords(props.view)
  return (
    <>
      <Change {...props} change="close" button={word.close}>
        <label>
          {word.reason}{' '}
          <select name="reason">
            {Object.entries(closing).map(([value, words]) => (
              <option value={value}>{words}</option>
            ))}
          </select>
        </label>
        <label>
          {word.successor} <input type="text" name="successor" maxlength={300} />
        </label>
      </Change>
      <Change {...props} change="rest" button={word.rest} />
    </>
  )
}

function Change(props: PropsWithChildren<{ track: Track; change: string; button: string; newRequest: () => string }>) {
  const { track, change, button, newRequest, children } = props
  return (
    <form class="work line" method="post" action="/desk/changes">
      <Attempt request={newRequest()} rev={track.rev} track={track.id} />
      <input type="hidden" name="change" value={change} />
      {children}
      <button type="submit" class="quiet">
        {button}
      </button>
    </form>
  )
}
