import type { Hit, HitGroup, Stretch } from '../../content/model/search.ts'
import { inLanguage, to, type View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { findWords } from '../words/find/speak-find.ts'
import { numberIn } from '../words/number.ts'
import { type SearchAddress, searchPath, withFilter } from './address.ts'

/** Things found, one below the other. */
export function Hits({ view, hits }: { view: View; hits: readonly Hit[] }) {
  return (
    <ol class="found">
      {hits.map((hit) => (
        <li>
          <HitLines view={view} hit={hit} />
        </li>
      ))}
    </ol>
  )
}

/** Things found by the event they come from, with the way to all of each. */
export function Groups(props: { view: View; search: SearchAddress; groups: readonly HitGroup[] }) {
  const { view, search, groups } = props
  const words = findWords(view)
  return (
    <>
      {groups.map(({ event, total, hits }) => (
        <section class="group">
          <h3>
            <bdi {...inLanguage(view, hits[0]?.language ?? view.language)}>{event?.title ?? hitTitle(hits[0])}</bdi>
          </h3>
          <Hits view={view} hits={hits} />
          {event && total > hits.length && (
            <p class="pager">
              <a href={to(view, searchPath({ ...withFilter(search, 'event', [event.slug]), grouped: false }))}>
                {words.allOfEvent(numberIn(view.words, total))}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  )
}

function HitLines({ view, hit }: { view: View; hit: Hit }) {
  const tongue = inLanguage(view, hit.language)
  return (
    <>
      <p class="lead">
        {hit.label && (
          <>
            <bdi class="number" dir="ltr">
              {hit.label}
            </bdi>{' '}
          </>
        )}
        <a href={to(view, `/${hit.id}`)}>
          <bdi {...tongue}>
            <Marked stretches={hit.title} />
          </bdi>
        </a>
      </p>
      <HitNotes view={view} hit={hit} />
      {hit.passage.length > 0 && (
        <p class="passage" {...tongue}>
          <Marked stretches={hit.passage} />
        </p>
      )}
    </>
  )
}

/** What a thing is, when it was said, where, and by or to whom. */
function HitNotes({ view, hit }: { view: View; hit: Hit }) {
  const tongue = inLanguage(view, hit.language)
  const isHead = hit.event !== undefined && hit.kind === 'event'
  return (
    <p class="minor notes">
      <span>{findWords(view).kind[hit.kind]}</span>
      {hit.date && <span>{dateIn(view.words, hit.date)}</span>}
      {hit.event && !isHead && (
        <span>
          <bdi {...tongue}>{hit.event.title}</bdi>
        </span>
      )}
      {hit.context && (
        <span>
          <bdi {...tongue}>{hit.context}</bdi>
        </span>
      )}
    </p>
  )
}

/** A text in which what was searched for is marked. */
function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
}

function hitTitle(hit: Hit | undefined): string {
  return hit?.title.map(({ text }) => text).join('') ?? ''
}
