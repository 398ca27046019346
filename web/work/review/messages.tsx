import type { Message, MessageCode } from '../../../content/reading/messages.ts'
import { links } from '../../links.ts'
import { to } from '../../view.ts'
import { numberIn } from '../../words/number.ts'
import { reviewWords } from '../../words/review/speak-review.ts'
import { tellMessage, toldWords } from '../../words/told/speak-told.ts'
import { type Desk, kindWord, passageName } from './place.ts'
import { Seen } from './seen.tsx'

/** What the reader has to tell the author: hidden text, leftovers of a template, what contradicts itself. */
export function Messages({ desk }: { desk: Desk }) {
  const { view, review } = desk
  const { word } = reviewWords(view)
  const { messages } = review.reading
  const left = messages.length - review.settled.length
  if (messages.length === 0) return null
  return (
    <section class="messages" id="messages" aria-labelledby="messages-title" tabindex={-1}>
      <h2 id="messages-title">
        {word.messages} <span class="count">{numberIn(view.words, left)}</span>
      </h2>
      <ul tabindex={0}>
        {messages.map((message, at) => (
          <MessageItem desk={desk} message={message} at={at} />
        ))}
      </ul>
    </section>
  )
}

function MessageItem({ desk, message, at }: { desk: Desk; message: Message; at: number }) {
  const { view, review } = desk
  const { word } = reviewWords(view)
  const { passage, blocks } = message
  const settled = review.settled.includes(at)
  return (
    <li
      class={blocks && !settled ? 'record unsure' : 'record'}
      id={`message-${at}`}
      data-passages={passage}
      tabindex={-1}
    >
      <p>
        {blocks && !settled && <span class="badge late">{word.blocks}</span>}
        {settled && <span class="badge">{word.settled}</span>} {tellMessage(view, message)}
      </p>
      {!settled && <SideBySide desk={desk} message={message} />}
      <Steps desk={desk} message={message} at={at} />
    </li>
  )
}

/** What can be done about a message: going there, making a record of it, letting it be. */
function Steps({ desk, message, at }: { desk: Desk; message: Message; at: number }) {
  const { view, review, draft } = desk
  const { word } = reviewWords(view)
  const { code, passage, values } = message
  return (
    <form class="actions" method="post" action={to(view, links.draft(draft.id, 'decisions'))}>
      {passage && (
        <a href={desk.toPassage(passage)} aria-label={`${word.passages} ${passageName(passage)}`}>
          {passageName(passage)}
        </a>
      )}
      {!review.settled.includes(at) && (
        <>
          <span class="minor">{toldWords(view).message[code].suggestion}</span>
          <Seen desk={desk} />
          <input type="hidden" name="message" value={String(at)} />
          {code === 'candidates-left' && passage && <Make desk={desk} passage={passage} words={values[0] ?? ''} />}
          <button type="submit" name="kind" value="settle" class="quiet">
            {code === 'candidates-left' ? word.leave : word.settle}
          </button>
        </>
      )}
    </form>
  )
}

function Make({ desk: { view }, passage, words }: { desk: Desk; passage: string; words: string }) {
  return (
    <>
      <input type="hidden" name="words" value={words} />
      {reviewWords(view).word.makeOf}
      <button type="submit" name="take" value={`recommendation ${passage}`} class="quiet">
        {kindWord(view, 'recommendation')}
      </button>
    </>
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
