import type { Message, MessageCode } from '../../../content/reading/messages.ts'
import type { Obstacle } from '../../../content/reading/obstacles.ts'
import { links } from '../../links.ts'
import { Section } from '../../parts/section.tsx'
import { to } from '../../view.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { tellMessage, toldWords } from '../../words/told/speak-told.ts'
import { type Desk, recordName } from './place.ts'
import { Seen } from './seen.tsx'

/** What the reader has to tell the author: hidden text, leftovers of a template, what contradicts itself. */
export function Messages({ desk }: { desk: Desk }) {
  const { view, review } = desk
  const { word } = reviewWords(view)
  const { messages } = review.reading
  if (messages.length === 0) return null
  return (
    <Section view={view} id="messages" title={word.messages} count={messages.length}>
      <ul class="items">
        {messages.map((message, at) => (
          <li id={`message-${at}`}>
            <p>{tellMessage(view, message)}</p>
            <SideBySide desk={desk} message={message} />
            <p class="minor">{toldWords(view).message[message.code].suggestion}</p>
            <div class="actions">
              {message.passage && <a href={desk.toPassage(message.passage)}>{message.passage}</a>}
              {message.blocks && !review.settled.includes(at) && <Settle desk={desk} message={at} />}
              {review.settled.includes(at) && <span class="badge">{word.settled}</span>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What contradicts itself, each as it is printed; which of them is right is for a person to say. */
function SideBySide({ desk: { view }, message: { code, values } }: { desk: Desk; message: Message }) {
  if (!contradictions.includes(code)) return null
  const { word } = reviewWords(view)
  return (
    <dl class="sides">
      {values.slice(-2).map((quoted) => (
        <div>
          <dt>{word.asPrinted}</dt>
          <dd dir="auto">{quoted}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The messages whose last two values contradict each other. */
const contradictions: readonly MessageCode[] = ['two-counts', 'two-organizations', 'near-names']

function Settle({ desk, message }: { desk: Desk; message: number }) {
  const { view, draft } = desk
  const { word } = reviewWords(view)
  return (
    <form class="inline" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      <Seen desk={desk} />
      <input type="hidden" name="message" value={String(message)} />
      <span class="badge late">{word.blocks}</span>{' '}
      <button type="submit" name="kind" value="settle" class="quiet">
        {word.settle}
      </button>
    </form>
  )
}

/** Everything that has to be settled before the draft can be published, each with the way there. */
export function Before(props: { desk: Desk; obstacles: readonly Obstacle[]; organizes: boolean }) {
  const { desk, obstacles, organizes } = props
  const { word, obstacle, say } = reviewWords(desk.view)
  const unsure = obstacles.filter(({ code }) => code === 'unsure').length
  const others = obstacles.filter(({ code }) => code !== 'unsure')
  if (obstacles.length === 0 && organizes) return <p>{word.nothingBefore}</p>
  return (
    <ul class="items brief">
      {!organizes && (
        <li>
          <a href={desk.toRecord('event')}>{obstacle['not-organizer']}</a>
        </li>
      )}
      {unsure > 0 && (
        <li>
          <a href="#records">{say.unsure(unsure)}</a>
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
        {words}
        {message && `: ${tellMessage(desk.view, message)}`}
      </a>
    )
  }
  const id = 'record' in obstacle ? obstacle.record : 'event'
  const record = desk.review.records.find((one) => one.id === id)
  return <a href={desk.toRecord(id)}>{record ? `${recordName(desk, record)}: ${words}` : words}</a>
}
