import type { Event } from '../../content/model/event.ts'
import type { Listing, OpenDossier } from '../../content/model/listing.ts'
import type { Tag } from '../../content/model/tag.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { Layout } from '../layout.tsx'
import { links } from '../links.ts'
import { Citation } from '../parts/citation.tsx'
import type { Related } from '../parts/commitments.tsx'
import {
  CommitmentsPart,
  FiguresPart,
  NarrativesPart,
  OutcomesPart,
  type Parts,
  PeoplePart,
  partsOf,
  RecommendationsPart,
  ReferencesPart,
  SessionsPart,
  StatementsPart,
  SummaryPart,
} from '../parts/dossier-parts.tsx'
import { EditionNotice, RecordFacts } from '../parts/edition-notice.tsx'
import { EventFacts } from '../parts/event-facts.tsx'
import { type DayRead, KnownOnNotice } from '../parts/known-on.tsx'
import { NameOf } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { TagsPart } from '../parts/tags.tsx'
import { Title } from '../parts/title.tsx'
import { inLanguage, isolated, to, type View } from '../view.ts'
import { dayIn, periodIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { FollowUpPart } from '../work/followed.tsx'

/** The events of the same series before and after an event, as far as they are published. */
export interface Neighbours {
  readonly before?: Listing | undefined
  readonly after?: Listing | undefined
}

/** What the page of an event shows; the dossiers that its commitments point to are given where they are known. */
export interface EventProps {
  readonly view: View
  readonly open: OpenDossier
  readonly event: Event
  readonly neighbours: Neighbours
  readonly related?: Related
  /** Where everything stands that is followed here. */
  readonly rows?: readonly TrackRow[]
  /** The terms that organizers gave the event. */
  readonly tags?: readonly Tag[]
  /** The day as of which the page is read; none for an edition that is named by its number. */
  readonly day?: DayRead | undefined
}

/** An event and all that its document states. */
export function EventPage(props: EventProps) {
  const { view, open, event, neighbours, related, rows, day } = props
  const parts = partsOf(view, open, rows)
  const { listing, edition } = open
  const older = day?.knownOn !== undefined || edition.number < listing.edition
  return (
    <Layout view={view} head={{ title: event.title, canonical: links.dossier('event', event.slug), hidden: older }}>
      <article>
        <EventTitle event={event} parts={parts} />
        <KnownOnNotice view={view} day={day} />
        <EditionNotice view={view} open={open} />
        <EventBody event={event} parts={parts} tags={props.tags ?? []} {...(related && { related })} />
        <SeriesNeighbours view={view} neighbours={neighbours} />
        <EventCitation view={view} open={open} event={event} />
        <RecordFacts view={view} open={open} day={day} />
      </article>
    </Layout>
  )
}

/** Everything that a document states about an event, in the order of its page. */
export function EventBody(props: { event: Event; parts: Parts; tags: readonly Tag[]; related?: Related }) {
  const { event, parts, tags, related } = props
  const { view } = parts
  return (
    <>
      <Contents parts={parts} />
      <EventFacts event={event} {...parts} />
      <TagsPart view={view} tags={tags} entries={parts.entries} />
      <SummaryPart {...parts} />
      <SessionsPart {...parts} />
      <PeoplePart {...parts} />
      <OutcomesPart {...parts} />
      <FiguresPart {...parts} />
      <FollowUpPart view={view} rows={parts.rows} path={links.dossierFollowUp('event', event.slug)} />
      <RecommendationsPart {...parts} />
      <CommitmentsPart {...parts} {...(related && { related })} />
      <StatementsPart {...parts} statements={parts.dossier.statements} />
      <ReferencesPart {...parts} />
      <NarrativesPart {...parts} />
    </>
  )
}

function EventCitation({ view, open: { edition }, event }: { view: View; open: OpenDossier; event: Event }) {
  const title = isolated(view, event.title, event.language)
  return (
    <Citation
      view={view}
      text={view.words.say.citation(title, edition.number, dayIn(view.words, edition.publishedAt))}
      path={links.edition('event', event.slug, edition.number)}
    />
  )
}

/** The head of an event's page. */
export function EventTitle({ event, parts }: { event: Event; parts: Parts }) {
  const { view } = parts
  const { words } = view
  const below = [periodIn(words, event.when), event.place, event.mode && view.terms.mode[event.mode]]
  return (
    <Title
      view={view}
      language={event.language}
      title={event.title}
      kind={
        <>
          {view.terms.event[event.type]}
          {event.series && (
            <>
              {' · '}
              <NameOf name={event.series.name} {...parts} />
              {event.series.edition && ` · ${words.say.editionOfSeries(event.series.edition)}`}
            </>
          )}
        </>
      }
      below={below.filter(Boolean).join(' · ')}
      note={event.titleBasis === 'inferred' && words.say.titleInferred}
    />
  )
}

function Contents({ parts: { view, dossier, rows: followed } }: { parts: Parts }) {
  const { head } = view.words
  const rows = [
    ['sessions', head.sessions, dossier.sessions.length],
    ['people', head.people, dossier.appearances.length],
    ['outcomes', head.outcomes, dossier.outcomes.length],
    ['figures', head.figures, dossier.figures.length],
    ['follow-up', workWords(view).word.followUp, followed.length],
    ['recommendations', head.recommendations, dossier.recommendations.length],
    ['commitments', head.commitments, dossier.commitments.length],
    ['references', head.references, dossier.references.length],
  ] as const
  return (
    <nav class="contents" aria-label={head.contents}>
      <ul>
        {rows
          .filter(([, , count]) => count > 0)
          .map(([id, title, count]) => (
            <li>
              <a href={`#${id}`}>
                {title} <b>{count}</b>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function SeriesNeighbours({ view, neighbours }: { view: View; neighbours: Neighbours }) {
  const { words } = view
  const rows = [
    [words.label.previous, neighbours.before],
    [words.label.next, neighbours.after],
  ] as const
  if (rows.every(([, listing]) => listing === undefined)) return null
  return (
    <Section view={view} id="neighbours" title={words.head.neighbours}>
      <ul class="items kinds">
        {rows.map(
          ([label, listing]) =>
            listing && (
              <li class="item">
                <p class="tag kind">{label}</p>
                <p class="text">
                  <a href={to(view, links.dossier(listing.dossierKind, listing.slug))}>
                    <bdi {...inLanguage(view, listing.language)}>{listing.title}</bdi>
                  </a>{' '}
                  <span class="minor">{periodIn(words, listing.when)}</span>
                </p>
              </li>
            ),
        )}
      </ul>
    </Section>
  )
}
