import type { PartialDate } from '../../content/model/date.ts'
import type { Statements } from '../../content/model/entry.ts'
import { type Name, refKey } from '../../content/model/party.ts'
import type { TrackRow } from '../../content/model/track-row.ts'
import type { EntryView } from '../../content/model/view.ts'
import { directionTone, Mark, progressTone, type Tone } from '../parts/standing.tsx'
import type { View } from '../view.ts'
import { dateIn } from '../words/date.ts'
import { workWords } from '../words/work/speak-work.ts'
import { labelIn } from '../work/row-label.ts'

/** A track with what anybody may know of what was said in it. */
export interface History {
  readonly row: TrackRow
  readonly entries: readonly EntryView[]
}

/** What the picture of a campaign shows: its parties, also those of whom nothing was said, and what was said of them. */
export interface MonthsProps {
  readonly view: View
  readonly parties: readonly Name[]
  readonly histories: readonly History[]
}

/**
 * Parties by months: in each month in which anything was said, what was said of each party, in words. An empty cell
 * is silence; nothing is carried over from one month to the next.
 */
export function MonthsChart({ view, parties, histories }: MonthsProps) {
  const said = histories.flatMap(saidIn)
  const months = [...new Set(said.map(({ month }) => month))].sort()
  const { word } = workWords(view)
  if (months.length === 0) return null
  return (
    <section class="scroll" tabindex={0} aria-label={view.words.head.countries}>
      <table class="stack months">
        <caption class="unseen">{word.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{view.words.label.party}</th>
            {months.map((month) => (
              <th scope="col">{dateIn(view.words, month)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {everyParty(parties, histories).map((party) => (
            <Party view={view} party={party} months={months} said={said.filter((one) => one.party === keyOf(party))} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Party(props: { view: View; party: Name; months: readonly PartialDate[]; said: readonly Said[] }) {
  const { view, party, months, said } = props
  const { nothingSaid } = workWords(view).word
  return (
    <tr>
      <th scope="row">
        <bdi>{party.printed}</bdi>
      </th>
      {months.map((month) => {
        const here = said.filter((one) => one.month === month)
        return (
          <td data-label={dateIn(view.words, month)}>
            {here.length === 0 && (
              <>
                <span aria-hidden="true">–</span>
                <span class="unseen">{nothingSaid}</span>
              </>
            )}
            {here.map((one) => (
              <SaidOf view={view} said={one} />
            ))}
          </td>
        )
      })}
    </tr>
  )
}

function SaidOf({ view, said: { row, states } }: { view: View; said: Said }) {
  const { tone, word } = markOf(view, states)
  return (
    <p>
      <Mark tone={tone}>{word}</Mark>
      <span class="minor">
        {' '}
        {labelIn(row)} <bdi>{row.words}</bdi>
      </span>
    </p>
  )
}

interface Said {
  readonly party: string
  readonly month: PartialDate
  readonly row: TrackRow
  readonly states: Statements
}

function saidIn({ row, entries }: History): Said[] {
  const corrected = new Set(entries.map(({ correctionOf }) => correctionOf))
  return entries.flatMap(({ id, state, states, asOf }) => {
    if (state !== 'published' || corrected.has(id)) return []
    return [{ party: keyOf(row.track.party), month: (asOf.end ?? asOf.start).slice(0, 7), row, states }]
  })
}

/** What a statement says in one word: a step back before a level, then a movement or a position; a note assesses nothing. */
function markOf({ terms }: View, states: Statements): { tone: Tone; word: string } {
  const { response, progress, direction, listing } = states
  if (response === 'repudiated') return { tone: 'back', word: terms.response[response] }
  if (direction && directionTone(direction) !== 'moving' && direction !== 'steady') {
    return { tone: directionTone(direction), word: terms.direction[direction] }
  }
  if (progress) return { tone: progressTone(progress), word: terms.progress[progress] }
  if (direction) return { tone: directionTone(direction), word: terms.direction[direction] }
  if (listing) return { tone: listing === 'delisted' ? 'done' : 'still', word: terms.listing[listing] }
  return response
    ? { tone: 'still', word: terms.response[response] }
    : { tone: 'unknown', word: terms.progress.not_assessed }
}

function everyParty(parties: readonly Name[], histories: readonly History[]): Name[] {
  const all = [...parties, ...histories.map(({ row }) => row.track.party)]
  return all.filter((party, at) => all.findIndex((other) => keyOf(other) === keyOf(party)) === at)
}

function keyOf({ ref, printed }: Name): string {
  return ref ? refKey(ref) : printed
}
