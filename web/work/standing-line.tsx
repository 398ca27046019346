import type { StandingSummary } from '../../content/model/track-row.ts'
import { toneOf } from '../charts/tone.ts'
import { Mark } from '../parts/standing.tsx'
import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { headlineIn, workWords } from '../words/work/speak-work.ts'

/** Where a track stands in one line: the word, since when, who says so, why, and what is in doubt. */
export function StandingLine({ view, standing }: { view: View; standing: StandingSummary }) {
  const { words, terms } = view
  const work = workWords(view)
  const { headline, since, speaker, cause, peak, progress } = standing
  const notes = [
    since && work.say.since(dateIn(words, since)),
    speaker && work.say.saidBy(speaker.name, work.speaker[speaker.class]),
    cause && labelled(view, words.label.cause, terms.cause[cause]),
    peak && peak !== progress && labelled(view, work.word.peak, terms.progress[peak]),
  ].filter(Boolean)
  return (
    <div class="standing">
      <p class="marks">
        <Mark tone={toneOf(headline)}>{headlineIn(view, headline)}</Mark>
        <Badges view={view} standing={standing} />
      </p>
      {notes.length > 0 && (
        <p class="minor notes">
          {notes.map((note) => (
            <span>{note}</span>
          ))}
        </p>
      )}
    </div>
  )
}

/** What is to be known beside the word that heads a track: the party's position, a listing, a doubt. */
export function Badges({ view, standing }: { view: View; standing: StandingSummary }) {
  const { headline, listing, response, contested, selfReported } = standing
  const { word } = workWords(view)
  return (
    <>
      {response && response !== headline && <span class="badge">{view.terms.response[response]}</span>}
      {listing && <span class="badge">{view.terms.listing[listing]}</span>}
      {contested && <span class="badge back">{word.contested}</span>}
      {selfReported && <span class="badge">{word.selfReported}</span>}
    </>
  )
}
