import type { Distribution } from '../../content/model/desk.ts'
import { directionOf } from '../../content/model/language.ts'
import { Mark } from '../parts/standing.tsx'
import type { View } from '../view.ts'
import { numberIn } from '../words/number.ts'
import { headlineIn, workWords } from '../words/work/speak-work.ts'
import { fillOf, Patterns } from './patterns.tsx'
import { toneOf } from './tone.ts'

const WIDTH = 1000
const HEIGHT = 26

/** How many tracks stand under each word, as one bar and as the table beside it; never as a percentage. */
export function DistributionChart({ view, of, id }: { view: View; of: Distribution; id: string }) {
  const total = of.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  return (
    <figure class="chart distribution">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <Patterns id={id} />
        {segments(view, of, total).map(({ headline, x, width }) => (
          <rect x={x} y="0" width={width} height={HEIGHT} class="segment" fill={fillOf(id, toneOf(headline))} />
        ))}
      </svg>
      <figcaption>
        <ul class="marks">
          {of.map(([headline, count]) => (
            <li>
              <Mark tone={toneOf(headline)}>{headlineIn(view, headline)}</Mark>{' '}
              <span class="count">{numberIn(view.words, count)}</span>
            </li>
          ))}
        </ul>
        <p class="minor">{workWords(view).say.tracks(total)}</p>
      </figcaption>
    </figure>
  )
}

function segments(view: View, of: Distribution, total: number) {
  const mirrored = directionOf(view.language) === 'rtl'
  let start = 0
  return of.map(([headline, count]) => {
    const width = (count / total) * WIDTH
    const x = mirrored ? WIDTH - start - width : start
    start += width
    return { headline, x: round(x), width: round(width) }
  })
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
