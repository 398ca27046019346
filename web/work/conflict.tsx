import { diffWordsWithSpace } from 'diff'
import type { EntryView } from '../../content/model/view.ts'
import { links } from '../links.ts'
import { to, type View } from '../view.ts'
import { dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { Stated } from './entry-item.tsx'
import type { Typed } from './form.tsx'

/** What somebody who was overtaken has to choose between: what came in between, and an entry as both have it. */
export interface ConflictProps {
  readonly view: View
  readonly track: string
  /** What was told last, the latest first. */
  readonly recent: readonly EntryView[]
  /** Where both changed one entry: as it is now, as it was typed, and whether it can still be changed. */
  readonly both?: { readonly now: Typed; readonly typed: Typed; readonly open: boolean }
}

/** The notice of a conflict: both versions field by field, word by word, and the ways to go on with either. */
export function Conflict({ view, track, recent, both }: ConflictProps) {
  const { word, say } = workWords(view)
  return (
    <div class="notice strong" role="alert" id="conflict">
      <p>{say.conflict}</p>
      {both ? <Versions view={view} {...both} /> : <Recent view={view} recent={recent} />}
      <ul class="ways">
        <li>
          <a href="#record">{word.yours}</a>
        </li>
        {both?.open && (
          <li>
            <a href={`${to(view, links.deskTrack(track))}?edit=${both.typed.edits}#record`}>{word.takeTheirs}</a>
          </li>
        )}
      </ul>
    </div>
  )
}

/** What came in between, each with the way to where it stands. */
function Recent({ view, recent }: Pick<ConflictProps, 'view' | 'recent'>) {
  const { word, say, speaker } = workWords(view)
  return (
    <>
      <h2>{word.theirs}</h2>
      <ul class="items">
        {recent.map((entry) => (
          <li>
            <Stated view={view} entry={entry} />
            <p class="minor notes">
              <a href={`#entry-${entry.id}`}>
                {say.recorded(dayIn(view.words, entry.publishedAt ?? entry.recordedAt))}
              </a>
              <span>{say.saidBy(entry.speaker.name, speaker[entry.speaker.class])}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Versions({ view, now, typed }: { view: View; now: Typed; typed: Typed }) {
  const { word } = workWords(view)
  const differing = fieldsOf(view).filter(({ name }) => (now[name] ?? '') !== (typed[name] ?? ''))
  return (
    <table class="stack versions">
      <caption class="unseen">{word.theirs}</caption>
      <thead>
        <tr>
          <th scope="col">{view.words.label.what}</th>
          <th scope="col">{word.thereNow}</th>
          <th scope="col">{word.yours}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map(({ name, label, terms = {} }) => {
          const inWords = (value = '') => new Map(Object.entries(terms)).get(value) ?? value
          const [before, after] = [inWords(now[name]), inWords(typed[name])]
          return (
            <tr>
              <th scope="row">{label}</th>
              <td data-label={word.thereNow}>
                <Version before={before} after={after} side="before" none={word.notStated} />
              </td>
              <td data-label={word.yours}>
                <Version before={before} after={after} side="after" none={word.notStated} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** One side of two versions; the words that only this side has are marked. */
function Version(props: { before: string; after: string; side: 'before' | 'after'; none: string }) {
  const { before, after, side, none } = props
  if ((side === 'before' ? before : after) === '') return <span class="nothing">{none}</span>
  return (
    <p dir="auto">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
        if (side === 'before') return removed ? <del>{value}</del> : added ? null : value
        return added ? <ins>{value}</ins> : removed ? null : value
      })}
    </p>
  )
}

interface VersionField {
  readonly name: string
  readonly label: string
  readonly terms?: Readonly<Record<string, string>>
}

/** The fields of an entry's form in their order, with the words that their values have. */
function fieldsOf(view: View): VersionField[] {
  const { terms, words } = view
  const { word, verification, visibility } = workWords(view)
  return [
    { name: 'from', label: word.asOfFrom },
    { name: 'until', label: word.asOfTo },
    { name: 'response', label: word.response, terms: terms.response },
    { name: 'progress', label: word.progress, terms: terms.progress },
    { name: 'direction', label: word.direction, terms: terms.direction },
    { name: 'cause', label: words.label.cause, terms: terms.cause },
    { name: 'listing', label: word.listing, terms: terms.listing },
    { name: 'note', label: word.note },
    { name: 'evidence-title', label: word.evidenceTitle },
    { name: 'evidence-url', label: word.evidenceAddress },
    { name: 'verification', label: word.verification, terms: verification },
    { name: 'visibility', label: word.visibility, terms: visibility },
  ]
}
