import type { EntryView } from '../../content/model/view.ts'
import { links } from '../links.ts'
import type { View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import type { Typed } from './form.tsx'

/** What somebody who may speak in a track can do about one published entry: answer another's, or correct their own. */
export function AnswerLinks({ view, track, entry }: { view: View; track: string; entry: EntryView }) {
  const { word, say } = workWords(view)
  if (entry.state !== 'published') return null
  const about = say.entryOf(entry.speaker.name, periodIn(view.words, entry.asOf))
  const link = (name: 'reply' | 'dispute' | 'correct', label: string) => (
    <a href={`${links.deskTrack(track)}?${name}=${entry.id}#record`} aria-label={`${label}: ${about}`}>
      {label}
    </a>
  )
  return (
    <p class="minor notes answers">
      {entry.own ? (
        link('correct', word.correct)
      ) : (
        <>
          {link('reply', word.reply)} {link('dispute', word.dispute)}
        </>
      )}
    </p>
  )
}

/** The entry that a form answers, in words, and the same for the form to send. */
export function Answered({ view, typed, entries }: { view: View; typed: Typed; entries: readonly EntryView[] }) {
  const { word, say } = workWords(view)
  const pointers = [
    { name: 'disputes', label: word.dispute, id: typed.disputes },
    { name: 'repliesTo', label: word.reply, id: typed.repliesTo },
  ] as const
  return (
    <>
      {pointers.map(({ name, label, id }) => {
        const entry = entries.find((one) => one.id === id)
        if (!entry) return null
        return (
          <p class="notice" id={`field-${name}`} tabindex={-1}>
            <input type="hidden" name={name} value={entry.id} />
            {label}{' '}
            <a href={`#entry-${entry.id}`}>{say.entryOf(entry.speaker.name, periodIn(view.words, entry.asOf))}</a>
          </p>
        )
      })}
    </>
  )
}
