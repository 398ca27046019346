import { unclaimedOf } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { inLanguage, to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { type Desk, kindWord, PASSAGES, passageName } from './place.ts'
import { Seen } from './seen.tsx'
import { passageWords } from './source-side.tsx'

/** The passages that became no record, counted, and those of this part with what can be made of them. */
export function Unclaimed({ desk }: { desk: Desk }) {
  const { view, review, draft, place } = desk
  const { word, say } = reviewWords(view)
  const all = unclaimedOf(review)
  const part = new Set(
    review.reading.passages.slice((place.source - 1) * PASSAGES, place.source * PASSAGES).map(({ id }) => id),
  )
  return (
    <section id="unclaimed" aria-labelledby="unclaimed-title" tabindex={-1}>
      <h2 id="unclaimed-title">{word.unclaimed}</h2>
      <p>{say.unclaimed(all.length)}</p>
      {all.length > 0 && <p class="minor">{word.unclaimedNote}</p>}
      <form method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
        <Seen desk={desk} />
        <ul class="lines">
          {all
            .filter(({ id }) => part.has(id))
            .map((passage) => (
              <li class="record" id={`take-${passage.id}`} data-passages={passage.id} tabindex={-1}>
                <p {...inLanguage(view, review.reading.neutral.language || 'und')} dir="auto">
                  {passageWords(passage)}
                </p>
                <p class="actions">
                  <a href={desk.toPassage(passage.id)} aria-label={`${word.passages} ${passageName(passage.id)}`}>
                    {passageName(passage.id)}
                  </a>
                  <Take desk={desk} passage={passage.id} />
                </p>
              </li>
            ))}
        </ul>
      </form>
    </section>
  )
}

/** What a passage can be made into, each with one press. */
function Take({ desk: { view }, passage }: { desk: Desk; passage: string }) {
  const { word } = reviewWords(view)
  return (
    <>
      {word.makeOf}{' '}
      {(['recommendation', 'outcome', 'person'] as const).map((kind) => (
        <button
          type="submit"
          name="take"
          value={`${kind === 'person' ? 'participant' : kind} ${passage}`}
          class="quiet"
          aria-label={`${kindWord(view, kind)}: ${passageName(passage)}`}
        >
          {kindWord(view, kind)}
        </button>
      ))}
    </>
  )
}
