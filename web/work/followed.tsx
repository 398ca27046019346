import type { PropsWithChildren } from 'hono/jsx'
import { distribution } from '../../content/model/desk.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import { DistributionChart } from '../charts/distribution.tsx'
import { toneOf } from '../charts/tone.ts'
import { links } from '../links.ts'
import { type DayRead, shownDay } from '../parts/known-on.tsx'
import { Nothing, Section } from '../parts/section.tsx'
import { Mark } from '../parts/standing.tsx'
import { to, type View } from '../view.ts'
import { numberIn } from '../words/number.ts'
import { headlineIn, workWords } from '../words/work/speak-work.ts'
import { RowTable } from './row-table.tsx'
import { Badges, StandingLine } from './standing-line.tsx'

/** What became of one item in a list: where its one party stands, or how its parties are spread. */
export function Followed({ view, rows, path }: { view: View; rows: readonly TrackRow[]; path: string }) {
  const [only] = rows
  if (!only) return null
  const { word } = workWords(view)
  const address = rows.length === 1 ? links.track(only.track) : `${path}#follow-up`
  return (
    <div class="brief">
      {rows.length === 1 ? (
        <StandingLine view={view} standing={only.standing} />
      ) : (
        <DistributionChart view={view} of={distribution(rows)} id={`spread${path.replace(/[^a-z0-9]+/g, '-')}`} />
      )}
      <p class="minor">
        <a href={to(view, address)}>
          {rows.length === 1 ? word.whole : word.perParty}
          {rows.length === 1 && (
            <>
              {': '}
              <bdi>{only.track.party.printed}</bdi>
            </>
          )}
        </a>
      </p>
    </div>
  )
}

/** Where an item of a long list stands, in one line: the words of its one party, or how many stand under each. */
export function BriefStanding({ view, rows, children }: PropsWithChildren<{ view: View; rows: readonly TrackRow[] }>) {
  const [only, ...more] = rows
  if (!only) return <>{children && <p class="marks">{children}</p>}</>
  return (
    <p class="marks">
      {distribution(rows).map(([headline, count]) => (
        <>
          <Mark tone={toneOf(headline)}>{headlineIn(view, headline)}</Mark>
          {more.length > 0 && <span class="count">{numberIn(view.words, count)}</span>}
        </>
      ))}
      {more.length === 0 && <Badges view={view} standing={only.standing} />}
      {children}
    </p>
  )
}

/** How everything that is followed here is spread, with the way to each line. */
export function FollowUpPart({ view, rows, path }: { view: View; rows: readonly TrackRow[]; path: string }) {
  const { word } = workWords(view)
  if (rows.length === 0) return null
  return (
    <Section view={view} id="follow-up" title={word.followUp} count={rows.length}>
      <DistributionChart view={view} of={distribution(rows)} id="spread" />
      <p>
        <a href={to(view, path)}>{word.lineByLine}</a>
      </p>
    </Section>
  )
}

/** Where each party stands with one recommendation and its items, or the answer that nothing is recorded yet. */
export function PartiesPart(props: {
  view: View
  rows: readonly TrackRow[]
  day?: DayRead | undefined
  respond?: string
}) {
  const { view, rows, day, respond } = props
  const { word } = workWords(view)
  return (
    <Section view={view} id="follow-up" title={word.perParty} count={rows.length > 0 ? rows.length : undefined}>
      {rows.length === 0 ? (
        <Nothing>{word.noFollowUp}</Nothing>
      ) : (
        <>
          {rows.length > 1 && <DistributionChart view={view} of={distribution(rows)} id="spread" />}
          <RowTable view={view} rows={rows} today={day ? shownDay(day) : ''} caption={word.perParty} of="subject" />
        </>
      )}
      {respond && (
        <p class="minor">
          <a href={to(view, respond)}>{word.respond}</a>
        </p>
      )}
    </Section>
  )
}

/** The rows that follow a recommendation. */
export function rowsOfLabel(rows: readonly TrackRow[], label: string): TrackRow[] {
  return rows.filter(({ track: { subject } }) => 'recommendation' in subject && subject.recommendation === label)
}
