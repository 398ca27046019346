import type { Event, Source } from '../../content/model/event.ts'
import { inLanguage, type View } from '../view.ts'
import { periodIn } from '../words/date.ts'
import { Facts } from './facts.tsx'
import { NameLines, NameOf, type Reading } from './name.tsx'
import { Section } from './section.tsx'
import { Themes } from './themes.tsx'

/** The facts of an event as its document states them; what is not stated is said to be so. */
export function EventFacts({ event, ...reading }: Reading & { event: Event }) {
  const { view, entries, language } = reading
  const { words, terms } = view
  const own = inLanguage(view, language)
  return (
    <Section view={view} id="facts" title={words.head.facts}>
      <Facts
        rows={[
          [words.label.date, <time datetime={event.when.start}>{periodIn(words, event.when)}</time>],
          [words.label.place, placeOf(event, view)],
          [words.label.mode, event.mode && terms.mode[event.mode]],
          [words.label.organizers, event.organizers.length > 0 && <NameLines names={event.organizers} {...reading} />],
          [words.label.sponsors, event.sponsors.length > 0 && <NameLines names={event.sponsors} {...reading} />],
          [words.label.occasion, event.occasion && <span {...own}>{event.occasion}</span>],
          [words.label.attendance, event.attendance && <span {...own}>{event.attendance.printed}</span>],
          [words.label.objective, event.objective && <span {...own}>{event.objective}</span>],
          [words.label.focus, event.focus.length > 0 && <NameLines names={event.focus} {...reading} />],
          [
            words.label.themes,
            event.themes.length > 0 && <Themes view={view} themes={event.themes} entries={entries} />,
          ],
          [words.label.attribution, terms.attribution[event.attribution]],
          [words.label.source, event.source && <SourceLine source={event.source} {...reading} />],
        ]}
      />
    </Section>
  )
}

/** Where a document was first published. */
export function SourceLine({ source, ...reading }: Reading & { source: Source }) {
  const title = <cite {...inLanguage(reading.view, reading.language)}>{source.title}</cite>
  return (
    <>
      {source.url ? <a href={source.url}>{title}</a> : title}
      {source.issuer && (
        <>
          {reading.view.words.comma}
          <NameOf name={source.issuer} {...reading} />
        </>
      )}
    </>
  )
}

function placeOf(event: Event, view: View) {
  const stated = [event.venue, event.place].filter((words) => words !== undefined)
  if (stated.length > 0) return <span {...inLanguage(view, event.language)}>{stated.join(view.words.comma)}</span>
  return event.mode === 'online' ? undefined : <span class="nothing">{view.words.none.place}</span>
}
