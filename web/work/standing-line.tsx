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
  const { headline, since, speaker, cause, listing, response } = standing
  return (
    <div class="standing">
      <p class="marks">
        <Mark tone={toneOf(headline)}>{headlineIn(view, headline)}</Mark>
        {response && response !== headline && <span class="badge">{terms.response[response]}</span>}
        {listing && <span class="badge">{terms.listing[listing]}</span>}
        {standing.contested && <span class="badge back">{work.word.contested}</span>}
        {standing.selfReported && <span class="badge">{work.word.selfReported}</span>}
      </p>
      <p class="minor notes">
        {since && <span>{work.say.since(dateIn(words, since))}</span>}
        {speaker && <span>{work.say.saidBy(speaker.name, work.speaker[speaker.class])}</span>}
        {cause && <span>{labelled(view, words.label.cause, terms.cause[cause])}</span>}
        {standing.peak && standing.peak !== standing.progress && (
          <span>{labelled(view, work.word.peak, terms.progress[standing.peak])}</span>
        )}
      </p>
    </div>
  )
}
