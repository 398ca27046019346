import type { PropsWithChildren } from 'hono/jsx'
import type { EntryView } from '../../content/model/view.ts'
import { directionTone, Mark, progressTone } from '../parts/standing.tsx'
import type { View } from '../view.ts'
import { dayIn, periodIn } from '../words/date.ts'
import { labelled } from '../words/labelled.ts'
import { workWords } from '../words/work/speak-work.ts'

/** One entry of a timeline, with what it corrects, disputes or replies to; it has an address of its own. */
export function EntryItem(props: PropsWithChildren<{ view: View; entry: EntryView; others: readonly EntryView[] }>) {
  const { view, entry, others, children } = props
  const work = workWords(view)
  const corrected = others.some(({ correctionOf, state }) => correctionOf === entry.id && state === 'published')
  return (
    <li class={`entry ${entry.state}${corrected ? ' corrected' : ''}`} id={`entry-${entry.id}`}>
      <p class="tag">
        <a href={`#entry-${entry.id}`}>{periodIn(view.words, entry.asOf)}</a>
      </p>
      <div class="text">
        {entry.state === 'retracted' && !entry.own ? (
          <p class="nothing">{work.word.retractedEntry}</p>
        ) : (
          <Stated view={view} entry={entry} />
        )}
        <p class="minor notes">
          <span>{work.say.saidBy(entry.speaker.name, work.speaker[entry.speaker.class])}</span>
          <span>{work.verification[entry.verification]}</span>
          <span>{work.say.recorded(dayIn(view.words, entry.publishedAt ?? entry.recordedAt))}</span>
          {entry.state !== 'published' && <span class="badge">{work.state[entry.state]}</span>}
          {entry.visibility !== 'public' && <span class="badge">{work.visibility[entry.visibility]}</span>}
          {corrected && <span class="badge">{work.word.corrected}</span>}
        </p>
        <Pointers view={view} entry={entry} others={others} />
        <EvidenceList view={view} entry={entry} />
        {children}
      </div>
    </li>
  )
}

/** What an entry states: its values with their marks, then its note. */
export function Stated({ view, entry }: { view: View; entry: EntryView }) {
  const { terms, words } = view
  const { response, progress, direction, listing, cause, note } = entry.states
  return (
    <>
      <p class="marks">
        {response && <Mark tone={response === 'repudiated' ? 'back' : 'still'}>{terms.response[response]}</Mark>}
        {progress && <Mark tone={progressTone(progress)}>{terms.progress[progress]}</Mark>}
        {direction && <Mark tone={directionTone(direction)}>{terms.direction[direction]}</Mark>}
        {listing && <Mark tone={listing === 'delisted' ? 'done' : 'still'}>{terms.listing[listing]}</Mark>}
        {cause && <span class="minor">{labelled(view, words.label.cause, terms.cause[cause])}</span>}
      </p>
      {note && (
        <p class="note" dir="auto">
          {note}
        </p>
      )}
    </>
  )
}

function Pointers({ view, entry, others }: { view: View; entry: EntryView; others: readonly EntryView[] }) {
  const { word, say } = workWords(view)
  const corrected = others.find(({ id }) => id === entry.correctionOf)
  return (
    <>
      {corrected && (
        <p class="minor">
          <a href={`#entry-${corrected.id}`}>{say.corrects(periodIn(view.words, corrected.asOf))}</a>
        </p>
      )}
      {entry.disputes && (
        <p class="minor">
          <a href={`#entry-${entry.disputes}`}>{word.disputes}</a>
        </p>
      )}
      {entry.repliesTo && (
        <p class="minor">
          <a href={`#entry-${entry.repliesTo}`}>{word.repliesTo}</a>
        </p>
      )}
    </>
  )
}

function EvidenceList({ view, entry }: { view: View; entry: EntryView }) {
  const { word } = workWords(view)
  if (entry.evidence.length === 0) return null
  return (
    <ul class="evidence" aria-label={word.evidence}>
      {entry.evidence.map(({ title, url, visibility }) => (
        <li>
          {url ? (
            <a href={url} rel="nofollow noopener" dir="auto">
              {title}
            </a>
          ) : (
            <span dir="auto">{title}</span>
          )}
          {visibility !== 'public' && <span class="badge">{word.restricted}</span>}
        </li>
      ))}
    </ul>
  )
}
