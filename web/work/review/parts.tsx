import { numberIn } from '../../words/number.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { type Desk, reviewAddress } from './place.ts'

/** The way through a list that is too long for one page. */
export function Parts(props: { desk: Desk; list: 'source' | 'records'; count: number; size: number }) {
  const { desk, list, count, size } = props
  const { view, draft, place } = desk
  const { say, word } = reviewWords(view)
  const all = Math.ceil(count / size)
  if (all < 2) return null
  const of = numberIn(view.words, all)
  return (
    <nav class="pager" aria-label={word[list]}>
      <ul class="inline">
        {Array.from({ length: all }, (_, at) => at + 1).map((part) => (
          <li>
            <a
              href={reviewAddress(view, draft.id, { ...place, [list]: part }, list)}
              aria-current={part === place[list] ? 'true' : undefined}
            >
              {say.part(numberIn(view.words, part), of)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
