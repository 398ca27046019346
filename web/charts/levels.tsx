import type { EntryView } from '../../content/model/view.ts'
import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { LevelsTable } from './levels-table.tsx'
import { heightOf, lanes, type Point, pointsOf, speakersOf, UNSTATED, yOf } from './points.ts'

/**
 * Levels over time: a line for each speaker, steps back drawn downwards with a mark of their own; a table says the
 * same. Distances across are shares of the width and down are heights of a line, so that words keep their size.
 */
export function LevelsChart({ view, entries }: { view: View; entries: readonly EntryView[] }) {
  const points = pointsOf(view, entries)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const { word } = workWords(view)
  const unstated = points.some(({ lane }) => lane === UNSTATED)
  const speakers = speakersOf(points)
  return (
    <figure class="chart levels">
      <div class="plot">
        <ol aria-hidden="true">
          {lanes.map((level) => (
            <li>{view.terms.progress[level]}</li>
          ))}
          {unstated && <li>{word.notStated}</li>}
        </ol>
        <svg height={heightOf(unstated)} role="img" aria-label={word.picture}>
          <Scale unstated={unstated} />
          {speakers.map((speaker, at) => (
            <Line points={points.filter((point) => point.speaker === speaker)} at={at} />
          ))}
          {points.map((point) => (
            <Dot point={point} other={point.speaker !== speakers[0]} />
          ))}
        </svg>
        <p>
          <span>{dateIn(view.words, first.day)}</span>
          {first.day !== last.day && <span>{dateIn(view.words, last.day)}</span>}
        </p>
      </div>
      {speakers.length > 1 && <Key speakers={speakers} />}
      <LevelsTable view={view} points={points} />
    </figure>
  )
}

function Scale({ unstated }: { unstated: boolean }) {
  return (
    <g class="scale">
      {[...lanes.keys(), ...(unstated ? [UNSTATED] : [])].map((lane) => (
        <line x1="0" x2="100%" y1={yOf(lane)} y2={yOf(lane)} />
      ))}
    </g>
  )
}

function Line({ points, at }: { points: readonly Point[]; at: number }) {
  const levels = points.filter(({ lane }) => lane !== UNSTATED)
  const dash = dashes[at % dashes.length]
  return (
    <g stroke-dasharray={dash}>
      {levels.slice(1).map((point, index) => {
        const before = levels[index] ?? point
        const [from, until] = [`${before.x}%`, `${point.x}%`]
        const down = point.lane > before.lane
        return (
          <>
            <line class="line" x1={from} x2={until} y1={yOf(before.lane)} y2={yOf(before.lane)} />
            <line
              class={down ? 'line down' : 'line'}
              x1={until}
              x2={until}
              y1={yOf(before.lane)}
              y2={yOf(point.lane)}
            />
          </>
        )
      })}
    </g>
  )
}

const dashes = [undefined, '7 4', '2 3', '10 3 2 3'] as const

function Dot({ point: { entry, x, lane, back }, other }: { point: Point; other: boolean }) {
  return (
    <g>
      <title>{entry.speaker.name}</title>
      {back ? (
        <svg x={`${x}%`} y={yOf(lane)} width="1" height="1" overflow="visible" aria-hidden="true">
          <path class="fall" d="M-8 -7h16l-8 14z" />
        </svg>
      ) : (
        <circle class={other ? 'dot other' : 'dot'} cx={`${x}%`} cy={yOf(lane)} r="5" />
      )}
    </g>
  )
}

function Key({ speakers }: { speakers: readonly string[] }) {
  return (
    <ul class="marks" aria-hidden="true">
      {speakers.map((speaker, at) => (
        <li class="minor">
          <svg class="key" viewBox="0 0 35 10" aria-hidden="true">
            <line class="line" x1="0" x2="35" y1="5" y2="5" stroke-dasharray={dashes[at % dashes.length]} />
            <circle class={at > 0 ? 'dot other' : 'dot'} cx="17" cy="5" r="4" />
          </svg>
          <bdi>{speaker}</bdi>
        </li>
      ))}
    </ul>
  )
}
