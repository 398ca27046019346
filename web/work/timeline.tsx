import type { Child } from 'hono/jsx'
import { directionOf } from '../../content/model/language.ts'
import type { Standing } from '../../content/model/standing.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { EntryView } from '../../content/model/view.ts'
import { LevelsChart } from '../charts/levels.tsx'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Citation } from '../parts/citation.tsx'
import { Facts } from '../parts/facts.tsx'
import { KnownOnForm, KnownOnNotice } from '../parts/known-on.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { Title } from '../parts/title.tsx'
import { to, type View } from '../view.ts'
import { dateIn, dayIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { EntryItem } from './entry-item.tsx'
import { labelIn } from './row-label.ts'
import { StandingLine } from './standing-line.tsx'

/** What the timeline of a track shows; with `knownOn` it is read as it was known on that day. */
export interface TimelineProps {
  readonly view: View
  readonly row: TrackRow
  readonly entries: readonly EntryView[]
  readonly full: Standing
  readonly knownOn?: string | undefined
  readonly today: string
}

/** One track, readable by anyone: what was asked of whom, where it stands, and each thing said, in order, each citable. */
export function TimelinePage(props: TimelineProps) {
  const { view, row } = props
  const { track } = row
  const path = links.track(track)
  const title = [labelIn(row), row.words, track.party.printed].filter(Boolean).join(' · ')
  return (
    <Layout view={view} head={{ title, canonical: path, hidden: props.knownOn !== undefined }}>
      <article>
        <TimelineTitle view={view} row={row} />
        <StandingPart {...props} />
        <EntriesPart view={view} entries={props.entries} others={props.entries} respond={links.deskTrack(track.id)} />
        <PicturePart view={view} entries={props.entries} />
        <Citation view={view} text={`${row.dossierTitle}. ${title}.`} path={path} />
      </article>
    </Layout>
  )
}

/** The head of a track's page: which ask, whose, of whom. */
export function TimelineTitle({ view, row }: { view: View; row: TrackRow }) {
  const { subject } = row.track
  const ask =
    'recommendation' in subject
      ? links.recommendation(subject.dossierKind, subject.dossier, subject.recommendation)
      : `${links.dossier(subject.dossierKind, subject.dossier)}#commitment-${subject.commitment}`
  return (
    <Title
      view={view}
      kind={
        <a href={to(view, links.dossier(subject.dossierKind, subject.dossier))}>
          <bdi>{row.dossierTitle}</bdi>
        </a>
      }
      title={
        <>
          <bdi>{row.track.party.printed}</bdi>
          <span class="subtitle">
            <a href={to(view, ask)}>
              {labelIn(row) && <bdi>{labelIn(row)}</bdi>} <bdi>{row.words}</bdi>
            </a>
          </span>
        </>
      }
      below={dateIn(view.words, row.asked)}
    />
  )
}

/** Where a track stands, and since when; today, or as it was known on a day. */
export function StandingPart({ view, row, full, knownOn, today }: Omit<TimelineProps, 'entries'>) {
  const work = workWords(view)
  const { younger } = full
  return (
    <Section view={view} id="standing" title={work.word.state}>
      <KnownOnNotice view={view} day={{ today, knownOn }} />
      <StandingLine view={view} standing={row.standing} />
      {younger?.states.progress && (
        <p class="minor">
          {work.say.younger(
            view.terms.progress[younger.states.progress],
            dateIn(view.words, younger.asOf.start),
            younger.speaker.name,
          )}
        </p>
      )}
      <TrackFacts view={view} row={row} />
      <KnownOnForm view={view} day={{ today, knownOn }} />
    </Section>
  )
}

/** Everything that was said in a track, in order, with what a page puts below each entry. */
export function EntriesPart(props: {
  view: View
  entries: readonly EntryView[]
  others: readonly EntryView[]
  below?: (entry: EntryView) => Child
  /** Where somebody who has something to say goes. */
  respond?: string
}) {
  const { view, entries, others, below, respond } = props
  const { word } = workWords(view)
  return (
    <Section view={view} id="entries" title={word.entries} count={entries.length}>
      {entries.length === 0 && <Nothing>{word.noEntries}</Nothing>}
      {entries.length > 0 && (
        <ol class="timeline">
          {entries.map((entry) => (
            <EntryItem view={view} entry={entry} others={others}>
              {below?.(entry)}
            </EntryItem>
          ))}
        </ol>
      )}
      {respond && (
        <p class="minor">
          <a href={to(view, respond)}>{word.respond}</a>
        </p>
      )}
    </Section>
  )
}

/** The picture of a track's levels, where anything was said of them. */
export function PicturePart({ view, entries }: { view: View; entries: readonly EntryView[] }) {
  if (!entries.some(({ state, states }) => state === 'published' && (states.progress ?? states.direction))) return null
  return (
    <Section view={view} id="picture" title={workWords(view).word.picture}>
      <LevelsChart view={view} entries={entries} />
    </Section>
  )
}

function TrackFacts({ view, row: { track, standing } }: { view: View; row: TrackRow }) {
  const { words } = view
  const work = workWords(view)
  return (
    <Facts
      rows={[
        [words.label.due, track.due && dateIn(words, track.due)],
        [
          work.word.dueChanges,
          track.dueChanges.length > 0 && (
            <ul>
              {track.dueChanges.map(({ from, to: until, at, reason }) => (
                <li>
                  {`${from ? dateIn(words, from) : '–'} ${onward(view)} ${until ? dateIn(words, until) : '–'} (${dayIn(words, at)})`}
                  {reason && ' '}
                  {reason && <bdi>{reason}</bdi>}
                </li>
              ))}
            </ul>
          ),
        ],
        [work.word.closed, track.closing && work.closing[track.closing.reason]],
        [work.word.lastConfirmed, standing.lastConfirmed && dateIn(words, standing.lastConfirmed)],
      ]}
    />
  )
}

/** An arrow in the direction in which the reader reads. */
function onward({ language }: View): string {
  return directionOf(language) === 'rtl' ? '←' : '→'
}
