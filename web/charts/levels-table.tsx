import { inLanguage, type View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import type { Point } from './points.ts'

/** What the picture of levels shows, as a table. */
export function LevelsTable({ view, points }: { view: View; points: readonly Point[] }) {
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
        {points.map(({ entry: { id, asOf, states, speaker } }) => (
          <tr>
            <th scope="row">
              <a href={`#entry-${id}`}>{periodIn(words, asOf)}</a>
            </th>
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
