import { firstDay, lastDay } from '../../content/model/date.ts'
import { directionOf } from '../../content/model/language.ts'
import { rankOf } from '../../content/model/level.ts'
import type { EntryView } from '../../content/model/view.ts'
import { inLanguage, type View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'

const WIDTH = 640
const TOP = 14
const STEP = 22
const LEVELS = 6
const INSET = 150

/** Levels over time: a line for each speaker, steps back drawn downwards with a mark of their own; a table says the same. */
export function LevelsChart({ view, entries }: { view: View; entries: readonly EntryView[] }) {
  const points = pointsOf(view, entries)
  if (points.length === 0) return null
  const height = TOP * 2 + STEP * LEVELS
  return (
    <figure class="chart levels">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={workWords(view).word.picture}>
        <Scale view={view} />
        {speakersOf(points).map((speaker, at) => (
          <Line points={points.filter((point) => point.speaker === speaker)} at={at} />
        ))}
        {points.map((point) => (
          <Dot point={point} />
        ))}
      </svg>
      <LevelsTable view={view} points={points} />
    </figure>
  )
}

interface Point {
  readonly entry: EntryView
  readonly speaker: string
  readonly x: number
  readonly y: number
  readonly back: boolean
}

function pointsOf(view: View, entries: readonly EntryView[]): Point[] {
  const stated = entries.filter(({ state, states }) => state === 'published' && (states.progress ?? states.direction))
  const days = stated.map(({ asOf }) => dayNumber(lastDay(asOf.end ?? asOf.start)))
  const [from, until] = [Math.min(...days), Math.max(...days)]
  const mirrored = directionOf(view.language) === 'rtl'
  let level = 0
  return stated.map((entry, at) => {
    const back = entry.states.direction === 'set_back' || entry.states.direction === 'reversed'
    level = rankOf(entry.states.progress) ?? (back ? Math.max(level - 1, 0) : level)
    const share = until === from ? 0.5 : ((days[at] ?? from) - from) / (until - from)
    const x = INSET + share * (WIDTH - INSET - 20)
    return { entry, speaker: entry.speaker.name, x: Math.round(mirrored ? WIDTH - x : x), y: levelY(level), back }
  })
}

function Scale({ view }: { view: View }) {
  const mirrored = directionOf(view.language) === 'rtl'
  const levels = [
    'not_started',
    'planned',
    'in_progress',
    'partially_implemented',
    'largely_implemented',
    'implemented',
  ] as const
  return (
    <g class="scale">
      {levels.map((level, rank) => (
        <>
          <line x1={mirrored ? 0 : INSET} x2={mirrored ? WIDTH - INSET : WIDTH} y1={levelY(rank)} y2={levelY(rank)} />
          <text x={mirrored ? WIDTH - INSET + 10 : INSET - 10} y={levelY(rank) + 4} text-anchor="end">
            {view.terms.progress[level]}
          </text>
        </>
      ))}
    </g>
  )
}

function Line({ points, at }: { points: readonly Point[]; at: number }) {
  const path = points.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
  return <path class="line" d={path} stroke-dasharray={dashes[at % dashes.length]} />
}

const dashes = [undefined, '7 4', '2 3', '10 3 2 3'] as const

function Dot({ point: { entry, x, y, back } }: { point: Point }) {
  return (
    <a href={`#entry-${entry.id}`}>
      <title>{entry.speaker.name}</title>
      {back ? <path class="fall" d={`M${x - 7} ${y - 7}h14l-7 13z`} /> : <circle class="dot" cx={x} cy={y} r="5" />}
    </a>
  )
}

function LevelsTable({ view, points }: { view: View; points: readonly Point[] }) {
  const { words, terms } = view
  const work = workWords(view)
  return (
    <table class="stack">
      <caption class="unseen">{work.word.picture}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label.asOf}</th>
          <th scope="col">{work.word.level}</th>
          <th scope="col">{work.word.direction}</th>
          <th scope="col">{words.label.speaker}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ entry: { asOf, states, speaker } }) => (
          <tr>
            <th scope="row">{periodIn(words, asOf)}</th>
            <td data-label={work.word.level}>
              {states.progress ? terms.progress[states.progress] : work.word.notStated}
            </td>
            <td data-label={work.word.direction}>{states.direction ? terms.direction[states.direction] : ''}</td>
            <td data-label={words.label.speaker}>
              <bdi {...inLanguage(view, 'en')}>{speaker.name}</bdi> ({work.speaker[speaker.class]})
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function speakersOf(points: readonly Point[]): string[] {
  return [...new Set(points.map(({ speaker }) => speaker))]
}

function levelY(rank: number): number {
  return TOP + STEP * (LEVELS - rank)
}

function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = firstDay(day).split('-').map(Number)
  return year * 372 + month * 31 + date
}
