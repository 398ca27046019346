import type { Obstacle } from '../../../content/reading/obstacles.ts'
import { isOpen } from '../../../content/reading/review.ts'
import { links } from '../../links.ts'
import { Section } from '../../parts/section.tsx'
import { to } from '../../view.ts'
import { labelled } from '../../words/labelled.ts'
import { numberIn } from '../../words/number.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { tellMessage } from '../../words/told/speak-told.ts'
import { inDoubtFirst } from './groups.ts'
import { type Desk, recordName } from './place.ts'

interface BeforeProps {
  readonly desk: Desk
  readonly obstacles: readonly Obstacle[]
  /** The name of the organization of the draft, where it is not among the organizers of the event. */
  readonly outside?: string | undefined
}

/** How far the review has come, and everything that has to be settled before publishing, each with the way there. */
export function Before({ desk, obstacles, outside }: BeforeProps) {
  const { view, review, draft } = desk
  const { word, say } = reviewWords(view)
  const all = review.records.length
  const settled = all - review.records.filter(isOpen).length
  const ready = obstacles.length === 0 && outside === undefined
  return (
    <Section view={view} id="before" title={word.before} count={obstacles.length + (outside === undefined ? 0 : 1)}>
      <p class="progress">
        <progress max={all} value={settled} aria-labelledby="progress-words" />{' '}
        <span id="progress-words">{say.settled(numberIn(view.words, settled), numberIn(view.words, all))}</span>
      </p>
      {ready ? (
        <p>
          {word.nothingBefore} <a href={to(view, links.draft(draft.id, 'preview'))}>{word.toPreview}</a>{' '}
          <a href="#document">{word.document}</a>
        </p>
      ) : (
        <Obstacles desk={desk} obstacles={obstacles} outside={outside} />
      )}
    </Section>
  )
}

function Obstacles({ desk, obstacles, outside }: BeforeProps) {
  const { obstacle, say } = reviewWords(desk.view)
  const unsure = obstacles.filter(({ code }) => code === 'unsure').length
  const others = obstacles.filter(({ code }) => code !== 'unsure')
  const first = inDoubtFirst(desk.review)[0]?.id ?? 'records'
  return (
    <ul class="items brief">
      {outside !== undefined && (
        <li>
          <a href={desk.toForm('event')}>{labelled(desk.view, obstacle['not-organizer'], outside)}</a>
        </li>
      )}
      {unsure > 0 && (
        <li>
          <a href={desk.toRecord(first)}>{say.unsure(unsure)}</a>
        </li>
      )}
      {others.map((one) => (
        <li>
          <ObstacleLink desk={desk} obstacle={one} />
        </li>
      ))}
    </ul>
  )
}

function ObstacleLink({ desk, obstacle }: { desk: Desk; obstacle: Obstacle }) {
  const words = reviewWords(desk.view).obstacle[obstacle.code]
  if (obstacle.code === 'message') {
    const message = desk.review.reading.messages[obstacle.message]
    return (
      <a href={`#message-${obstacle.message}`}>
        {message ? labelled(desk.view, words, tellMessage(desk.view, message)) : words}
      </a>
    )
  }
  const id = 'record' in obstacle ? obstacle.record : 'event'
  const record = desk.review.records.find((one) => one.id === id)
  return <a href={desk.toForm(id)}>{record ? labelled(desk.view, recordName(desk, record), words) : words}</a>
}
